import type { Wordings } from '../../../../../web/kit/language.ts';

/** Who applies, and how one is reached. */
export const applicantTexts = {
  kind: { zh: '您的身份', en: 'You are' },
  student: { zh: '学生', en: 'a student' },
  teacher: { zh: '教师', en: 'a teacher' },
  staff: { zh: '职工', en: 'a member of staff' },
  unit: { zh: '单位', en: 'a unit of the school' },
  visitor: { zh: '校外人员', en: 'from outside' },
  name: { zh: '姓名', en: 'Name' },
  unitName: { zh: '院系或单位', en: 'School or unit' },
  phone: { zh: '手机或电话', en: 'Phone' },
  phoneHelp: {
    zh: '承办人联系您用；公开页面上一律不显示。',
    en: 'For the person in charge to reach you; never shown on a public page.',
  },
  address: { zh: '联系地址', en: 'Address' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  phoneWrong: {
    zh: '电话号码只含数字，可以有空格、横线和区号。',
    en: 'A phone number has digits, perhaps spaces, dashes and an area code.',
  },
  emailWrong: {
    zh: '邮箱地址应像 name@school.edu.cn。',
    en: 'An e-mail address looks like name@school.edu.cn.',
  },
} as const satisfies Wordings;

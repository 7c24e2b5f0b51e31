import type { Wordings } from '../kit/language.ts';

/** The start page: one question, and what the office publishes. */
export const homeTexts = {
  title: { zh: '我要办…', en: 'What do you need?' },
  lead: {
    zh: '办理时限、条件、材料和违诺责任都在这里公开。',
    en: 'Limits, conditions, materials and what we answer for, all in public.',
  },
  label: {
    zh: '办什么事，或遇到什么问题',
    en: 'What you need, or what is wrong',
  },
  example: {
    zh: '一个词、一句话或拼音都可以：漏水、灯不亮、loushui、sdjx',
    en: 'A word or a sentence, in English, Chinese or pinyin: leak, no hot water, 漏水, loushui',
  },
  search: { zh: '查找', en: 'Search' },
  results: { zh: '“{query}”的查找结果', en: 'Found for “{query}”' },
  found: { zh: '找到 {count} 项', en: '{count} found' },
  foundOne: { zh: '找到 1 项', en: '1 found' },
  foundNone: {
    zh: '没有找到。换个说法再试，或按部门查看。',
    en: 'Nothing found. Try other words, or look by department below.',
  },
  foundNoneCall: {
    zh: '没有找到。换个说法再试，或按部门查看；也可以直接打下面任何一个电话，接电话的人会帮您找到经办部门。',
    en: 'Nothing found. Try other words or look by department below; or call any of these: whoever answers will find the right department for you.',
  },
  searching: { zh: '正在查找', en: 'Searching' },
  searchFailed: {
    zh: '网络不通，没有查到。请按“查找”再试一次。',
    en: 'No connection. Press “Search” to try again.',
  },
  used: { zh: '办得最多', en: 'Used most' },
  usedNote: { zh: '近 90 天收件数', en: 'matters received in the last 90 days' },
  departments: { zh: '部门与承诺', en: 'Departments and their promises' },
  promises: { zh: '{count} 项承诺', en: '{count} promises' },
  onePromise: { zh: '1 项承诺', en: '1 promise' },
  noPromises: { zh: '尚未公布服务承诺', en: 'No commitments published yet' },
  noDepartments: { zh: '尚未设置部门。', en: 'No departments have been set up yet.' },
  outages: { zh: '计划停水停电停暖', en: 'Planned outages' },
  until: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  ask: { zh: '询问：', en: 'Ask: ' },
} as const satisfies Wordings;

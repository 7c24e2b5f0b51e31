/** A department's public page. */
export const departmentTexts = {
  up: { zh: '首页', en: 'Start page' },
  promises: { zh: '服务承诺（{count} 项）', en: 'Promises ({count})' },
  firstContact: { zh: '首问窗口能办什么', en: 'What the first-contact posts may do' },
  firstContactNote: {
    zh: '不论是不是本部门的事，首问岗位都会接下来，帮您找到经办人。',
    en: 'Whether or not it is this department’s matter, they take it and find who handles it.',
  },
  answer: { zh: '解答', en: 'answer' },
  accept: { zh: '受理', en: 'accept' },
  finish: { zh: '当场办结', en: 'finish on the spot' },
  receive: { zh: '代收转交', en: 'receive on behalf' },
  posts: { zh: '岗位与电话', en: 'Posts and phones' },
  noPosts: { zh: '尚未设置岗位。', en: 'No posts have been set up yet.' },
  staff: { zh: '工作人员', en: 'Staff' },
  noStaff: { zh: '尚未公布人员。', en: 'No staff are published yet.' },
  elsewhere: { zh: '在其他网站公布', en: 'For other sites' },
  elsewhereNote: {
    zh: '本页可以嵌入部门自己的网站，也可以订阅；内容随公布的版本自动更新。',
    en: 'This page can be framed by the department’s own site, or subscribed to; it follows what is published.',
  },
  embed: { zh: '可嵌入的页面', en: 'Page to embed' },
  atom: { zh: '订阅（Atom）', en: 'Atom feed' },
  json: { zh: '订阅（JSON Feed）', en: 'JSON Feed' },
  none: {
    zh: '本部门尚未公布服务承诺。可以先打电话询问。',
    en: 'This department has not published any commitments yet. Please call.',
  },
} as const;

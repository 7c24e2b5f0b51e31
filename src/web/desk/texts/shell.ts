import type { Wordings } from '../../kit/language.ts';

/** The desk around its pages. */
export const shellTexts = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  demoLabel: { zh: '演示说明', en: 'About this demonstration' },
  demo: { zh: '演示：全部数据均为虚构', en: 'Demonstration: all data is made up' },
  popups: { zh: '选项与提示', en: 'Choices and messages' },
  pages: { zh: '页面', en: 'Pages' },
  menu: { zh: '菜单', en: 'Menu' },
  closeMenu: { zh: '关闭菜单', en: 'Close menu' },
  inbox: { zh: '收件箱', en: 'Inbox' },
  unread: { zh: '收件箱，{count} 条未读', en: 'Inbox, {count} unread' },
  noUnread: { zh: '收件箱，没有未读', en: 'Inbox, nothing unread' },
  otherLanguage: { zh: 'English', en: '中文' },
  settings: { zh: '账号与安全', en: 'Account and security' },
  publicSite: { zh: '公众网站', en: 'Public site' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  person: { zh: '{name} 的菜单', en: 'Menu of {name}' },
  acting: { zh: '{post}（代 {name}）', en: '{post} (for {name})' },
  away: { zh: '您登记为不在岗', en: 'You are registered as away' },
  waiting: { zh: '正在打开…', en: 'Opening…' },
} as const satisfies Wordings;

/** Names of the pages in the navigation. */
export const navTexts = {
  workbench: { zh: '工作台', en: 'Workbench' },
  jobs: { zh: '我的派工', en: 'My jobs' },
  counter: { zh: '首问登记', en: 'Register a contact' },
  contacts: { zh: '首问记录', en: 'Contacts' },
  queue: { zh: '办件队列', en: 'Queue' },
  newCase: { zh: '登记办件', en: 'New matter' },
  timeLimits: { zh: '限时办结登记簿', en: 'Register of time limits' },
  firstContact: { zh: '首问登记簿', en: 'Register of contacts' },
  services: { zh: '服务事项', en: 'Service items' },
  organisation: { zh: '机构与岗位', en: 'Organisation' },
  absences: { zh: '请假与顶岗', en: 'Absences and cover' },
  calendar: { zh: '工作日历', en: 'Working calendar' },
  import: { zh: '批量导入', en: 'Import' },
  inbox: { zh: '收件箱', en: 'Inbox' },
  settings: { zh: '账号与安全', en: 'Account and security' },
  today: { zh: '日常', en: 'Daily work' },
  registers: { zh: '登记簿', en: 'Registers' },
  office: { zh: '单位', en: 'Office' },
} as const satisfies Wordings;

/** Pages that could not be shown. */
export const failureTexts = {
  notFound: { zh: '没有这个页面', en: 'No such page' },
  notFoundHelp: {
    zh: '地址可能不完整，或者页面已移走。请核对地址，或从下面继续。',
    en: 'The address may be incomplete, or the page has moved. Check it, or go on from here.',
  },
  failed: { zh: '页面出了问题', en: 'This page failed' },
  failedHelp: {
    zh: '已经保存的内容不受影响。请重新打开本页；仍不行时，请把下面这句话告诉管理员。',
    en: 'What was saved is safe. Open the page again; if it fails again, tell the administrator this:',
  },
  unreached: { zh: '连不上服务器', en: 'The server cannot be reached' },
  unreachedHelp: {
    zh: '请检查网络，然后重试。已经保存的内容不受影响。',
    en: 'Check your connection and try again. What was saved is safe.',
  },
  again: { zh: '重新打开', en: 'Open again' },
  toWorkbench: { zh: '回工作台', en: 'To the workbench' },
} as const satisfies Wordings;

import type { Wordings } from '../kit/language.ts';

/** The frame of every public page. */
export const siteTexts = {
  office: { zh: '后勤服务承诺', en: 'Service commitments' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  otherLanguage: { zh: 'English', en: '中文' },
  large: { zh: '大字版', en: 'Large print' },
  usual: { zh: '标准版', en: 'Usual print' },
  demo: { zh: '演示系统：数据均为虚构', en: 'Demo: all data are made up' },
  myMatters: { zh: '我的办件', en: 'My matters' },
  rulebook: { zh: '制度与依据', en: 'Rulebook' },
  calendar: { zh: '工作日历', en: 'Working calendar' },
  calculator: { zh: '时限计算', en: 'Deadline calculator' },
  seals: { zh: '每日存证', en: 'Daily seals' },
  staff: { zh: '人员公示', en: 'Staff' },
  desk: { zh: '工作人员登录', en: 'Staff sign-in' },
  tools: { zh: '常用', en: 'Tools' },
  more: { zh: '更多公开内容', en: 'More that is public' },
  seeAll: { zh: '查看全部服务承诺', en: 'See all service commitments' },
  jsonFeed: { zh: '订阅（JSON Feed）', en: 'JSON Feed' },
  atomFeed: { zh: '订阅（Atom）', en: 'Atom feed' },
  contract: { zh: '接口文档', en: 'API' },
  offlineTitle: { zh: '现在没有网络', en: 'No connection' },
  offline: {
    zh: '您看过的办事指南仍可打开。您填写的内容保存在本机，恢复网络后再提交。',
    en: 'Guides you have opened before still open. What you typed is kept on this device; send it once you are back.',
  },
  retry: { zh: '重新打开首页', en: 'Try the start page again' },
  urgentCall: {
    zh: '爆管、断电、困人等急事请直接打电话，不必等网络。',
    en: 'For a burst pipe, a power cut or somebody stuck in a lift call us; do not wait for the network.',
  },
  notFoundTitle: { zh: '没有这个页面', en: 'No such page' },
  notFound: {
    zh: '地址可能有误，或内容已经撤下。',
    en: 'The address may be wrong, or what was here has been withdrawn.',
  },
  backHome: { zh: '返回首页', en: 'To the start page' },
} as const satisfies Wordings;

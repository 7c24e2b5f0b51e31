import type { Wordings } from '../../../../../web/kit/language.ts';

/** “My matters” and the page behind a door's QR code. */
export const mineTexts = {
  title: { zh: '我的办件', en: 'My matters' },
  lead: {
    zh: '只记在这台设备上，别的设备和我们都看不到这份清单。',
    en: 'Remembered on this device alone: no other device sees this list, nor do we.',
  },
  empty: {
    zh: '这台设备上还没有办件。提交申请后会自动记住；已有查询码的，在下面输入。',
    en: 'No matter on this device yet. One is remembered once you apply; if you have a code, enter it below.',
  },
  toServices: { zh: '去办事', en: 'To the services' },
  add: { zh: '按手机号和查询码查找', en: 'Find by phone and code' },
  phone: { zh: '手机号', en: 'Phone' },
  phoneHelp: {
    zh: '申请时留的号码。几个人共用这台设备时，只填手机号就只看自己的办件。',
    en: 'The number you gave when you applied. Where several people use this device, the number alone shows only yours.',
  },
  phoneWrong: { zh: '请填写申请时留的手机号。', en: 'Please give the phone number you applied with.' },
  codeNeeded: {
    zh: '这台设备上还没有办件，请同时填写查询码。',
    en: 'This device knows no matter yet: please give the tracking code as well.',
  },
  noMatch: {
    zh: '没有找到：手机号和查询码对不上。请对照回执再填一次。',
    en: 'Nothing found: phone and code do not belong together. Please compare with your receipt.',
  },
  noneOfPhone: {
    zh: '这台设备上没有这个手机号的办件；别处办的，请同时填写查询码。',
    en: 'This device knows no matter of that number; for one begun elsewhere, give its tracking code as well.',
  },
  find: { zh: '查找', en: 'Find' },
  shown: { zh: '找到 {count} 件，列在上面。', en: '{count} found, listed above.' },
  onlyOf: { zh: '只显示手机号 {phone} 的办件。', en: 'Only the matters of {phone} are shown.' },
  showAll: { zh: '显示全部', en: 'Show all' },
  loading: { zh: '正在查询…', en: 'Looking…' },
  lost: { zh: '网络不通，暂时看不到进度。', en: 'No connection: we cannot say how it stands.' },
  gone: { zh: '已查不到这件，可能超过了保存期。', en: 'It can no longer be found; it may be past its time.' },
  forget: { zh: '不再记住', en: 'Forget' },
  forgetNamed: { zh: '不再记住 {number}', en: 'Forget {number}' },
  forgetAll: { zh: '全部不再记住', en: 'Forget all' },
  forgetAllAsk: {
    zh: '清单会从这台设备上删除，办件本身不受影响；没有记下查询码的，之后要凭编号和姓名打电话查询。',
    en: 'The list is removed from this device; the matters go on. Without their codes you would have to call with number and name.',
  },
  forgetAllYes: { zh: '删除清单', en: 'Remove the list' },
  keep: { zh: '不了，保留', en: 'No, keep it' },
  noScript: {
    zh: '这份清单由浏览器脚本保存。没有脚本时，请用查询码查进度。',
    en: 'This list is kept by a script of your browser. Without scripts, please use the tracking code.',
  },
  track: { zh: '查进度', en: 'Track a matter' },
  place: { zh: '您在这里', en: 'You are here' },
  report: { zh: '这里有问题？', en: 'Something wrong here?' },
  reportLead: { zh: '选一项，地点会自动填好。', en: 'Choose one; the place is filled in for you.' },
  others: { zh: '与这个地点有关的其他事项', en: 'Other services for this place' },
  urgent: { zh: '急修', en: 'Urgent' },
  callNow: { zh: '拨打 {phone}', en: 'Call {phone}' },
  fillIn: { zh: '网上报', en: 'Report online' },
  outages: { zh: '这里的停水停电安排', en: 'Planned outages here' },
  noOutages: { zh: '近期没有计划停水、停电、停暖。', en: 'No outage is planned here.' },
  period: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  nothingToReport: {
    zh: '目前没有可以网上报的事项，请拨打部门电话。',
    en: 'Nothing can be reported online at present; please call the department.',
  },
} as const satisfies Wordings;

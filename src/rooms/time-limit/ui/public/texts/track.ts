import type { Wordings } from '../../../../../web/kit/language.ts';

/** The page behind a tracking code. */
export const trackTexts = {
  title: { zh: '办件 {number}', en: 'Matter {number}' },
  mine: { zh: '我的办件', en: 'My matters' },
  code: { zh: '查询码', en: 'Tracking code' },
  applicant: { zh: '申请人', en: 'Applicant' },
  department: { zh: '办理部门', en: 'Department' },
  handler: { zh: '承办人', en: 'Handled by' },
  received: { zh: '收到时间', en: 'Received' },
  appointment: { zh: '约定上门', en: 'Visit agreed' },
  call: { zh: '拨打 {phone}', en: 'Call {phone}' },
  why: { zh: '为什么是这一天', en: 'Why this date' },
  whyDue: { zh: '办结期限：{at}前', en: 'Due by {at}' },
  whyStatute: { zh: '按法定时限计算。', en: 'Counted by the limit the law sets.' },
  accept: { zh: '我们会在 {at} 前告诉您是否受理。', en: 'We tell you whether it is accepted by {at}.' },
  pausedUntil: {
    zh: '这段时间不计入承诺时限，结束后继续计时。',
    en: 'This time does not count against the promise; the clock goes on afterwards.',
  },
  owed: { zh: '请补交', en: 'Please hand in' },
  owedBy: { zh: '{name}（{count} 份）· {day}前', en: '{name} ({count}) · by {day}' },
  owedPlain: { zh: '{name}（{count} 份）', en: '{name} ({count})' },
  originalSeen: { zh: '需要看原件', en: 'the original is looked at' },
  handInBy: { zh: '请在 {day} 前交齐。', en: 'Please hand everything in by {day}.' },
  answer: { zh: '答复', en: 'Answer' },
  timeline: { zh: '办理过程', en: 'What has happened' },
  photos: { zh: '现场照片', en: 'Photos' },
  photoBefore: { zh: '施工前', en: 'before the work' },
  photoDuring: { zh: '维修中', en: 'while at work' },
  photoAfter: { zh: '修好后', en: 'after the work' },
  photoAlt: { zh: '{kind}的照片，{at}', en: 'Photo {kind}, {at}' },
  photosHidden: {
    zh: '另有 {count} 张施工过程照片，只供内部存档。',
    en: '{count} more photos of the work are kept for the office only.',
  },
  can: { zh: '您可以', en: 'What you can do' },
  noScript: {
    zh: '在线办理需要浏览器运行脚本。您也可以直接拨打承办人的电话，或到服务窗口办理。',
    en: 'Acting online needs scripts in your browser. You can also call the person in charge, or come to a counter.',
  },
  remembered: {
    zh: '这台设备已记住本件，可在“我的办件”中找到。',
    en: 'This device remembers the matter: see “My matters”.',
  },
  forget: { zh: '不在这台设备上记住', en: 'Do not remember it here' },
  forgotten: { zh: '已不再记住。请自己保存好查询码。', en: 'Forgotten here. Please keep the code yourself.' },
  stale: {
    zh: '网络不通，显示的是 {at} 的情况。恢复后会自动更新。',
    en: 'No connection: this is how it stood at {at}. It is updated once you are back.',
  },
  papers: { zh: '文书', en: 'Papers' },
} as const satisfies Wordings;

/** Looking a matter up. */
export const findTexts = {
  title: { zh: '查进度', en: 'Track a matter' },
  lead: {
    zh: '凭查询码看办到哪一步、还剩多久，也可以补材料、催办、改时间。',
    en: 'With your code you see how far it is and how long it takes, and can hand in papers or change dates.',
  },
  label: { zh: '查询码', en: 'Tracking code' },
  help: {
    zh: '16 位字母和数字，在回执上；大小写、横线和空格不影响。',
    en: '16 letters and digits, on your receipt; capitals, dashes and spaces do not matter.',
  },
  find: { zh: '查询', en: 'Look up' },
  unknown: { zh: '没有找到查询码 {code}', en: 'There is no tracking code {code}' },
  unknownHelp: {
    zh: '请对照回执再核对一遍：码里没有数字 0、1、8 和 9，容易看错的是字母 O、I、B。仍找不到的，请拨打受理部门的电话，凭编号和姓名查询。',
    en: 'Please compare it with your receipt: a code holds no 0, 1, 8 or 9, only the letters O, I, B. If it still cannot be found, call the department and give number and name.',
  },
  mine: { zh: '这台设备上的办件', en: 'Matters on this device' },
  lost: {
    zh: '查询码丢了？请拨打受理部门的电话，凭编号和姓名查询。',
    en: 'Lost the code? Call the department and give your number and name.',
  },
  departments: { zh: '各部门电话', en: 'Departments and their phones' },
} as const satisfies Wordings;

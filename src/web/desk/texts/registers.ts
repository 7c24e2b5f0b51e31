import type { Wordings } from '../../kit/language.ts';

export const registerTexts = {
  'time-limits': { zh: '限时办结登记簿', en: 'Register of time limits' },
  'first-contact': { zh: '首问登记簿', en: 'Register of first contacts' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  department: { zh: '部门', en: 'Department' },
  anyDepartment: { zh: '全部看得到的部门', en: 'All I may see' },
  query: { zh: '编号、事项、单位', en: 'Number, matter, unit' },
  search: { zh: '查询', en: 'Search' },
  clear: { zh: '清除条件', en: 'Clear' },
  csv: { zh: '导出 CSV', en: 'Export CSV' },
  xlsx: { zh: '导出 Excel', en: 'Export Excel' },
  print: { zh: '打印', en: 'Print' },
  shown: { zh: '已列出 {count} 条，还有更多', en: '{count} listed, there are more' },
  all: { zh: '共 {count} 条', en: '{count} in all' },
  verdicts: {
    zh: '其中按时 {onTime}，提前 {early}，视为按时 {deemedOnTime}，超期 {overdue}，在办 {open}',
    en: 'of these on time {onTime}, early {early}, deemed on time {deemedOnTime}, overdue {overdue}, open {open}',
  },
  outcomes: {
    zh: '其中已有结果 {closed}，未了 {open}',
    en: 'of these with an outcome {closed}, open {open}',
  },
  more: { zh: '继续列出', en: 'List more' },
  empty: {
    zh: '没有符合条件的登记。受理的办件和登记的首问会自动出现在这里。',
    en: 'Nothing matches. Accepted matters and registered contacts appear here by themselves.',
  },
  number: { zh: '编号', en: 'Number' },
  matter: { zh: '事项', en: 'Matter' },
  applicant: { zh: '申请人', en: 'Applicant' },
  lead: { zh: '主办', en: 'Lead' },
  acceptedAt: { zh: '受理', en: 'Accepted' },
  limit: { zh: '时限', en: 'Limit' },
  dueAt: { zh: '到期', en: 'Due' },
  finishedAt: { zh: '办结', en: 'Finished' },
  result: { zh: '结论', en: 'Result' },
  answer: { zh: '答复', en: 'Answer' },
  receivedAt: { zh: '时间', en: 'Received' },
  visitor: { zh: '来访人', en: 'Visitor' },
  way: { zh: '方式与类别', en: 'Way and kind' },
  officer: { zh: '首问负责人', en: 'Officer' },
  outcome: { zh: '去向与结果', en: 'Outcome' },
  status: { zh: '状态', en: 'Status' },
  daysLate: { zh: '超期 {days} 个工作日', en: '{days} working days late' },
  none: { zh: '—', en: '—' },
} as const satisfies Wordings;

export const verdictTexts = {
  onTime: { zh: '按时', en: 'on time' },
  early: { zh: '提前', en: 'early' },
  overdue: { zh: '超期', en: 'overdue' },
  deemedOnTime: { zh: '视为按时', en: 'deemed on time' },
  open: { zh: '在办', en: 'open' },
} as const satisfies Wordings;

export const channelTexts = {
  counter: { zh: '窗口', en: 'counter' },
  phone: { zh: '电话', en: 'phone' },
  online: { zh: '网上', en: 'online' },
  letter: { zh: '来信', en: 'letter' },
  visit: { zh: '来访', en: 'visit' },
  hotline: { zh: '热线', en: 'hotline' },
  mailbox: { zh: '信箱', en: 'mailbox' },
  chat: { zh: '在线咨询', en: 'chat' },
  inspection: { zh: '检查', en: 'inspection' },
} as const satisfies Wordings;

export const contactKindTexts = {
  enquiry: { zh: '咨询', en: 'enquiry' },
  matter: { zh: '办事', en: 'matter' },
  problem: { zh: '反映问题', en: 'problem' },
  complaint: { zh: '投诉', en: 'complaint' },
  report: { zh: '举报', en: 'report' },
} as const satisfies Wordings;

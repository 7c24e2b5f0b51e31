import type { Wordings } from '../../../../web/kit/language.ts';

export const sharedTexts = {
  loading: { zh: '正在读取', en: 'Reading' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  change: { zh: '修改', en: 'Change' },
  changeOne: { zh: '修改{name}', en: 'Change {name}' },
  remove: { zh: '删除', en: 'Remove' },
  removeOne: { zh: '删除{name}', en: 'Remove {name}' },
  addRow: { zh: '添加一行', en: 'Add a row' },
  add: { zh: '登记', en: 'Register' },
  none: { zh: '无', en: 'none' },
  notSet: { zh: '未设', en: 'not set' },
  department: { zh: '部门', en: 'Department' },
  division: { zh: '分管领域', en: 'Division' },
  office: { zh: '全处', en: 'The whole office' },
  all: { zh: '全部部门', en: 'All departments' },
  away: { zh: '不在岗', en: 'away' },
  code: { zh: '编码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  lines: { zh: '一行一条', en: 'One a line' },
  codeHelp: {
    zh: '字母、数字、点、横线，登记后不变。',
    en: 'Letters, digits, dots and hyphens; it never changes.',
  },
  empty: { zh: '还没有登记。', en: 'Nothing is registered yet.' },
  noMatch: { zh: '没有符合条件的。', en: 'Nothing matches.' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '、', en: ', ' },
} as const satisfies Wordings;

export const kindTexts = {
  section: { zh: '科室', en: 'Section' },
  centre: { zh: '服务中心', en: 'Service centre' },
} as const satisfies Wordings;

export const roleTexts = {
  staff: { zh: '一般岗位', en: 'Staff' },
  firstContact: { zh: '首问岗位', en: 'First contact' },
  head: { zh: '部门负责人', en: 'Head' },
  deputy: { zh: '部门副职', en: 'Deputy' },
  divisionLeader: { zh: '分管领导', en: 'Division leader' },
  headOfOffice: { zh: '处主要负责人', en: 'Head of office' },
  leadershipTeam: { zh: '领导班子成员', en: 'Leadership team' },
  partyBranch: { zh: '党总支', en: 'Party branch' },
  registrar: { zh: '督办岗', en: 'Supervision' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  contractor: { zh: '外包人员', en: 'Contractor' },
} as const satisfies Wordings;

export const coverTexts = {
  single: { zh: '一人一岗', en: 'One person' },
  ab: { zh: 'A、B 角', en: 'A and B' },
  pool: { zh: '班组', en: 'Pool' },
} as const satisfies Wordings;

export const seatTexts = {
  single: { zh: '任职', en: 'holder' },
  A: { zh: 'A 角', en: 'A' },
  B: { zh: 'B 角', en: 'B' },
  pool: { zh: '班组成员', en: 'pool' },
  standIn: { zh: '顶岗', en: 'stand-in' },
  head: { zh: '负责人代管', en: 'head' },
  deputy: { zh: '副职代管', en: 'deputy' },
  divisionLeader: { zh: '分管领导代管', en: 'division leader' },
  headOfOffice: { zh: '处主要负责人代管', en: 'head of office' },
} as const satisfies Wordings;

export const powerTexts = {
  answer: { zh: '可解答', en: 'may answer' },
  accept: { zh: '可受理', en: 'may accept' },
  finish: { zh: '可办结', en: 'may finish' },
  receive: { zh: '可代收', en: 'may receive' },
} as const satisfies Wordings;

export const absenceKindTexts = {
  leave: { zh: '休假', en: 'Leave' },
  trip: { zh: '出差', en: 'Trip' },
  training: { zh: '培训', en: 'Training' },
  sick: { zh: '病假', en: 'Sick' },
  emergency: { zh: '急事', en: 'Emergency' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Wordings;

export const weekdayTexts = {
  d1: { zh: '周一', en: 'Mon' },
  d2: { zh: '周二', en: 'Tue' },
  d3: { zh: '周三', en: 'Wed' },
  d4: { zh: '周四', en: 'Thu' },
  d5: { zh: '周五', en: 'Fri' },
  d6: { zh: '周六', en: 'Sat' },
  d7: { zh: '周日', en: 'Sun' },
} as const satisfies Wordings;

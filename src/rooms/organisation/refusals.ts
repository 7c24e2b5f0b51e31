import { defineRefusals } from '../../kernel/refusal.ts';

/** What the organisation refuses, and under which demand. */
export const refuse = defineRefusals({
  notFound: { status: 404, zh: '没有找到。', en: 'Not found.' },
  notAllowed: {
    status: 403,
    demand: 'SC-6.2',
    zh: '您的岗位没有这项权限，已记录。',
    en: 'Your post does not give you this authority; the attempt is recorded.',
  },
  codeTaken: { status: 409, zh: '代码 {code} 已被使用。', en: 'The code {code} is taken.' },
  usernameTaken: { status: 409, zh: '用户名 {username} 已被使用。', en: 'The username {username} is taken.' },
  staleVersion: {
    status: 409,
    zh: '别人刚刚修改过，请刷新后重试。',
    en: 'Somebody changed this meanwhile; reload and try again.',
  },
  alreadyLeft: { status: 409, zh: '此人已于 {on} 离开。', en: 'This person left on {on}.' },
  absenceOver: { status: 409, zh: '这次离岗已经结束。', en: 'This absence is already over.' },
  blanks: { status: 422, demand: 'SC-6', zh: '有内容缺失或不正确。', en: 'Something is missing or wrong.' },
  unknownPerson: { status: 422, zh: '没有这个在职人员。', en: 'There is no such active member of staff.' },
  unknownPost: { status: 422, zh: '没有这个岗位。', en: 'There is no such post.' },
  unknownDepartment: { status: 422, zh: '没有这个部门。', en: 'There is no such department.' },
  malformedMoment: {
    status: 400,
    zh: '日期或时间不存在。',
    en: 'There is no such day or moment.',
  },
  periodReversed: {
    status: 422,
    demand: 'TL-12',
    zh: '结束时间须晚于开始时间。',
    en: 'The end must come after the beginning.',
  },
  bothAway: {
    status: 422,
    demand: 'TL-12',
    zh: '{other}已定于 {from} 至 {to} 离岗，岗位“{post}”届时无人，不能同时安排离岗。请改期，或先另行安排。',
    en: '{other} is already away from {from} to {to}; the post “{post}” would have nobody. Choose other days, or arrange cover first.',
  },
  plannedWithoutEnd: {
    status: 422,
    demand: 'TL-12',
    zh: '计划内的离岗须写明返岗时间。',
    en: 'A planned absence needs its end.',
  },
  standInNotNeeded: {
    status: 422,
    demand: 'TL-12',
    zh: '岗位“{post}”有人在岗（{inCharge}），不需要指定临时顶岗人。',
    en: 'Somebody of the post “{post}” is there ({inCharge}); no stand-in is needed.',
  },
  standInOutside: {
    status: 422,
    demand: 'SC-6.2',
    zh: '{name} 是外包单位人员，只办理派给自己的工单，不能顶岗。',
    en: '{name} is of an outside firm, works on the own jobs only, and cannot stand in.',
  },
  standInAway: {
    status: 422,
    demand: 'TL-12',
    zh: '{name} 也不在岗，不能顶岗。',
    en: '{name} is away too and cannot stand in.',
  },
  certificateLacking: {
    status: 422,
    demand: 'SC-5.1',
    zh: '{name} 没有有效的“{certificate}”，不能承担此岗位的工作。',
    en: '{name} holds no valid “{certificate}” and cannot be given this work.',
  },
  seatsDoNotFit: {
    status: 422,
    demand: 'TL-12',
    zh: '席位与岗位的顶岗方式不符：{cover} 只能有 {allowed}，每个 A、B、单人席位一人，同一人不能占两席。',
    en: 'The seats do not fit the cover {cover}: only {allowed}, one person each for A, B and single, nobody twice.',
  },
  leavingAhead: {
    status: 422,
    demand: 'TL-12',
    zh: '离开日期不能晚于今天；请在当天办理。',
    en: 'The day of leaving cannot lie ahead; record it on the day.',
  },
  calendarWrong: {
    status: 422,
    demand: 'TL-2',
    zh: '日历有 {count} 处错误，未作任何改动。',
    en: 'The calendar has {count} errors; nothing was changed.',
  },
  officeHoursWrong: {
    status: 422,
    demand: 'TL-2',
    zh: '办公时间须为一天内先后两段以内、不重叠的时段。',
    en: 'Office hours are one or two intervals of a day, in order and without overlap.',
  },
});

/** Details of the single blanks and errors that a refusal lists. */
export const fieldTexts = {
  missing: { zh: '不能为空', en: 'must not be blank' },
  unknownDivision: { zh: '没有这个分管领域', en: 'no such division' },
  unknownDepartment: { zh: '没有这个部门', en: 'no such department' },
  unknownPost: { zh: '没有这个岗位', en: 'no such post' },
  unknownStaff: { zh: '没有这个人员', en: 'no such member of staff' },
  leftStaff: { zh: '此人已离开', en: 'this person has left' },
  departmentNeeded: { zh: '此角色的岗位须属于某个部门', en: 'a post of this role belongs to a department' },
  divisionNeeded: { zh: '分管领导岗位须写明分管领域', en: 'a division leader’s post names its division' },
  wrongDate: { zh: '不是有效日期（应为 2027-01-01 的形式）', en: 'not a date like 2027-01-01' },
  otherYear: {
    zh: '日期不在所录入的年份内；请先换到那一年再录入',
    en: 'the day does not lie in the year being entered; turn to its year first',
  },
  dayTwice: { zh: '日期重复', en: 'the day is there twice' },
  wrongDayKind: { zh: '类别应为 holiday（放假）或 makeup（调休上班）', en: 'the kind is holiday or makeup' },
  makeupOnWeekday: { zh: '只有周六、周日可以调为上班', en: 'only a weekend can be a make-up day' },
  wrongColumns: { zh: '表头须为 date,kind,name', en: 'the header must be date,kind,name' },
  tooManyDays: { zh: '一年最多 366 天', en: 'a year has at most 366 days' },
  unreadable: { zh: '无法按 CSV 读取', en: 'cannot be read as CSV' },
  wrongShift: { zh: '班次的起止时间相同', en: 'the shift begins and ends at the same time' },
} as const;

export type FieldCode = keyof typeof fieldTexts;

import { defineRefusals, type FieldError, type Refusal } from '../../kernel/refusal.ts';
import { readableFacts } from './refusals.ts';

const catalogue = defineRefusals({
  supportNotFound: { status: 404, zh: '本件没有这项协办。', en: 'This case has no such support.' },
  supportNotYet: {
    status: 409,
    demand: 'TL-5',
    zh: '办件受理后才能请其他部门协办。',
    en: 'Other departments can be asked for support once the case is accepted.',
  },
  supportWrongState: {
    status: 409,
    demand: 'TL-5',
    zh: '这项协办现在的状态是“{supportStateZh}”，不能这样办理。',
    en: 'This support is {supportStateEn} now, so this cannot be done.',
  },
  supportIncomplete: {
    status: 422,
    demand: 'TL-5',
    zh: '请写明由哪个部门（或校外单位）协办、办什么、何时办完。',
    en: 'A support names who supports, what is to be done and by which day.',
  },
  supportOneParty: {
    status: 422,
    demand: 'TL-5',
    zh: '一项协办只对一个部门，或凭协办函对一个外单位。',
    en: 'One support is for one department, or by letter for one party outside.',
  },
  supportDepartmentUnknown: {
    status: 422,
    demand: 'TL-5',
    zh: '没有这个部门。',
    en: 'There is no such department.',
  },
  supportOwnDepartment: {
    status: 422,
    demand: 'TL-5',
    zh: '主办部门不能协办自己的办件，请在部门内安排。',
    en: 'The lead department does not support itself; please arrange it within the department.',
  },
  supportAfterLead: {
    status: 422,
    demand: 'TL-5',
    zh: '协办时限不能晚于主办时限，最晚为 {latest}。',
    en: 'No support is due after the lead; the latest day is {latest}.',
  },
  supportDatePassed: {
    status: 422,
    demand: 'TL-5',
    zh: '这一天的下班时间已过，请另定协办时限。',
    en: 'The close of business of that day has passed; please set another day.',
  },
  supportsTooMany: {
    status: 422,
    demand: 'TL-5',
    zh: '一件办件最多 {most} 项协办。',
    en: 'One case has at most {most} supports.',
  },
  supportReportsTooMany: {
    status: 422,
    demand: 'TL-5',
    zh: '一项协办最多登记 {most} 次进展。',
    en: 'One support has at most {most} reports of progress.',
  },
  letterInFuture: {
    status: 422,
    demand: 'TL-5',
    zh: '协办函的日期不能晚于今天。',
    en: 'The date of the letter does not lie in the future.',
  },
  supportNoStaff: {
    status: 422,
    demand: 'TL-5',
    zh: '外单位的协办由主办登记，不指定承办人。',
    en: 'A support from outside is entered by the lead; nobody is named for it.',
  },
  supportNoCounter: {
    status: 422,
    demand: 'TL-5',
    zh: '外单位提出其他日期的，由主办改定时限。',
    en: 'Where a party outside offers another day, the lead sets it.',
  },
  supportHeadNames: {
    status: 422,
    demand: 'CO-1',
    zh: '由他人承办的，须由协办部门负责人指定。',
    en: 'Only the head of the supporting department names somebody else for it.',
  },
  supportNotOfDepartment: {
    status: 422,
    demand: 'CO-1',
    zh: '只能交给协办部门在岗的工作人员。',
    en: 'The support can only be given to active staff of the supporting department.',
  },
  supportCounterIncomplete: {
    status: 422,
    demand: 'TL-5',
    zh: '提出其他时限的，须写明日期和理由。',
    en: 'A counter names its day and its reason.',
  },
  supportCounterLate: {
    status: 422,
    demand: 'TL-5',
    zh: '提出其他时限的期限是 {answerByAt}，已经过了，原定时限有效。可与主办商量改定，或写明理由退回。',
    en: 'A counter was possible until {answerByAt}; the date asked for stands. The lead can set another, or hand it back with the reason.',
  },
  supportRescheduleIncomplete: {
    status: 422,
    demand: 'TL-5',
    zh: '改定协办时限，须写明日期和理由。',
    en: 'Another date for a support names its day and its reason.',
  },
  supportOverdue: {
    status: 422,
    demand: 'TL-5',
    zh: '协办时限 {dueAt} 已过，不能再改，逾期从那时起算。',
    en: 'The support was due {dueAt}; a date that has passed is not moved, lateness counts from it.',
  },
  supportTextMissing: {
    status: 422,
    demand: 'CO-2',
    zh: '请写明进展。',
    en: 'Please say how far it is.',
  },
  supportResultMissing: {
    status: 422,
    demand: 'TL-5',
    zh: '协办完成须写明结果。',
    en: 'A support ends with its result.',
  },
  supportReasonMissing: {
    status: 422,
    demand: 'TL-5',
    zh: '请写明理由。',
    en: 'Please give the reason.',
  },
  supportsOpen: {
    status: 409,
    demand: 'TL-5',
    zh: '还有 {count} 项协办没有完成。请等其完成，或撤销后再办结。',
    en: '{count} support(s) are still under way. Please wait for them, or withdraw them first.',
  },
});

const STATE_WORDS: Record<string, { zh: string; en: string }> = {
  proposed: { zh: '待协办部门确认', en: 'waiting for the department’s answer' },
  accepted: { zh: '协办中', en: 'being worked on' },
  countered: { zh: '待主办答复', en: 'waiting for the lead’s answer' },
  finished: { zh: '已完成', en: 'finished' },
  returned: { zh: '已退回', en: 'handed back' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  closed: { zh: '已随办件结束', en: 'closed with the case' },
};

/** What is refused of supports (TL-5). */
export const refuseSupport = Object.assign(
  (
    code: keyof typeof catalogue.catalogue,
    facts: NonNullable<Refusal['facts']> = {},
    errors?: FieldError[],
  ) => {
    const state = STATE_WORDS[String(facts['supportState'])];
    const words: Record<string, string> = state ? { supportStateZh: state.zh, supportStateEn: state.en } : {};
    return catalogue(code, { ...readableFacts(facts), ...words }, errors);
  },
  { catalogue: catalogue.catalogue },
);

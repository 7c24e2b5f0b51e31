import type { RefusalEntry } from '../../kernel/refusal.ts';

/** What is refused of meetings: the school's (TL-8) and the department's own (TL-6). */
export const meetingRefusals = {
  waitIncomplete: {
    status: 422,
    demand: 'TL-8',
    zh: '等待学校会议或因特殊原因延迟，须写明原因、预计日期，并已向相关部门或个人说明。',
    en: 'A wait for the school, or for a special cause, names the reason, the expected day and how those concerned were told.',
  },
  waitTooLate: {
    status: 422,
    demand: 'TL-8',
    zh: '办结时限 {dueAt} 已过；须在到期前说明才能顺延。',
    en: 'The deadline, {dueAt}, has passed; it moves only by what is told before it.',
  },
  waitDayInvalid: {
    status: 422,
    demand: 'TL-8',
    zh: '预计日期须晚于现在的办结时限，再次告知的不早于今天（{earliest}），且不晚于 {latest}；在时限以内的，告知即可。',
    en: 'The expected day lies after the present deadline, told again not before today ({earliest}), and not after {latest}; within the deadline a telling is enough.',
  },
  waitBeyondStatute: {
    status: 422,
    demand: 'TL-2',
    zh: '预计日期超过法定时限 {statutoryAt}，不能顺延到那时。',
    en: 'The expected day lies beyond the statutory date, {statutoryAt}.',
  },
  waitLapsed: {
    status: 422,
    demand: 'TL-8',
    zh: '等待的情况未在 5 个工作日内再次告知，不能再因此顺延；确需延期的，请申请延期。',
    en: 'The wait was not told again within 5 working days and moves the deadline no further; please ask for an extension.',
  },
  meetingIncomplete: {
    status: 422,
    demand: 'TL-6',
    zh: '提交部门会议研究的事项，须同时写明会议最迟日期和整件事的办结时限。',
    en: 'A matter put before a department meeting names at once the meeting’s latest day and the deadline of the whole.',
  },
  meetingDayInvalid: {
    status: 422,
    demand: 'TL-6',
    zh: '日期不能早于今天（{today}），也不能晚于办结时限 {dueOn}：提交会议不停止计时。',
    en: 'The day is not before today ({today}) and not after the deadline, {dueOn}: a meeting does not stop the clock.',
  },
  meetingUndecided: {
    status: 409,
    demand: 'TL-6',
    zh: '这件事等待部门会议研究（最迟 {latestOn}），须先登记会议决定，再办结或并入。',
    en: 'The matter is before a meeting of the department (by {latestOn}); its resolution is recorded before it ends or is merged.',
  },
  noMeeting: {
    status: 409,
    demand: 'TL-6',
    zh: '这件事没有等待部门会议研究。',
    en: 'This matter is not before a meeting of the department.',
  },
  resolutionIncomplete: {
    status: 422,
    demand: 'TL-6',
    zh: '会议决定须写明内容、负责人和完成日期，缺一不能保存。',
    en: 'A resolution names what is decided, who does it and by when, or cannot be saved.',
  },
} as const satisfies Record<string, RefusalEntry>;

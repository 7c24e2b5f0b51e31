import type { RefusalEntry } from '../../kernel/refusal.ts';

/** What is refused of special procedures, the only time that does not count (TL-11). */
export const pauseRefusals = {
  pauseNotOfHours: {
    status: 422,
    demand: 'TL-11',
    zh: '按小时计算、当场办结和须在计划时间之前完成的事项不能暂停计时。',
    en: 'A matter that runs by the hour, is done on the spot or ahead of a planned moment cannot be paused.',
  },
  pauseIncomplete: {
    status: 422,
    demand: 'TL-11',
    zh: '暂停计时须写明特别程序的种类、依据、起止日期，并已告知申请人所需时间。',
    en: 'A pause names the procedure, its basis, from when until when, and how the applicant was told the time it needs.',
  },
  procedureNotListed: {
    status: 422,
    demand: 'TL-11',
    zh: '已公布的服务事项没有列出这种特别程序，不能为它暂停计时。',
    en: 'The published service item does not list this special procedure, so the clock does not stop for it.',
  },
  pauseFromInvalid: {
    status: 422,
    demand: 'TL-11',
    zh: '暂停的起始日期不能早于 {earliest}：告知之前的时间照常计算。',
    en: 'A pause begins no earlier than {earliest}: time before the telling counts.',
  },
  pauseUntilInvalid: {
    status: 422,
    demand: 'TL-11',
    zh: '预计结束日期不能早于起始日期 {fromOn}，也不能晚于 {latest}；需要更长时间的，到时重新告知。',
    en: 'The expected end is not before the beginning, {fromOn}, and not after {latest}; what takes longer is told anew.',
  },
  pauseNotLonger: {
    status: 422,
    demand: 'TL-11',
    zh: '这项程序已告知到 {untilOn} 为止；重新告知的日期须更晚，已经结束的请恢复计时。',
    en: 'This procedure was told until {untilOn}; telling anew names a later day. If it is over, please resume.',
  },
  pauseTooLate: {
    status: 422,
    demand: 'TL-11',
    zh: '办结时限 {dueAt} 已过，暂停不再改变时限。请尽快办结，并向申请人说明。',
    en: 'The deadline, {dueAt}, has passed; a pause no longer moves it. Please finish soon and explain to the applicant.',
  },
  pauseWithoutEffect: {
    status: 422,
    demand: 'TL-11',
    zh: '程序开始的当日照常计算，办结时限 {dueAt} 不会因此顺延；请在到期前申请延期。',
    en: 'The day on which a procedure begins still counts, so the deadline, {dueAt}, would not move. Please ask for an extension before then.',
  },
  notPaused: {
    status: 409,
    demand: 'TL-11',
    zh: '没有正在进行的特别程序。',
    en: 'No special procedure is under way.',
  },
  procedureNotOpen: {
    status: 422,
    demand: 'TL-11',
    zh: '这种特别程序没有在进行。',
    en: 'A procedure of this kind is not under way.',
  },
  resumeIncomplete: {
    status: 422,
    demand: 'TL-11',
    zh: '恢复计时须写明程序结束的日期和结果。',
    en: 'Resuming names the day on which the procedure ended, and its result.',
  },
  resumeOnInvalid: {
    status: 422,
    demand: 'TL-11',
    zh: '程序结束的日期须在 {from} 至 {today} 之间。',
    en: 'The procedure ended between {from} and {today}.',
  },
  procedureOpen: {
    status: 409,
    demand: 'TL-11',
    zh: '特别程序还没有结果，请先登记程序结束的日期和结果。',
    en: 'A special procedure has no result yet; please record its end first.',
  },
} as const satisfies Record<string, RefusalEntry>;

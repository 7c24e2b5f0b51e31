import type { RefusalEntry } from '../../kernel/refusal.ts';

/** What is refused about notices, materials and visits. */
export const materialsRefusals = {
  noticeIncomplete: {
    status: 422,
    demand: 'FC-6',
    zh: '一次性告知须一次列全所缺材料（名称、份数、用途）并给予指导帮助，以下内容还缺。',
    en: 'The one-time notice names every missing material with count and reason, and gives help; what is listed is still blank.',
  },
  noApplicant: {
    status: 409,
    demand: 'FC-6',
    zh: '本件没有申请人，没有可以告知或收取材料的人。',
    en: 'This case has no applicant to be told or to bring anything.',
  },
  noticePending: {
    status: 409,
    demand: 'FC-6',
    zh: '已有一份补正告知在等部门负责人批准。',
    en: 'A notice is already waiting for the head.',
  },
  noNoticeAsked: {
    status: 409,
    demand: 'FC-6',
    zh: '没有等待批准的补正告知。',
    en: 'No notice is waiting for the head.',
  },
  materialTwice: {
    status: 422,
    demand: 'FC-6',
    zh: '同一种材料只列一次。',
    en: 'Each material is named once.',
  },
  respondByInvalid: {
    status: 422,
    demand: 'FC-6',
    zh: '补交日期须在 {earliest} 至 {latest} 之间。',
    en: 'The day to hand in by lies from {earliest} to {latest}.',
  },
  nothingNewlyKnown: {
    status: 422,
    demand: 'FC-6',
    zh: '上次告知后没有收到新的材料，所缺材料当时就应告知；确需再次告知的，报部门负责人批准，并记为未做到一次性告知。',
    en: 'Nothing was handed in since the last notice, so what is asked for could have been known then. A further notice needs the head’s approval and is recorded as a breach of the one-time notice.',
  },
  materialNotListed: {
    status: 422,
    demand: 'SC-6.2',
    zh: '公布的事项没有要求这些材料（或没有要求这么多份），不能要求申请人提交；确有必要的，写明理由，由部门负责人决定。',
    en: 'The published item does not ask for this, or not for so many; it can be demanded only for a recorded reason of the head.',
  },
  materialWaived: {
    status: 422,
    demand: 'SC-5.2',
    zh: '这份材料免提交，由我们查询，不得要求申请人提供。',
    en: 'This material is fetched by the office and is never demanded from the applicant.',
  },
  mayFollowOnly: {
    status: 422,
    demand: 'SC-5.2',
    zh: '所缺材料都可以容缺后补，请先受理，并约定补交日期。',
    en: 'All that is missing may follow later: please accept the case and agree on the day.',
  },
  headReasonMissing: {
    status: 422,
    demand: 'SC-6.2',
    zh: '要求公布的事项之外的材料，须由部门负责人写明理由。',
    en: 'What the published item does not ask for is demanded only with the head’s own reason.',
  },
  mayNotFollow: {
    status: 422,
    demand: 'SC-5.2',
    zh: '公布的事项没有把这份材料列为可容缺后补。',
    en: 'The published item does not list this material as one that may follow.',
  },
  mayFollowIncomplete: {
    status: 422,
    demand: 'SC-5.2',
    zh: '容缺受理须写明每份后补材料的补交日期，不早于今天，不晚于办结日期 {dueOn}。',
    en: 'Each material that may follow has its day, from today to the deadline, {dueOn}.',
  },
  materialsIncomplete: {
    status: 422,
    demand: 'FC-6',
    zh: '请写明所交材料的名称和份数。',
    en: 'Please give the name and count of each material.',
  },
  materialsOwed: {
    status: 422,
    demand: 'SC-5.2',
    zh: '还有 {count} 种材料没有补交，不能这样办结。可以提醒申请人，或由我们查询后登记；不能办理的，写明原因。',
    en: '{count} material(s) are still owed, so the matter cannot end like this. Remind the applicant, or fetch and record them; what cannot be done ends with its reason.',
  },
  tooManyEntries: {
    status: 422,
    zh: '本件的这类登记已达上限 {most} 次。',
    en: 'This case already has {most} entries of this kind, the most there can be.',
  },
  respondByNotPassed: {
    status: 422,
    demand: 'FC-6',
    zh: '补交日期 {dueOn} 还没有过。',
    en: 'The day named for handing in, {dueOn}, has not passed.',
  },
  materialsNotReminded: {
    status: 422,
    demand: 'FC-6',
    zh: '告知后还没有在补交日期 {dueOn} 之前提醒过申请人。请先提醒，并写明最后日期。',
    en: 'The applicant has not been reminded since the notice and before {dueOn}. Please remind first, naming a final date.',
  },
  visitOutOfRange: {
    status: 422,
    demand: 'SC-5.2',
    zh: '到访时间不能晚于现在，也不能早于一个工作日之前。',
    en: 'A visit lies neither in the future nor more than one working day back.',
  },
  visitCauseMissing: {
    status: 422,
    demand: 'SC-5.2',
    zh: '承诺只跑 {promised} 次，再次到访须写明是申请人的原因还是我们的原因。',
    en: 'The promise is {promised} visit(s); a further one needs its cause: the applicant’s or the office’s.',
  },
} as const satisfies Record<string, RefusalEntry>;

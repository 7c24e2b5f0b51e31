import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import type { CaseCommand, CaseSource, Pledge, Submission } from '../model.ts';
import { refuse } from '../refusals.ts';
import { blanks, type CaseFacts, type Decision } from './facts.ts';

/** Sources that need no document: what happens day by day, and what somebody orders by word of mouth (TL-1). */
const WITHOUT_DOCUMENT: readonly CaseSource[] = [
  'application',
  'teaching',
  'stability',
  'safety',
  'leader',
  'daily',
];

/** Base limits a source has by itself: a school leader's instruction (TL-7), a request for instructions (TL-4). */
export function limitOfSource(source: CaseSource): Pledge['promised'] | undefined {
  if (source === 'schoolLeaderInstruction') return { count: 5, unit: 'workingDay' };
  if (source === 'instructionRequest') return { count: 3, unit: 'workingDay' };
  return undefined;
}

/**
 * Takes a matter in (TL-0, TL-1, TL-10). Where acceptance is on submission (repairs) the handling clock starts with
 * the receipt; everything else waits for review. All that is missing is named at once.
 */
export function submit(submission: Submission, facts: CaseFacts): Decision {
  const { matter } = submission;
  const lacking = blanks({
    matter,
    ...(submission.source === 'application' ? { applicant: submission.applicant } : {}),
  });
  if (!matter || lacking.length > 0) return refuse('submissionIncomplete', {}, lacking);
  if (!WITHOUT_DOCUMENT.includes(submission.source) && !submission.document) {
    return refuse('documentMissing', {}, [{ pointer: '/document', code: 'blank' }]);
  }
  if (submission.source === 'schoolLeaderInstruction' && exceedsInstruction(submission.pledge, facts)) {
    return refuse('instructionLimit', {}, [{ pointer: '/limit', code: 'tooLong' }]);
  }
  const submitted = { type: 'CaseSubmitted', demand: 'TL-10', data: { ...submission, matter } } as const;
  if (submission.pledge.acceptance === 'afterReview') return [submitted];
  const dueAt = pledgedDueAt(submission.pledge, facts);
  return [submitted, { type: 'CaseAccepted', demand: 'TL-0', data: { startedAt: facts.now, dueAt } }];
}

/** What the pledge leads to when the clock starts now: the earlier of promise and binding statute (TL-2). */
export function pledgedDueAt(
  pledge: Pledge,
  facts: Pick<CaseFacts, 'now' | 'calendar'>,
  startedAt = facts.now,
): number {
  const count = (limit: Pledge['promised']) =>
    deadlineOf({ startedAt, limit, calendar: facts.calendar }).dueAt;
  const promised = count(pledge.promised);
  return pledge.statutory && !pledge.statutoryExtendable
    ? Math.min(promised, count(pledge.statutory))
    : promised;
}

/** Longer than five working days, whatever the unit: the worked dates are compared (TL-7). */
function exceedsInstruction(pledge: Pledge, facts: CaseFacts): boolean {
  const promise = pledge.promised;
  if (promise.unit === 'workingDay') return promise.count > 5;
  const five = deadlineOf({
    startedAt: facts.now,
    limit: { count: 5, unit: 'workingDay' },
    calendar: facts.calendar,
  });
  return deadlineOf({ startedAt: facts.now, limit: promise, calendar: facts.calendar }).dueAt > five.dueAt;
}

export type SubmitCommand = Extract<CaseCommand, { type: 'SubmitCase' }>;

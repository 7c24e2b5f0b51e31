import { INSTRUCTION_LIMIT, withinInstructionCap } from '../../../kernel/clock/caps.ts';
import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import type { FieldError, Refusal } from '../../../kernel/refusal.ts';
import type { TextRef } from '../../../kernel/text-ref.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import type { CaseEvent, CaseSource, Pledge, Submission } from '../model.ts';
import { LEADER_LEVELS, type LeaderLevel } from '../model-report.ts';
import { refuse } from '../refusals.ts';
import { anchored, countsBack } from './anchor.ts';
import { firstReviewDueAt } from './clock.ts';
import { blanks, type CaseFacts, type Decision } from './facts.ts';
import { leaderAt } from './leaders.ts';
import { plannedSupports } from './support-planned.ts';

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
  if (source === 'schoolLeaderInstruction') return INSTRUCTION_LIMIT;
  if (source === 'instructionRequest') return { count: 3, unit: 'workingDay' };
  return undefined;
}

/** What every task has to say whatever limit it runs on: the matter, and mostly the document it comes from (TL-1). */
export function taskBlanks(source: CaseSource, said: { matter?: unknown; document?: unknown }): FieldError[] {
  const { matter, document } = said;
  return blanks({ matter, ...(WITHOUT_DOCUMENT.includes(source) ? {} : { document }) });
}

/**
 * Takes a matter in (TL-0, TL-1, TL-10). Where acceptance is on submission (repairs) the handling clock starts with
 * the receipt; everything else waits for review. All that is missing is named at once.
 */
export function submit(submission: Submission, facts: CaseFacts): Decision {
  const { matter, source } = submission;
  const needed = taskBlanks(source, submission);
  const others = blanks({
    ...(submission.source === 'application' ? { applicant: submission.applicant } : {}),
    ...(countsBack(submission.pledge.promised) ? { appointment: submission.appointment } : {}),
  });
  if (!matter || others.length > 0) return refuse('submissionIncomplete', {}, [...needed, ...others]);
  if (needed.length > 0) return refuse('documentMissing', {}, needed);
  const tooShort = noticeTooShort(submission, facts);
  if (tooShort) return tooShort;
  const pledge = underInstruction(submission);
  if (!pledge) return refuse('instructionLimit', {}, [{ pointer: '/limit', code: 'tooLong' }]);
  const meeting = meetingRefused(submission, pledge, facts);
  if (meeting) return meeting;
  return entered({ ...submission, matter, pledge: runningOn(submission, pledge) }, facts);
}

/** What is put before a meeting of the department is not reviewed first: its clock runs on (TL-6). */
const runningOn = ({ meeting }: Submission, pledge: Pledge): Pledge =>
  meeting ? { ...pledge, acceptance: 'onSubmission' } : pledge;

/** The matter is on record; reviewed first, or on its clock at once, with the supports the item names. */
function entered(submission: Submission & { matter: TextRef }, facts: CaseFacts): CaseEvent[] {
  const { pledge } = submission;
  const submitted = {
    type: 'CaseSubmitted',
    demand: 'TL-10',
    data: { ...submission, ...askedOf(submission, facts) },
  } as const;
  if (pledge.acceptance === 'afterReview') {
    const reviewToldAt = firstReviewDueAt({ ...submitted.data, receivedAt: facts.now }, facts.calendar);
    return [{ ...submitted, data: { ...submitted.data, reviewToldAt } }];
  }
  const dueAt = pledgedDueAt(pledge, facts, facts.now, submission.appointment?.from);
  const accepted = { type: 'CaseAccepted', demand: 'TL-0', data: { startedAt: facts.now, dueAt } } as const;
  return [submitted, accepted, ...plannedSupports(pledge, { at: facts.now, leadDueAt: dueAt }, facts)];
}

/**
 * What a meeting of the department is to decide needs its latest day at once, within the deadline of the whole (TL-6),
 * which runs from now.
 */
function meetingRefused(
  { source, meeting }: Submission,
  pledge: Pledge,
  facts: CaseFacts,
): Refusal | undefined {
  if (!meeting) {
    if (source !== 'departmentMeeting') return undefined;
    return refuse('meetingIncomplete', {}, blanks({ 'meeting/latestOn': undefined }));
  }
  const [today, dueOn] = [dateOf(facts.now), dateOf(pledgedDueAt(pledge, facts))];
  if (meeting.latestOn >= today && meeting.latestOn <= dueOn) return undefined;
  return refuse('meetingDayInvalid', { today, dueOn }, [
    { pointer: '/meeting/latestOn', code: 'outOfRange' },
  ]);
}

/**
 * Whose answer a request for instructions waits for (TL-4): the head's; made by the head the division leader's, by the
 * division leader the head of office's.
 */
function askedOf({ source, maker, lead }: Submission, facts: CaseFacts): { answerLevel?: LeaderLevel } {
  if (source !== 'instructionRequest') return {};
  const of = (level: LeaderLevel) => leaderAt(level, lead, facts.organisation, facts.now);
  const answerLevel = LEADER_LEVELS.find((level) => {
    const leader = of(level);
    return leader !== undefined && leader !== maker;
  });
  return { answerLevel };
}

/**
 * What the pledge leads to when the clock starts now: the earlier of promise and statute (TL-2); of a notice for which
 * the promise is already past, the law's. `eventAt`: the planned event that a notice is ahead of.
 */
export function pledgedDueAt(
  pledge: Pledge,
  facts: Pick<CaseFacts, 'now' | 'calendar'>,
  startedAt = facts.now,
  eventAt?: Instant,
): number {
  const count = (limit: Pledge['promised']) =>
    deadlineOf({ ...anchored(limit, startedAt, eventAt), calendar: facts.calendar }).dueAt;
  const promised = count(pledge.promised);
  if (!pledge.statutory) return promised;
  const statutory = count(pledge.statutory);
  const past = countsBack(pledge.promised) && promised < startedAt;
  return past ? statutory : Math.min(promised, statutory);
}

/**
 * An event so near that not even the notice the law demands is possible any more, or without a law the promised one: it
 * has to be planned for later (TL-2).
 */
function noticeTooShort({ pledge, appointment }: Submission, facts: CaseFacts): Refusal | undefined {
  if (!countsBack(pledge.promised) || !appointment) return undefined;
  const limit = pledge.statutory ?? pledge.promised;
  const from = anchored(limit, facts.now, appointment.from);
  const { dueAt } = deadlineOf({ ...from, calendar: facts.calendar });
  if (facts.now <= dueAt) return undefined;
  return refuse('noticeTooShort', { dueAt }, [{ pointer: '/appointment/from', code: 'tooNear' }]);
}

/**
 * Under a school leader's instruction five working days are the most (TL-7): a longer published promise is cut to them,
 * a longer limit set for this matter gives none.
 */
function underInstruction({ source, pledge, service }: Submission): Pledge | undefined {
  if (source !== 'schoolLeaderInstruction' || withinInstructionCap(pledge.promised)) return pledge;
  return service ? { ...pledge, promised: INSTRUCTION_LIMIT } : undefined;
}

import { closesAt, opensAt } from '../../../kernel/clock/counting.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { dateOf, type PlainDate } from '../../../kernel/time.ts';
import type { CaseCommand, CaseState } from '../model.ts';
import type { MeetingCommand } from '../model-meeting.ts';
import { refuse } from '../refusals.ts';
import { clockOf } from './clock.ts';
import { dayMovedBy, exclusionsOf } from './exclusions.ts';
import { blanks, type CaseFacts, type DecideFacts, type Decision, mustBe } from './facts.ts';
import { AFTER, type Tick, type TickFacts } from './groups.ts';
import { notToBeGiven } from './handling.ts';

type Of<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

/** A day from today on, and while the deadline has not passed not after it. */
function dayRefused(
  state: CaseState,
  day: PlainDate,
  pointer: string,
  facts: CaseFacts,
): Refusal | undefined {
  const { dueOn, dueAt } = clockOf(state, facts);
  const today = dateOf(facts.now);
  const latest = facts.now > dueAt ? undefined : dueOn;
  if (day >= today && (latest === undefined || day <= latest)) return undefined;
  return refuse('meetingDayInvalid', { today, dueOn }, [{ pointer, code: 'outOfRange' }]);
}

/**
 * A running matter is put before a meeting of the department: by when it meets is said at once, no later than the
 * deadline of the whole, which runs on (TL-6). Put again, it is the later meeting that counts.
 */
export function putToMeeting(state: CaseState, { latestOn }: Of<'PutToMeeting'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  if (!latestOn) return refuse('meetingIncomplete', {}, blanks({ latestOn }));
  return (
    dayRefused(state, latestOn, '/latestOn', facts) ?? [
      { type: 'PutBeforeMeeting', demand: 'TL-6', data: { latestOn } },
    ]
  );
}

/** While the meeting has not decided the matter is neither ended nor answered with another; `resolve` comes first (TL-6). */
export function afterMeeting<C extends CaseCommand>(
  decide: (state: CaseState, command: C, facts: DecideFacts) => Decision,
): typeof decide {
  return (state, command, facts) => {
    const { meeting, status } = state;
    if (!meeting || status !== 'accepted') return decide(state, command, facts);
    return refuse('meetingUndecided', { latestOn: meeting.latestOn });
  };
}

/** The resolution names who does it and by when, or cannot be saved; the owner has the case from then on (TL-6). */
export function resolveMeeting(state: CaseState, command: Of<'ResolveMeeting'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  if (!state.meeting) return refuse('noMeeting');
  const { text, to, dueOn } = command;
  if (!text || !to || !dueOn) return refuse('resolutionIncomplete', {}, blanks({ text, owner: to, dueOn }));
  const refused = notToBeGiven(state, to, facts, '/owner') ?? dayRefused(state, dueOn, '/dueOn', facts);
  if (refused) return refused;
  const data = { text, owner: to, from: state.handler, dueOn };
  return [{ type: 'MeetingResolved', demand: 'TL-6', data }];
}

/**
 * What a meeting has to say (TL-6): that its latest day has come, that it has passed without a resolution, and that the
 * day the resolution set is over and the matter is not.
 */
export function departmentMeetingTicks(state: CaseState, facts: TickFacts): Tick[] {
  if (state.status !== 'accepted' && state.status !== 'paused') return [];
  return [...undecided(state, facts), ...resolutionOverdue(state, facts)];
}

function undecided({ meeting, round }: CaseState, { calendar }: TickFacts): Tick[] {
  if (!meeting) return [];
  const { latestOn } = meeting;
  return [false, true].map((passed) => {
    const key = `${passed ? 'meetingPassed' : 'meetingDay'}:${round}:${latestOn}`;
    const at = passed ? closesAt(calendar, latestOn) + AFTER : opensAt(calendar, latestOn);
    return { at, key, event: { type: 'MeetingUndecided', demand: 'TL-6', data: { key, latestOn, passed } } };
  });
}

function resolutionOverdue(state: CaseState, { calendar }: TickFacts): Tick[] {
  const last = state.resolutions?.at(-1);
  if (!last) return [];
  const dueOn = dayMovedBy(exclusionsOf(state), calendar, last.dueOn, last.at);
  const key = `resolution:${state.round}:${state.resolutions?.length}:${dueOn}`;
  const data = { key, owner: last.owner, dueOn };
  return [
    {
      at: closesAt(calendar, dueOn) + AFTER,
      key,
      event: { type: 'ResolutionOverdue', demand: 'TL-6', data },
    },
  ];
}

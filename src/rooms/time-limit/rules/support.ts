import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { dateOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Support, SupportCommand, SupportLetter, SupportState } from '../model-support.ts';
import { refuseSupport as refuse } from '../refusals-support.ts';
import { caseClock, closeOf } from './clock.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import { assigneeOf } from './people.ts';
import { supportCalendar, supportClock } from './support-clock.ts';
import { postWithin } from './support-keys.ts';

type Of<T extends SupportCommand['type']> = Extract<SupportCommand, { type: T }>;

/** More than this no case can need; a limit on everything. */
const MOST_SUPPORTS = 50;

export function supportOf({ supports }: Pick<CaseState, 'supports'>, id: number): Support | undefined {
  return supports?.find((one) => one.id === id);
}

/** The support a command names, in one of these states, of a case that is being handled; else 404 or 409. */
export function supportIn(state: CaseState, id: number, ...states: SupportState[]): Support | Refusal {
  const support = supportOf(state, id);
  if (!support) return refuse('supportNotFound');
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  return states.includes(support.state)
    ? support
    : refuse('supportWrongState', { supportState: support.state });
}

/** The date as it would hold: the lead's deadline and the moment the day means under it. */
export type AgreedDate = { dueOn: PlainDate; dueAt: Instant; leadDueAt: Instant };

/**
 * A support's day is not past and not after the lead's deadline (TL-5); on the lead's own day the earlier close rules.
 * A lead that is late already can still ask for the same day.
 */
export function supportDate(
  state: CaseState,
  dueOn: PlainDate,
  calendar: DepartmentCalendar,
  facts: CaseFacts,
): AgreedDate | Refusal {
  const lead = caseClock(state, facts.calendar);
  if (!lead) return refuse('supportNotYet');
  const asked = closeOf(calendar, dueOn);
  const errors = [{ pointer: '/dueOn', code: 'outOfRange' }];
  if (dueOn < dateOf(facts.now) || asked.dueAt < facts.now) return refuse('supportDatePassed', {}, errors);
  const late = lead.dueAt < facts.now;
  const latest = late
    ? deadlineOf({ startedAt: facts.now, limit: { unit: 'onTheSpot' }, calendar }).dueOn
    : lead.dueOn;
  if (asked.dueOn > latest) return refuse('supportAfterLead', { latest }, errors);
  return { dueOn, dueAt: late ? asked.dueAt : Math.min(asked.dueAt, lead.dueAt), leadDueAt: lead.dueAt };
}

/** The lead asks a department, or by letter somebody outside, for a support by a date of its own (TL-5). */
export function propose(state: CaseState, command: Of<'ProposeSupport'>, facts: CaseFacts): Decision {
  const { department, outside, task, dueOn, letter } = command;
  const wrong = mustBe(state, 'accepted', 'paused') ?? partyWrong(state, command, facts);
  if (wrong) return wrong;
  if (!task || !dueOn) return refuse('supportIncomplete', {}, blanks({ task, dueOn }));
  const refused = letter && letterWrong(letter, facts);
  if (refused) return refused;
  const agreed = supportDate(state, dueOn, supportCalendar({ department }, facts), facts);
  if (isRefusal(agreed)) return agreed;
  const id = nextSupportId(state);
  if (id > MOST_SUPPORTS) return refuse('supportsTooMany', { most: MOST_SUPPORTS });
  const data = { id, department, outside, task, letter, ...agreed };
  return [{ type: 'SupportProposed', demand: 'TL-5', data }];
}

/** Ids run on over reopenings, so that an event never names two supports. */
export const nextSupportId = ({ supports }: Pick<CaseState, 'supports'>): number =>
  (supports?.length ?? 0) + 1;

/** One department or one party outside; a department of the office, and not the lead itself. */
function partyWrong(state: CaseState, command: Of<'ProposeSupport'>, facts: CaseFacts): Refusal | undefined {
  const { department, outside, task, dueOn, letter } = command;
  if (department === undefined && !outside) {
    return refuse('supportIncomplete', {}, blanks({ department: undefined, task, dueOn }));
  }
  if (department === undefined) return undefined;
  if (outside || letter) {
    const pointer = outside ? '/outside' : '/letter';
    return refuse('supportOneParty', {}, [{ pointer, code: 'notFree' }]);
  }
  if (!facts.organisation.department(department)) {
    return refuse('supportDepartmentUnknown', {}, [{ pointer: '/department', code: 'unknown' }]);
  }
  if (department !== state.lead) return undefined;
  return refuse('supportOwnDepartment', {}, [{ pointer: '/department', code: 'notFree' }]);
}

/** A letter bears a date that has come. */
export function letterWrong({ on }: SupportLetter, facts: CaseFacts): Refusal | undefined {
  if (on <= dateOf(facts.now)) return undefined;
  return refuse('letterInFuture', {}, [{ pointer: '/letter/on', code: 'outOfRange' }]);
}

/**
 * The department takes it on; whoever accepts does it, unless the head names somebody (TL-5, CO-2). For a party outside
 * the lead enters its answer.
 */
export function acceptSupport(state: CaseState, command: Of<'AcceptSupport'>, facts: CaseFacts): Decision {
  const support = supportIn(state, command.id, 'proposed');
  if (isRefusal(support)) return support;
  const { id, department } = support;
  if (department === undefined) {
    if (command.to !== undefined)
      return refuse('supportNoStaff', {}, [{ pointer: '/staff', code: 'notFree' }]);
    return [{ type: 'SupportAccepted', demand: 'TL-5', data: { id } }];
  }
  const to = command.to ?? (facts.by as string);
  const named = to === facts.by ? undefined : namedWrong(to, support, facts);
  if (named) return named;
  const post = postWithin(department, to, facts.organisation, facts.now);
  return [{ type: 'SupportAccepted', demand: 'TL-5', data: { id, by: to, post } }];
}

/** Only the head names somebody else, and only of the department (CO-1). */
function namedWrong(to: string, { id, department }: Support, facts: CaseFacts): Refusal | undefined {
  if (facts.people.supports?.[id]?.head !== facts.by) return refuse('supportHeadNames');
  return notOfSupport(to, department as string, facts);
}

function notOfSupport(to: string, department: string, facts: CaseFacts): Refusal | undefined {
  const assignee = assigneeOf(
    to,
    { post: undefined, crew: [], lead: department },
    { organisation: facts.organisation },
    facts.now,
  );
  if (assignee.active && assignee.department === department) return undefined;
  return refuse('supportNotOfDepartment', {}, [{ pointer: '/staff', code: 'notOfDepartment' }]);
}

/** The head gives the support to somebody of the department (CO-1). */
export function assignSupport(state: CaseState, command: Of<'AssignSupport'>, facts: CaseFacts): Decision {
  const support = supportIn(state, command.id, 'proposed', 'accepted', 'countered');
  if (isRefusal(support)) return support;
  const { id, department, handler: from } = support;
  if (department === undefined) return refuse('supportNoStaff', {}, [{ pointer: '/staff', code: 'notFree' }]);
  const { to } = command;
  const post = postWithin(department, to, facts.organisation, facts.now);
  return (
    notOfSupport(to, department, facts) ?? [
      { type: 'SupportAssigned', demand: 'CO-1', data: { id, to, from, post } },
    ]
  );
}

/** The department offers another day, with its reason, while it may still answer; the date asked for stands meanwhile (TL-5). */
export function counterSupport(state: CaseState, command: Of<'CounterSupport'>, facts: CaseFacts): Decision {
  const support = supportIn(state, command.id, 'proposed');
  if (isRefusal(support)) return support;
  const { id, department } = support;
  if (department === undefined) return refuse('supportNoCounter');
  const { answerBy } = supportClock(state, support, facts);
  if (answerBy !== undefined && facts.now > answerBy)
    return refuse('supportCounterLate', { answerByAt: answerBy });
  const { dueOn, reason } = command;
  if (!dueOn || !reason) return refuse('supportCounterIncomplete', {}, blanks({ dueOn, reason }));
  const agreed = supportDate(state, dueOn, supportCalendar(support, facts), facts);
  if (isRefusal(agreed)) return agreed;
  const by = facts.by as string;
  const post = postWithin(department, by, facts.organisation, facts.now);
  return [{ type: 'SupportCountered', demand: 'TL-5', data: { id, dueOn, reason, by, post } }];
}

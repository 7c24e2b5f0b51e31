import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import type { FieldError } from '../../../kernel/refusal.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { DAY_MS, dateOf, dateOfDayNumber, dayNumberOf, type Instant } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { FieldCommand } from '../model-field.ts';
import { refuse } from '../refusals.ts';
import { anchored, countsBack } from './anchor.ts';
import { caseClock, closeOf } from './clock.ts';
import { type CaseFacts, type Decision, mustBe } from './facts.ts';
import { askLaterDate, toldInRange } from './telling.ts';

type Of<T extends FieldCommand['type']> = Extract<FieldCommand, { type: T }>;
type Window = { from: Instant; to: Instant };

/** Whoever waits longer than a week for a visit has no appointment. */
const LONGEST_WINDOW_MS = 7 * DAY_MS;

/** A window lies ahead and ends after it begins. `at` is where it stands in the body. */
export function windowErrors({ from, to }: Window, now: Instant, at = ''): FieldError[] {
  const tooLong = to <= from || to - from > LONGEST_WINDOW_MS;
  return [
    ...(from < now ? [{ pointer: `${at}/from`, code: 'outOfRange' }] : []),
    ...(tooLong ? [{ pointer: `${at}/to`, code: 'outOfRange' }] : []),
  ];
}

/**
 * Staff agree on a time with the applicant, on record (SC-5.2: nobody waits in vain). It lies within the promise: what is
 * later only the applicant asks for, or an extension gives (TL-3). After the deadline any time is better than none.
 */
export function appointVisit(state: CaseState, command: Of<'AppointVisit'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  if (countsBack(state.pledge.promised)) return refuse('laterDateOfNotice');
  const { from, to, told } = command;
  const errors = windowErrors(command, facts.now);
  if (errors.length > 0) return refuse('windowInvalid', {}, errors);
  const outOfRange = toldInRange(state, told, facts, '/told/at');
  if (outOfRange) return outOfRange;
  const clock = caseClock(state, facts.calendar);
  if (clock && facts.now <= clock.dueAt && to > clock.dueAt) {
    return refuse('windowBeyondDeadline', { dueAt: clock.dueAt }, [{ pointer: '/to', code: 'tooLate' }]);
  }
  return [{ type: 'AppointmentMade', demand: 'SC-5.2', data: { fromAt: from, toAt: to, told } }];
}

/**
 * The applicant chooses another time. Within the deadline only the time changes; beyond it the date moves along, as with
 * any later date the applicant asks for (TL-3); the notice of an event moves with the event (TL-2).
 */
export function chooseWindow(state: CaseState, command: Of<'ChooseWindow'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted');
  if (wrong) return wrong;
  const errors = windowErrors(command, facts.now, '/appointment');
  if (errors.length > 0) return refuse('windowInvalid', {}, errors);
  const { from, to, reason } = command;
  const chosen = (dueAt?: Instant): Decision => [
    {
      type: 'WindowChosen',
      demand: 'TL-3',
      data: { fromAt: from, toAt: to, reason, ...(dueAt !== undefined && { dueAt }) },
    },
  ];
  if (countsBack(state.pledge.promised)) {
    const due = noticeFor(state, from, facts);
    return due === undefined ? refuse('eventEarlier', {}, [tooEarly]) : chosen(due);
  }
  const clock = caseClock(state, facts.calendar);
  if (!clock || facts.now > clock.dueAt || to <= clock.dueAt) return chosen();
  const later = askLaterDate(state, { type: 'AskLaterDate', dueOn: dayFor(to, facts), reason }, facts);
  if (!isRefusal(later)) return [...later, ...(chosen() as Exclude<Decision, { refused: string }>)];
  return { ...later, errors: [{ pointer: '/appointment/to', code: 'outOfRange' }] };
}

const tooEarly = { pointer: '/appointment/from', code: 'outOfRange' };

/** When the notice of the event is due once it is moved; only a later one leaves everybody the time that was promised. */
function noticeFor(state: CaseState, from: Instant, { calendar }: CaseFacts): Instant | undefined {
  const { appointment, pledge, startedAt } = state;
  if (startedAt === undefined || (appointment && from <= appointment.from)) return undefined;
  const { dueAt } = deadlineOf({ ...anchored(pledge.promised, startedAt, from), calendar });
  return Math.max(dueAt, state.toldDueAt ?? 0);
}

/** The day whose close lies after a moment: that of a visit in the evening is the next one's. */
function dayFor(at: Instant, { calendar }: CaseFacts): string {
  const day = dateOf(at);
  return closeOf(calendar, day).dueAt >= at ? day : dateOfDayNumber(dayNumberOf(at) + 1);
}

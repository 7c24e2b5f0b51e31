import { workingDaysBetween } from '../../../kernel/clock/counting.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { dateOf } from '../../../kernel/time.ts';
import type { CaseCommand, CaseEvent, CaseState, Ending } from '../model.ts';
import { steppedBack } from '../model-interest.ts';
import type { LatenessShare, Support, SupportEnd } from '../model-support.ts';
import { refuseSupport } from '../refusals-support.ts';
import type { CaseFacts, DecideFacts, Decision } from './facts.ts';
import { supportPeopleOf } from './people.ts';
import { later, openSupports } from './support-clock.ts';
import { supportEnd } from './support-work.ts';

type Decider<C extends CaseCommand> = (state: CaseState, command: C, facts: DecideFacts) => Decision;

function closing(state: CaseState, facts: CaseFacts): CaseEvent[] {
  return openSupports(state).map((support) => {
    const data = { id: support.id, ...supportEnd(state, support, facts) };
    return { type: 'SupportClosed', demand: 'TL-5', data };
  });
}

/** What ends with the case ends its open supports too, on record and told to those who had them. */
export function closingSupports<C extends CaseCommand>(decide: Decider<C>): Decider<C> {
  return (state, command, facts) => {
    const events = decide(state, command, facts);
    return isRefusal(events) || !state.supports ? events : [...closing(state, facts), ...events];
  };
}

/**
 * A matter is not answered over the heads of those who work on it: the lead waits for the result or withdraws the
 * support (TL-5). What nobody has taken on yet is not needed any more and closes.
 */
export function afterSupports<C extends CaseCommand>(decide: Decider<C>): Decider<C> {
  const close = closingSupports(decide);
  return (state, command, facts) => {
    const takenOn = openSupports(state).filter((one) => one.state !== 'proposed');
    if (state.status !== 'accepted' || takenOn.length === 0) return close(state, command, facts);
    const errors = takenOn.map(({ id }) => ({ pointer: `/supports/${id}`, code: 'open' }));
    return refuseSupport('supportsOpen', { count: takenOn.length }, errors);
  };
}

/** Supports of somebody who left or stepped back go to whoever covers, else to the head; none is orphaned (TL-12). */
export function supportsOfLeaver(state: CaseState, username: string, facts: CaseFacts): CaseEvent[] {
  const { organisation, now } = facts;
  return openSupports(state).flatMap((support): CaseEvent[] => {
    const { id, department, handler, post } = support;
    if (handler !== username || department === undefined) return [];
    const others = supportPeopleOf({ department, post }, state, organisation, now).inCharge;
    const heads = [organisation.headOf(department, now), organisation.divisionLeaderOf(department, now)];
    const to = [...others, ...heads.map((charge) => charge?.username)].find(
      (other) => other !== undefined && other !== username && !steppedBack(state, other),
    );
    return to === undefined
      ? []
      : [{ type: 'SupportAssigned', demand: 'TL-12', data: { id, to, from: username, post } }];
  });
}

type Late = Support & { end: SupportEnd };

/** Supports of this round that came late: done, handed back or withdrawn after their own date. */
function lateOnes({ supports = [], round }: CaseState): Late[] {
  const late = supports.filter(
    (one): one is Late =>
      one.round === round && one.state !== 'closed' && !!one.end && one.end.at > one.end.dueAt,
  );
  return late.sort((a, b) => a.end.dueAt - b.end.dueAt || a.id - b.id);
}

/**
 * Whose the days of a lateness are (TL-5): a working day after the deadline on which a support was still outstanding
 * beyond its own date is that support's, of several the one that was due first; the rest is the handler's, or the
 * approver's who kept silent. The shares add up to the whole.
 * Example: due on the 10th, the support due on the 9th came on the 13th, answered on the 15th: 3 days the support's, 2 ours.
 */
export function sharesOf(
  state: CaseState,
  ending: Pick<Ending, 'at' | 'dueOn' | 'dueAt' | 'daysLate'>,
  rest: 'handler' | 'approver',
  facts: Pick<CaseFacts, 'calendar'>,
): LatenessShare[] {
  const late = lateOnes(state);
  if (ending.daysLate === 0) return [shareOfHours(late, ending, rest)];
  const shares: LatenessShare[] = [];
  let upTo = ending.dueOn;
  let left = ending.daysLate;
  for (const { id, end } of late) {
    const from = later(upTo, end.dueOn);
    const until = dateOf(Math.min(end.at, ending.at));
    const days = until > from ? workingDaysBetween(facts.calendar, from, until) : 0;
    if (days === 0) continue;
    shares.push({ of: 'support', support: id, days });
    upTo = until;
    left -= days;
  }
  return left > 0 ? [...shares, { of: rest, days: left }] : shares;
}

/** Late by less than a working day: whoever was outstanding when the deadline passed. */
function shareOfHours(
  late: Late[],
  { dueAt }: Pick<Ending, 'dueAt'>,
  rest: 'handler' | 'approver',
): LatenessShare {
  const outstanding = late.find(({ end }) => end.at > dueAt);
  return outstanding ? { of: 'support', support: outstanding.id, days: 0 } : { of: rest, days: 0 };
}

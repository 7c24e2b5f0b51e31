import { overdueDays } from '../../../kernel/clock/counting.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { dateOf } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Support, SupportCommand, SupportEnd } from '../model-support.ts';
import { refuseSupport as refuse } from '../refusals-support.ts';
import { blanks, type CaseFacts, type Decision } from './facts.ts';
import type { Deciders } from './groups.ts';
import {
  acceptSupport,
  assignSupport,
  counterSupport,
  letterWrong,
  propose,
  supportDate,
  supportIn,
} from './support.ts';
import { supportCalendar, supportClock } from './support-clock.ts';

type Of<T extends SupportCommand['type']> = Extract<SupportCommand, { type: T }>;

/** A support that has more to say than this needs a meeting. */
const MOST_REPORTS = 100;

const taken = ({ department }: Support) =>
  department === undefined ? (['proposed', 'accepted'] as const) : (['accepted'] as const);

/** What a support is answerable for when it ends now: working days by its own calendar (TL-5). */
export function supportEnd(state: CaseState, support: Support, facts: CaseFacts): Omit<SupportEnd, 'at'> {
  const { dueOn, dueAt } = supportClock(state, support, facts);
  const calendar = supportCalendar(support, facts);
  const daysLate = facts.now > dueAt ? overdueDays(calendar, dueOn, dateOf(facts.now)) : 0;
  return { dueOn, dueAt, daysLate };
}

/** Progress of a support; of one outside the lead enters it, with the letter where one came or went (TL-5, CO-2). */
export function reportSupport(state: CaseState, command: Of<'ReportSupport'>, facts: CaseFacts): Decision {
  const support = supportWorkedOn(state, command.id);
  if (isRefusal(support)) return support;
  const { text, letter } = command;
  if (!text) return refuse('supportTextMissing', {}, blanks({ text }));
  if (letter && support.department !== undefined)
    return refuse('supportOneParty', {}, [{ pointer: '/letter', code: 'notFree' }]);
  const wrong = letter && letterWrong(letter, facts);
  if (wrong) return wrong;
  if (support.progress.length >= MOST_REPORTS) return refuse('supportReportsTooMany', { most: MOST_REPORTS });
  const data = { id: support.id, text, letter, by: facts.by };
  return [{ type: 'SupportReported', demand: 'CO-2', data }];
}

function supportWorkedOn(state: CaseState, id: number) {
  const support = supportIn(state, id, 'proposed', 'accepted');
  return isRefusal(support) ? support : supportIn(state, id, ...taken(support));
}

/** Done, with its result; the lead is told (TL-5). */
export function finishSupport(state: CaseState, command: Of<'FinishSupport'>, facts: CaseFacts): Decision {
  const support = supportWorkedOn(state, command.id);
  if (isRefusal(support)) return support;
  const { result } = command;
  if (!result) return refuse('supportResultMissing', {}, blanks({ result }));
  const data = { id: support.id, ...supportEnd(state, support, facts), result };
  return [{ type: 'SupportFinished', demand: 'TL-5', data }];
}

/** Handed back to the lead, with the reason; from then on it is nobody's but the lead's (TL-5). */
export function returnSupport(state: CaseState, command: Of<'ReturnSupport'>, facts: CaseFacts): Decision {
  const support = supportIn(state, command.id, 'proposed', 'accepted', 'countered');
  if (isRefusal(support)) return support;
  const { reason } = command;
  if (!reason) return refuse('supportReasonMissing', {}, blanks({ reason }));
  const data = { id: support.id, ...supportEnd(state, support, facts), reason };
  return [{ type: 'SupportReturned', demand: 'TL-5', data }];
}

/** The lead needs it no more, or asks somebody else (TL-5). */
export function withdrawSupport(
  state: CaseState,
  command: Of<'WithdrawSupport'>,
  facts: CaseFacts,
): Decision {
  const support = supportIn(state, command.id, 'proposed', 'accepted', 'countered');
  if (isRefusal(support)) return support;
  const { reason } = command;
  if (!reason) return refuse('supportReasonMissing', {}, blanks({ reason }));
  const data = { id: support.id, ...supportEnd(state, support, facts), reason };
  return [{ type: 'SupportWithdrawn', demand: 'TL-5', data }];
}

/**
 * Another day set by the lead (TL-5). The day a department countered with, or more time for one that has accepted, is
 * agreed; anything else is put to the department anew. A date that has passed is not moved: lateness counts from it.
 */
export function rescheduleSupport(
  state: CaseState,
  command: Of<'RescheduleSupport'>,
  facts: CaseFacts,
): Decision {
  const support = supportIn(state, command.id, 'proposed', 'accepted', 'countered');
  if (isRefusal(support)) return support;
  const { id, counter } = support;
  const countered = support.state === 'countered' ? counter : undefined;
  const clock = supportClock(state, support, facts);
  if (!countered && facts.now > clock.dueAt) return refuse('supportOverdue', { dueAt: clock.dueAt });
  const { dueOn, reason } = command;
  const consents = countered !== undefined && dueOn !== undefined && dueOn >= countered.dueOn;
  if (!dueOn || !(reason || consents)) {
    return refuse('supportRescheduleIncomplete', {}, blanks({ dueOn, ...(consents ? {} : { reason }) }));
  }
  const date = supportDate(state, dueOn, supportCalendar(support, facts), facts);
  if (isRefusal(date)) return date;
  const gains = support.state === 'accepted' && date.dueAt >= clock.dueAt;
  const agreed = consents || gains || support.department === undefined;
  const insists = countered !== undefined && !consents ? { insists: true } : {};
  const data = { id, ...date, reason, agreed, ...insists };
  return [{ type: 'SupportRescheduled', demand: 'TL-5', data }];
}

export const supportDeciders: Deciders<SupportCommand> = {
  ProposeSupport: propose,
  AcceptSupport: acceptSupport,
  CounterSupport: counterSupport,
  AssignSupport: assignSupport,
  ReportSupport: reportSupport,
  FinishSupport: finishSupport,
  ReturnSupport: returnSupport,
  RescheduleSupport: rescheduleSupport,
  WithdrawSupport: withdrawSupport,
};

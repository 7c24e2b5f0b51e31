import type { ContactCommand, ContactFacts, ContactState } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { Decision } from './index.ts';
import { blanks } from './missing.ts';
import { handlerPhone, isTarget } from './people.ts';
import { confirmBy } from './tick.ts';

type Of<T extends ContactCommand['type']> = Extract<ContactCommand, { type: T }>;

/** Confirmed (接收): from now on it waits for whoever confirmed, who is the handler that was to be named (FC-3). */
export function confirm(state: ContactState, facts: ContactFacts): Decision {
  const { handOver } = state;
  if (state.status !== 'awaitingConfirmation' || !handOver)
    return refuse('wrongStatus', { status: state.status });
  const by = facts.by ?? '';
  const phone = handlerPhone({ department: handOver.department, staff: by }, facts.organisation, facts.now);
  return [{ type: 'HandOverConfirmed', demand: 'FC-3', data: { by, id: handOver.id, phone } }];
}

/** Returned (退回) with a reason; what the General Section assigned cannot be (FC-3). */
export function giveBack(
  state: ContactState,
  { reason }: Of<'ReturnHandOver'>,
  facts: ContactFacts,
): Decision {
  const { handOver } = state;
  if (state.status !== 'awaitingConfirmation' || !handOver)
    return refuse('wrongStatus', { status: state.status });
  if (handOver.binding) return refuse('assignmentBinds');
  if (!reason) return refuse('returnReasonMissing', {}, blanks({ reason }));
  return [
    { type: 'HandOverReturned', demand: 'FC-3', data: { by: facts.by ?? '', id: handOver.id, reason } },
  ];
}

/** The General Section assigns after the second return, or where nobody has confirmed in time; it binds (FC-3). */
export function assign(state: ContactState, { to }: Of<'AssignContact'>, facts: ContactFacts): Decision {
  const by = confirmBy(state, facts.calendar);
  const unconfirmed = by !== undefined && facts.now > by;
  if (state.status !== 'awaitingAssignment' && !unconfirmed)
    return refuse('wrongStatus', { status: state.status });
  if (!isTarget(to, facts.organisation, facts.now))
    return refuse('targetUnknown', {}, [{ pointer: '/department', code: 'unknown' }]);
  const { department, staff } = to;
  const data = { by: facts.by ?? '', id: state.handOvers + 1, department, staff };
  return [{ type: 'ContactAssigned', demand: 'FC-3', data }];
}

/** The officer notes what the follow-up found; following ends with the matter only (FC-3). */
export function follow(state: ContactState, { note }: Of<'FollowContact'>, facts: ContactFacts): Decision {
  if (state.status === 'closed') return refuse('wrongStatus', { status: state.status });
  if (!note) return refuse('noteMissing', {}, blanks({ note }));
  return [{ type: 'Followed', demand: 'FC-3', data: { by: facts.by ?? '', note } }];
}

/** The leader's answer, with its moment (TL-9). */
export function answerReport(
  state: ContactState,
  { id, answer }: Of<'AnswerReport'>,
  facts: ContactFacts,
): Decision {
  const waiting = state.reports.filter((report) => report.answeredAt === undefined);
  const report = id === undefined ? waiting.at(-1) : waiting.find((one) => one.id === id);
  if (state.status === 'closed' || !report) return refuse('reportUnknown', { status: state.status });
  if (!answer) return refuse('reportAnswerMissing', {}, blanks({ answer }));
  return [{ type: 'ReportAnswered', demand: 'TL-9', data: { by: facts.by ?? '', id: report.id, answer } }];
}

/**
 * What became of the case that came of this contact: its end ends the contact, taken up again it is followed again
 * (FC-3, SC-6.1). Told twice it changes nothing the second time.
 */
export function followCase(state: ContactState, { case: number, ended }: Of<'FollowCase'>): Decision {
  if (state.case !== number) return [];
  const open = state.status === 'following' && state.following === 'case';
  if (ended && open) return [{ type: 'CaseEnded', demand: 'FC-3', data: { case: number } }];
  if (!ended && state.status === 'closed')
    return [{ type: 'CaseTakenUpAgain', demand: 'SC-6.1', data: { case: number } }];
  return [];
}

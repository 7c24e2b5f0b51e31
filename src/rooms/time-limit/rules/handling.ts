import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { dateOf } from '../../../kernel/time.ts';
import type { CaseCommand, CaseState } from '../model.ts';
import { steppedBack } from '../model-interest.ts';
import { refuse } from '../refusals.ts';
import { blanks, type CaseFacts, type Decision, mustBe } from './facts.ts';
import { followingOf } from './materials.ts';
import { pledgedDueAt } from './submit.ts';
import { supportsOfLeaver } from './support-end.ts';
import { plannedSupports } from './support-planned.ts';

type Assigned = NonNullable<CaseFacts['assignee']>;
type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** Acceptance (受理): the handling clock starts; whoever accepts handles (TL-0, FC-6). */
export function accept(state: CaseState, command: Of<'AcceptCase'>, facts: CaseFacts): Decision {
  const dueAt = pledgedDueAt(state.pledge, facts, facts.now, state.appointment?.from);
  const by = state.handler ?? facts.by;
  const { note, post, backup } = command;
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials');
  if (wrong) return wrong;
  const following = followingOf(state, command, facts, dateOf(dueAt));
  if (isRefusal(following)) return following;
  const data = { by, post, backup, startedAt: facts.now, dueAt, note, following };
  const supports = plannedSupports(state.pledge, { at: facts.now, leadDueAt: dueAt }, facts);
  return [{ type: 'CaseAccepted', demand: 'TL-0', data }, ...supports];
}

/** Declined only with reason, basis and what the person can do instead (FC-4). */
export function decline(state: CaseState, command: Of<'DeclineCase'>): Decision {
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials');
  if (wrong) return wrong;
  const { reason, basis, alternative } = command;
  if (!reason || !basis || !alternative)
    return refuse('declineIncomplete', {}, blanks({ reason, basis, alternative }));
  return [{ type: 'CaseDeclined', demand: 'FC-4', data: { reason, basis, alternative } }];
}

function uncertified({ certificateLacking: certificate }: Assigned, pointer: string): Refusal | undefined {
  if (!certificate) return undefined;
  return refuse('certificateMissing', { certificate }, [{ pointer, code: 'certificateMissing' }]);
}

/** Work goes to active staff of the department (CO-1) who have no interest in it and the certificate it needs (SC-5.1). */
export function notToBeGiven(
  state: CaseState,
  to: string,
  { assignee }: CaseFacts,
  pointer: string,
): Refusal | undefined {
  if (!assignee?.active || assignee.department !== state.lead) {
    return refuse('notOfDepartment', {}, [{ pointer, code: 'notOfDepartment' }]);
  }
  if (steppedBack(state, to))
    return refuse('interestOfAssignee', {}, [{ pointer, code: 'interestOfAssignee' }]);
  return uncertified(assignee, pointer);
}

/** The head gives the case to somebody of the department (TL-10); a missing certificate stops it (SC-5.1). */
export function assign(state: CaseState, command: Of<'AssignCase'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
  if (wrong) return wrong;
  const { to, post, backup } = command;
  const refused = notToBeGiven(state, to, facts, '/staff');
  if (refused) return refused;
  return [{ type: 'CaseAssigned', demand: 'TL-10', data: { to, from: state.handler, post, backup } }];
}

/** The handler passes the case within the post: to B, the pool, or the crew (TL-12). */
export function handOver(state: CaseState, command: Of<'HandOverCase'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
  if (wrong) return wrong;
  const { assignee } = facts;
  if (!assignee?.active || !(assignee.ofPost || assignee.ofCrew)) {
    return refuse('notToTakeOver', {}, [{ pointer: '/staff', code: 'notOfPost' }]);
  }
  const pointer = '/staff';
  if (steppedBack(state, command.to)) {
    return refuse('interestOfAssignee', {}, [{ pointer, code: 'interestOfAssignee' }]);
  }
  const refused = uncertified(assignee, pointer);
  if (refused) return refused;
  return [{ type: 'CaseHandedOver', demand: 'TL-12', data: { to: command.to, from: state.handler } }];
}

/** A step of the way is reached (SC-2: each process step has its promise). */
export function reachMilestone(state: CaseState, command: Of<'ReachMilestone'>): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  if (!state.pledge.milestones.some((milestone) => milestone.name === command.name)) {
    return refuse('milestoneUnknown', {}, [{ pointer: '/name', code: 'unknown' }]);
  }
  if (state.reached.some((step) => step.name === command.name)) return refuse('milestoneReached');
  return [{ type: 'MilestoneReached', demand: 'SC-2', data: { name: command.name } }];
}

/** Somebody left: open work goes to B or the head, nothing is orphaned (TL-12). */
export function replaceStaff(state: CaseState, command: Of<'ReplaceStaff'>, facts: CaseFacts): Decision {
  if (state.closedAt !== undefined) return [];
  const { username, by, post } = command;
  const concerned = [state.handler, state.backup, state.officer, ...state.crew].includes(username);
  const supports = supportsOfLeaver(state, username, facts);
  return concerned
    ? [{ type: 'StaffReplaced', demand: 'TL-12', data: { username, by, post } }, ...supports]
    : supports;
}

import type { CasePeople, CaseState } from '../model.ts';
import type { Support } from '../model-support.ts';
import { pendingExtension } from './extension.ts';
import { pendingNotice } from './notice.ts';

/**
 * The one person an open case waits for at a moment: whoever has to grant the extension asked for, the head where a
 * notice waits for approval or the department's meeting for being held (TL-6), else who is in charge. Of a pool it is the
 * first; nobody can say it was somebody else's turn (TL-12). `undefined` only when it is over.
 */
export function waitsFor(state: CaseState, people: CasePeople): string | undefined {
  if (state.closedAt !== undefined) return undefined;
  const handler = people.inCharge[0];
  // A repeat waits with the case it was merged into, whatever it had asked for itself.
  if (state.merged) return handler;
  // While the clock stands still nobody is asked to grant more of it.
  const pending = state.status === 'paused' ? undefined : pendingExtension(state);
  const { head, deputy, divisionLeader } = people;
  if (!pending) return pendingNotice(state) || beforeMeeting(state) ? (head ?? handler) : handler;
  const approver = { head, deputy: deputy ?? head, divisionLeader }[pending.approver];
  return approver ?? handler;
}

const beforeMeeting = ({ meeting, status }: CaseState) =>
  meeting !== undefined && (status === 'accepted' || status === 'paused');

/** The one person an open support waits for (TL-5): the department's, or the lead's for a counter and what is done outside. */
export function supportWaitsFor(support: Support, people: CasePeople): string | undefined {
  if (support.end !== undefined) return undefined;
  const ofLead = support.department === undefined || support.state === 'countered';
  return ofLead ? people.inCharge[0] : people.supports?.[support.id]?.inCharge[0];
}

import type { CasePeople, CaseState } from '../model.ts';
import { pendingExtension } from './extension.ts';

/**
 * The one person an open case waits for at a moment: whoever has to grant the extension asked for, else who is in charge.
 * Of a pool it is the first; nobody can say it was somebody else's turn (TL-12). `undefined` only when it is over.
 */
export function waitsFor(state: CaseState, people: CasePeople): string | undefined {
  if (state.closedAt !== undefined) return undefined;
  const handler = people.inCharge[0];
  const pending = pendingExtension(state);
  // A repeat waits with the case it was merged into, whatever it had asked for itself.
  if (!pending || state.merged) return handler;
  const { head, deputy, divisionLeader } = people;
  const approver = { head, deputy: deputy ?? head, divisionLeader }[pending.approver];
  return approver ?? handler;
}

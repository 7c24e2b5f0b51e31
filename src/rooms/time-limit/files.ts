import { isRefusal } from '../../kernel/refusal.ts';
import type { Caller } from '../../platform/http/route.ts';
import { isPhoto } from './present-field.ts';
import { numberOfStream } from './queries.ts';
import { type CaseDeps, openFor } from './service.ts';

/** A file by its id, and the stream of the matter it belongs to. */
type Bound = { id: string; boundTo: string };

/**
 * An attachment is seen by whoever sees its case, and by nobody else; by an outside firm's people only the photos that
 * their view of the job shows (SC-6).
 */
export async function mayReadFile(deps: CaseDeps, { id, boundTo }: Bound, caller: Caller): Promise<boolean> {
  if (caller.kind !== 'staff') return false;
  const number = await numberOfStream(deps.db.pool, boundTo);
  const opened = number === undefined ? undefined : await openFor(deps, number, caller.username);
  if (opened === undefined || isRefusal(opened)) return false;
  return !opened.standing.contractor || isPhoto(opened.state, id);
}

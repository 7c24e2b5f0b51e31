import { isRefusal } from '../../kernel/refusal.ts';
import type { Caller } from '../../platform/http/route.ts';
import { numberOfStream } from './queries.ts';
import { type CaseDeps, openFor } from './service.ts';

/** An attachment is seen by whoever sees its case, and by nobody else (SC-6). */
export async function mayReadFile(deps: CaseDeps, boundTo: string, caller: Caller): Promise<boolean> {
  if (caller.kind !== 'staff') return false;
  const number = await numberOfStream(deps.db.pool, boundTo);
  return number !== undefined && !isRefusal(await openFor(deps, number, caller.username));
}

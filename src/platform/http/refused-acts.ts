import type { Refusal } from '../../kernel/refusal.ts';
import type { Queryable } from '../db/queryable.ts';
import type { Caller } from './route.ts';

export type RefusedAct = {
  caller: Caller;
  requestId: string;
  operation: string;
  method: string;
  /** The route's parameters; left out for callers nobody knows, who may carry tracking codes. */
  params: object;
  refusal: Refusal;
};

/** Records an act outside the caller's authority (SC-6.2). Append-only; the moment is real time. */
export async function recordRefusedAct(db: Queryable, act: RefusedAct): Promise<void> {
  const { caller, refusal } = act;
  await db.query({
    name: 'refused-act',
    text: `insert into refused_acts (request_id, caller_kind, caller, operation, method, params, code, demand)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      act.requestId,
      caller.kind,
      callerId(caller),
      act.operation,
      act.method,
      JSON.stringify(caller.kind === 'anonymous' ? {} : act.params),
      refusal.refused,
      refusal.demand ?? refusal.entry.demand ?? 'SC-6.2',
    ],
  });
}

function callerId(caller: Caller): string | null {
  if (caller.kind === 'staff') return caller.username;
  return caller.kind === 'machine' ? caller.keyId : null;
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { ReadBody } from './body.ts';
import type { CompiledRoute } from './compile-route.ts';
import { isIdempotencyConflict } from './failures.ts';
import {
  type Idempotency,
  idempotencyOf,
  keepAnswer,
  readIdempotencyKey,
  readRemembered,
} from './idempotency.ts';
import { refuse } from './refusals.ts';
import type { Answer, Caller, HandleContext } from './route.ts';

// biome-ignore lint/suspicious/noExplicitAny: the route's own types are gone once it is in the list
type Context = Omit<HandleContext<any, any, any, any, any>, 'body' | 'text' | 'idempotency'>;

/** Keys being worked on in this process; across processes the table's primary key decides. */
const inFlight = new Set<string>();

/** Gives the request to its room, at most once for an Idempotency-Key. */
export async function handleOnce(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  ctx: Context,
  { body, text }: ReadBody,
): Promise<Answer | Refusal> {
  const { route } = compiled;
  // A form's content is not at hand for comparison, and a file nobody refers to is removed anyway.
  const takesKey =
    route.method === 'POST' && !ctx.preview && !route.multipart && route.idempotencyRead !== 'never';
  const key = takesKey ? readIdempotencyKey(request.headers['idempotency-key']) : undefined;
  if (isRefusal(key)) return key;
  if (key === undefined) return route.handle({ body, text, ...ctx }, request);
  const path = request.url.split('?')[0] ?? '';
  const { idempotency, state } = idempotencyOf(
    key,
    ownerOf(ctx.caller),
    `${route.method} ${path}`,
    text ?? body,
  );
  const slot = `${idempotency.scope} ${idempotency.key}`;
  if (inFlight.has(slot)) return refuse('idempotencyKeyInFlight');
  inFlight.add(slot);
  try {
    const before = route.idempotencyRead === 'room' ? undefined : await lookUp(app, idempotency);
    if (before) return before;
    const answer = await route.handle({ body, text, idempotency, ...ctx }, request);
    if (isRefusal(answer) || state.remembered || answer.headers?.['idempotency-replayed']) return answer;
    const status = answer.status ?? Number(Object.keys(route.answers)[0] ?? 200);
    if (status < 300) await keepAnswer(app.door.db, idempotency.remember(status, answer.body));
    return answer;
  } catch (error) {
    if (!isIdempotencyConflict(error)) throw error;
    return (await lookUp(app, idempotency)) ?? refuse('idempotencyKeyInFlight');
  } finally {
    inFlight.delete(slot);
  }
}

async function lookUp(app: FastifyInstance, idempotency: Idempotency): Promise<Answer | Refusal | undefined> {
  return idempotency.check(await readRemembered(app.door.db, idempotency.scope, idempotency.key));
}

function ownerOf(caller: Caller): string {
  if (caller.kind === 'staff') return `staff ${caller.username}`;
  return caller.kind === 'machine' ? `machine ${caller.keyId}` : 'anonymous';
}

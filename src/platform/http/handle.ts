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

/** The key of a request that takes one; a form's content is not at hand for comparison, and secrets are not kept. */
function keyOf(
  { route }: CompiledRoute,
  request: FastifyRequest,
  preview: boolean,
): string | Refusal | undefined {
  const takesKey =
    route.method === 'POST' && !preview && !route.multipart && route.idempotencyRead !== 'never';
  return takesKey ? readIdempotencyKey(request.headers['idempotency-key']) : undefined;
}

/** The memory of one key: of this sender, on this route and path; `content` tells one body from another. */
function memoryOf({ route }: CompiledRoute, request: FastifyRequest, key: string, content?: unknown) {
  const path = request.url.split('?')[0] ?? '';
  return idempotencyOf(key, ownerOf(request.caller), `${route.method} ${path}`, content);
}

/**
 * Whether the sender had an answer under this key. A success may take away what it rested on, as handing over a case
 * does: its retry is then the same act, not a new one beyond the sender's authority.
 */
export async function wasAnswered(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  preview: boolean,
): Promise<boolean> {
  const key = keyOf(compiled, request, preview);
  if (key === undefined || isRefusal(key)) return false;
  const { idempotency } = memoryOf(compiled, request, key);
  return (await readRemembered(app.door.db, idempotency.scope, idempotency.key)) !== undefined;
}

/** That answer again, for the same body only. */
export async function answerBefore(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  { body, text }: ReadBody,
): Promise<Answer | undefined> {
  const key = keyOf(compiled, request, false);
  if (key === undefined || isRefusal(key)) return undefined;
  const before = await lookUp(app, memoryOf(compiled, request, key, text ?? body).idempotency);
  return isRefusal(before) ? undefined : before;
}

/** Gives the request to its room, at most once for an Idempotency-Key. */
export async function handleOnce(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  ctx: Context,
  { body, text }: ReadBody,
): Promise<Answer | Refusal> {
  const { route } = compiled;
  const key = keyOf(compiled, request, ctx.preview);
  if (isRefusal(key)) return key;
  if (key === undefined) return route.handle({ body, text, ...ctx }, request);
  const { idempotency, state } = memoryOf(compiled, request, key, text ?? body);
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

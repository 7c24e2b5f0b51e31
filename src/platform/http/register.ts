import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError, Refusal } from '../../kernel/refusal.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { admit } from './admit.ts';
import { readBody } from './body.ts';
import { type CompiledRoute, compileRoute } from './compile-route.ts';
import { answerBefore, handleOnce, wasAnswered } from './handle.ts';
import { refuse } from './refusals.ts';
import { recordRefusedAct } from './refused-acts.ts';
import type { Answer, AnyRoute, Caller, LoadContext } from './route.ts';
import { answerRefusal } from './server.ts';
import { splitQuery } from './text-fields.ts';

// biome-ignore lint/suspicious/noExplicitAny: the route's own types are gone once it is in the list
type Context = LoadContext<any, any, any> & { caller: Caller };

/** What is known of a request before its body is read. */
type Opened = {
  ctx: Context;
  loaded: unknown;
  errors: FieldError[];
  /** Why the sender may not, now; only a retry of what was answered before gets farther. */
  withheld?: Refusal;
};

/** Adds routes. Give one call all routes that one OpenAPI document shall describe; the same list goes to `buildOpenApi`. */
export function registerRoutes(app: FastifyInstance, routes: AnyRoute[]): void {
  for (const route of routes) {
    const compiled = compileRoute(route, app.door.checkAnswers ?? false);
    const opened = new WeakMap<FastifyRequest, Opened>();
    app.route({
      method: route.method,
      url: (route.base ?? '/api/v1') + route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: route.bodyLimit,
      onRequest: async (request, reply) => {
        const result = await openRequest(app, compiled, request, reply);
        if (isRefusal(result)) return refuseAndRecord(app, compiled, request, reply, result);
        opened.set(request, result);
      },
      handler: async (request, reply) => {
        const known = opened.get(request) as Opened;
        const result = await handleRequest(app, compiled, request, known);
        if (isRefusal(result)) return refuseAndRecord(app, compiled, request, reply, result);
        return sendAnswer(reply, statusOf(compiled, result), result);
      },
    });
  }
}

/** 401, 403 of the door, 429 and the room's `load` (404, 403), in this order, before the body is read. */
async function openRequest(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Opened | Refusal> {
  const caller = await admit(app, compiled, request, reply);
  if (isRefusal(caller)) return caller;
  const params = compiled.readParams(request.params as Record<string, string>);
  if (!params) return refuse('notFound');
  const fields = splitQuery(request.url);
  fields?.delete('lang');
  const query = compiled.readQuery(fields ?? new Map());
  const errors = fields ? query.errors : [{ pointer: '/query', code: 'encoding' }];
  const ifMatch = readIfMatch(request.headers['if-match']);
  if (ifMatch === null) errors.push({ pointer: '/headers/if-match', code: 'pattern' });
  const ctx: Context = {
    params,
    query: query.value,
    caller,
    lang: request.lang,
    preview: query.value['preview'] === true,
    ifMatch: ifMatch ?? undefined,
    requestId: request.id,
  };
  const loaded: unknown = compiled.route.load ? await compiled.route.load(ctx, request) : undefined;
  if (!isRefusal(loaded)) return { ctx, loaded, errors };
  const isRetry = await wasAnswered(app, compiled, request, ctx.preview);
  return isRetry ? { ctx, loaded: undefined, errors, withheld: loaded } : loaded;
}

async function handleRequest(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  known: Opened,
) {
  const body = readBody(compiled, request);
  if (known.withheld)
    return (isRefusal(body) ? undefined : await answerBefore(app, compiled, request, body)) ?? known.withheld;
  if (isRefusal(body)) return body;
  const errors = [...known.errors, ...body.errors];
  if (errors.length > 0) return refuse('malformed', undefined, errors);
  const answer = await handleOnce(app, compiled, request, { loaded: known.loaded, ...known.ctx }, body);
  if (isRefusal(answer)) return answer;
  compiled.checkAnswer(statusOf(compiled, answer), answer.body);
  return answer;
}

const statusOf = ({ route }: CompiledRoute, answer: Answer): number =>
  answer.status ?? Number(Object.keys(route.answers)[0] ?? 200);

/** `"12"` → 12; null when it is anything else. Weak tags name no version and are refused likewise. */
function readIfMatch(header: string | undefined): number | null | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  return version === undefined ? null : Number(version);
}

async function refuseAndRecord(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  if (refusal.entry.status === 403) {
    await recordRefusedAct(app.door.db, {
      caller: request.caller,
      requestId: request.id,
      operation: compiled.route.operationId,
      method: request.method,
      params: request.params as object,
      refusal,
    });
  }
  return answerRefusal(request, reply, refusal);
}

function sendAnswer(reply: FastifyReply, status: number, answer: Answer): FastifyReply {
  const { body, headers = {}, cookies = [] } = answer;
  reply.code(status);
  if (!('cache-control' in headers)) reply.header('cache-control', 'no-store');
  reply.headers(headers);
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  if (body === undefined) return reply.send();
  if ('content-type' in headers) return reply.send(body);
  const version = (body as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && !('etag' in headers)) reply.header('etag', `"${version}"`);
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body));
}

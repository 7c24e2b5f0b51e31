import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { createIntakeGuard, type IntakeGuard } from './device.ts';
import { type DoorOptions, NOBODY } from './door.ts';
import { describeError } from './error-facts.ts';
import { refusalOfError } from './failures.ts';
import { securityHeaders } from './headers.ts';
import { type Lang, languageOf } from './language.ts';
import { addressKey, createLimiter } from './limiter.ts';
import { faultProblem, problemOf, sendProblem } from './problem.ts';
import { refuse } from './refusals.ts';
import type { Caller } from './route.ts';
import { splitQuery } from './text-fields.ts';

declare module 'fastify' {
  interface FastifyInstance {
    door: DoorOptions & { intake: IntakeGuard };
  }
  interface FastifyRequest {
    lang: Lang;
    caller: Caller;
  }
}

/** Milliseconds. A request must have arrived within the first; a silent connection ends after the second. */
const REQUEST_TIMEOUT = 60_000;
const CONNECTION_TIMEOUT = 120_000;

/**
 * The HTTP server with everything that holds for every address: request ids, language, headers, flood limit, bodies,
 * problems, log lines. Routes of the contract come with `registerRoutes`; other plugins may be registered beside them.
 */
export async function createServer(options: DoorOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    bodyLimit: options.limits.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: CONNECTION_TIMEOUT,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      answerError(options, error, request, reply);
    },
    clientErrorHandler: answerBrokenRequest,
  });
  app.decorate('door', { ...options, intake: createIntakeGuard(options) });
  app.decorateRequest('lang', 'zh');
  app.decorateRequest('caller');
  await app.register(cookie);
  addBodyParsers(app);
  await app.register(multipart);
  addHooks(app, options);
  app.setErrorHandler((error, request, reply) => answerError(options, error, request, reply));
  app.setNotFoundHandler((request, reply) => answerRefusal(request, reply, refuse('notFound')));
  return app;
}

function addHooks(app: FastifyInstance, options: DoorOptions): void {
  const addresses = createLimiter(options.limits.requestsPerAddress);
  app.addHook('onRequest', async (request, reply) => {
    const query = request.query as { lang?: unknown } | undefined;
    request.lang = languageOf(
      typeof query?.lang === 'string' ? query.lang : undefined,
      request.headers['accept-language'],
    );
    request.caller = NOBODY.caller;
    reply.headers(securityHeaders(request.url, request.protocol === 'https'));
    reply.header('x-request-id', request.id);
    if (request.url.length > options.limits.urlLength)
      return answerRefusal(request, reply, refuse('urlMalformed'));
    const wait = addresses.take(addressKey(request.ip), Date.now());
    if (wait > 0) return answerRefusal(request, reply, refuse('tooManyFromAddress', { seconds: wait }));
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { statusCode: status, elapsedTime } = reply;
    options.onMeasured?.({ method: request.method, route, status, seconds: elapsedTime / 1000 });
    options.log.info(
      { requestId: request.id, method: request.method, route, status, ms: Math.round(elapsedTime * 10) / 10 },
      'request',
    );
  });
}

/** Bodies stay bytes until a route that takes them has said who may send: parsing comes after 401, 404 and 403. */
function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const keep = (
    _request: FastifyRequest,
    body: string | Buffer,
    done: (error: null, body: unknown) => void,
  ) => done(null, body);
  app.addContentTypeParser(/^application\/([\w.+-]+\+)?json/, { parseAs: 'buffer' }, keep);
  app.addContentTypeParser(/^text\/(csv|plain)/, { parseAs: 'buffer' }, keep);
}

/** A refusal in the reader's language. */
export function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  return sendProblem(reply, problemOf(refusal, request.lang, request.id), request.lang, refusal.facts);
}

function answerError(
  options: DoorOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOfError(error);
  // Addresses that the router cannot read come here before any hook has run.
  request.lang ??= languageOf(splitQuery(request.url)?.get('lang')?.[0], request.headers['accept-language']);
  if (refusal && refusal.entry.status < 500) return answerRefusal(request, reply, refusal);
  const facts = { requestId: request.id, route: request.routeOptions?.url, error: describeError(error) };
  options.log.error(facts, refusal ? 'unavailable' : 'fault');
  if (refusal) return answerRefusal(request, reply, refusal);
  return sendProblem(reply, faultProblem(request.lang, request.id), request.lang);
}

const BROKEN: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const STATUS_LINES: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** What does not even parse as HTTP has no request to answer: one plain problem, then the connection ends. */
function answerBrokenRequest(error: Error & { code?: string }, socket: import('node:net').Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = BROKEN[error.code ?? ''] ?? 400;
  const body = JSON.stringify({
    type: 'urn:yinuo:problem:malformed',
    title: STATUS_LINES[status],
    status,
    code: 'malformed',
  });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_LINES[status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

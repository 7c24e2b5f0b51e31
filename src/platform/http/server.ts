import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { errorCode } from '../db/failure.ts';
import { connectionLimits, watchConnections } from './connections.ts';
import { isSecure } from './cookies.ts';
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
import { answerBrokenRequest, answerOddRequests, refuseOddHead } from './wire.ts';

declare module 'fastify' {
  interface FastifyInstance {
    door: DoorOptions & { intake: IntakeGuard };
  }
  interface FastifyRequest {
    lang: Lang;
    caller: Caller;
  }
}

/**
 * The HTTP server with everything that holds for every address: request ids, language, headers, flood limit, bodies,
 * problems, log lines. Routes of the contract come with `registerRoutes`; other plugins may be registered beside them.
 */
export async function createServer(options: DoorOptions): Promise<FastifyInstance> {
  const limits = connectionLimits(options.connections);
  const app: FastifyInstance = Fastify({
    bodyLimit: options.limits.bodyBytes,
    http: {
      headersTimeout: limits.headWithin,
      requestTimeout: limits.requestWithin,
      connectionsCheckingInterval: limits.checkEvery,
      // The answer without a word that Node gives itself is given here, in words.
      requireHostHeader: false,
    },
    requestTimeout: limits.requestWithin,
    connectionTimeout: limits.silentWithin,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      // No hook has run for an address that the router cannot read.
      reply.headers(securityHeaders(request.url, isSecure(request)));
      answerError(options, error, request, reply);
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, connections.isAnswering),
  });
  const connections = watchConnections(app.server, limits);
  answerOddRequests(app.server);
  app.addHook('preClose', async () => connections.letGo());
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
    reply.headers(securityHeaders(request.url, isSecure(request)));
    reply.header('x-request-id', request.id);
    const odd = refuseOddHead(request);
    if (odd) return answerRefusal(request, reply, odd);
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
  const refusal = isGone(error) ? refuse('malformed') : refusalOfError(error);
  // Addresses that the router cannot read come here before any hook has run.
  request.lang ??= languageOf(splitQuery(request.url)?.get('lang')?.[0], request.headers['accept-language']);
  if (refusal && refusal.entry.status < 500) return answerRefusal(request, reply, refusal);
  const facts = { requestId: request.id, route: request.routeOptions?.url, error: describeError(error) };
  options.log.error(facts, refusal ? 'unavailable' : 'fault');
  if (refusal) return answerRefusal(request, reply, refusal);
  return sendProblem(reply, faultProblem(request.lang, request.id), request.lang);
}

/** The sender broke off in the middle of the body: nothing of ours failed, and nobody is there to be answered. */
function isGone(error: unknown): boolean {
  return error instanceof Error && error.message === 'aborted' && errorCode(error) === 'ECONNRESET';
}

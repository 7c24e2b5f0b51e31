import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { CompiledRoute } from './compile-route.ts';
import { refuse } from './refusals.ts';
import type { Caller } from './route.ts';

const SAFE = new Set(['GET', 'HEAD']);

/** Who asks, if they may ask at all: 401, then the 403 that need no look at the matter, then 429 of public intake. */
export async function admit(
  app: FastifyInstance,
  compiled: CompiledRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller | Refusal> {
  const { route } = compiled;
  const seen = await app.door.authenticate(request);
  if (isRefusal(seen)) return seen;
  const { caller } = seen;
  request.caller = caller;
  if (caller.kind === 'anonymous' && route.caller !== 'anyone') return refuse('signInNeeded');
  if (caller.kind === 'machine') {
    if (route.caller === 'staff') return refuse('staffOnly');
    const open = route.caller === 'anyone' && SAFE.has(route.method);
    if (!open && !caller.scopes.includes(compiled.scope))
      return refuse('scopeMissing', { scope: compiled.scope });
  }
  if (seen.byCookie && !route.anyOrigin && !SAFE.has(route.method) && !isOwnOrigin(request))
    return refuse('foreignOrigin');
  if (seen.owes && !route.whileOwing) return refuse(seen.owes);
  const limited = route.intake && caller.kind === 'anonymous' ? app.door.intake(request, reply) : undefined;
  return limited ?? caller;
}

/**
 * A browser names the page a changing request comes from; the host must be the one it was sent to. The scheme is not
 * compared: behind a proxy that ends TLS this server sees another one.
 */
export function isOwnOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  const own = `${protocol}//${request.host}`;
  return host !== '' && URL.canParse(own) && new URL(own).host === host;
}

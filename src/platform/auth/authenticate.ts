import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { type Authenticated, NOBODY } from '../http/door.ts';
import { refuse } from '../http/refusals.ts';
import type { Auth } from './auth.ts';
import { SESSION_COOKIE } from './username.ts';

/**
 * Who a request comes from: `Authorization: Bearer` first, then the session cookie. A wrong key is refused wherever
 * it is sent; a session that has ended is nobody, so that public pages go on working.
 */
export function createAuthenticate(
  auth: Auth,
): (request: FastifyRequest) => Promise<Authenticated | Refusal> {
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return byKey(auth, authorization);
    const cookie = request.cookies[SESSION_COOKIE];
    const session = cookie === undefined ? undefined : await auth.sessions.find(cookie);
    if (!session) return NOBODY;
    return {
      caller: { kind: 'staff', username: session.username, sessionId: session.id },
      byCookie: true,
      mustChangePassword: session.mustChangePassword,
    };
  };
}

async function byKey(auth: Auth, authorization: string): Promise<Authenticated | Refusal> {
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const found = key === undefined ? undefined : await auth.keys.find(key);
  if (!found) return refuse('keyUnknown');
  return {
    caller: { kind: 'machine', keyId: found.id, scopes: found.scopes },
    byCookie: false,
    mustChangePassword: false,
  };
}

import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { readCookie } from '../http/cookies.ts';
import { type Authenticated, NOBODY } from '../http/door.ts';
import { refuse } from '../http/refusals.ts';
import type { Auth } from './auth.ts';
import type { Session } from './sessions.ts';
import { SESSION_COOKIE } from './username.ts';

/** 等保: whoever could do most harm is gone from an unattended desk sooner. */
export const SENSITIVE_IDLE_MINUTES = 15;

export type SignInRules = {
  /** Whether a person's posts are such that more is asked of how they sign in; the organisation knows. */
  isSensitive(username: string): Promise<boolean> | boolean;
  /** Whether they need a second factor. */
  secondFactor: boolean;
};

/** Nobody's posts ask for anything. */
export const NO_RULES: SignInRules = { isSensitive: () => false, secondFactor: false };

/**
 * Who a request comes from: `Authorization: Bearer` first, then the session cookie. A wrong key is refused wherever
 * it is sent; a session that has ended is nobody, so that public pages go on working.
 */
export function createAuthenticate(
  auth: Auth,
  rules: SignInRules = NO_RULES,
): (request: FastifyRequest) => Promise<Authenticated | Refusal> {
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return byKey(auth, authorization);
    const cookie = readCookie(request, SESSION_COOKIE);
    const session = cookie === undefined ? undefined : await auth.sessions.find(cookie);
    return session ? bySession(auth, rules, session) : NOBODY;
  };
}

async function bySession(auth: Auth, rules: SignInRules, session: Session): Promise<Authenticated> {
  const { id, username, mustChangePassword, secondFactor, idleMinutes } = session;
  const leftAlone = idleMinutes > SENSITIVE_IDLE_MINUTES;
  const lacksFactor = rules.secondFactor && !secondFactor;
  // Asked only where it makes a difference: the organisation's answer may cost a read.
  const sensitive = (leftAlone || lacksFactor) && (await rules.isSensitive(username));
  if (leftAlone && sensitive) {
    await auth.sessions.endOne(id);
    return NOBODY;
  }
  const seen: Authenticated = { caller: { kind: 'staff', username, sessionId: id }, byCookie: true };
  if (mustChangePassword) return { ...seen, owes: 'mustChangePassword' };
  return lacksFactor && sensitive ? { ...seen, owes: 'mustAddSecondFactor' } : seen;
}

async function byKey(auth: Auth, authorization: string): Promise<Authenticated | Refusal> {
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const found = key === undefined ? undefined : await auth.keys.find(key);
  if (!found) return refuse('keyUnknown');
  return {
    caller: { kind: 'machine', keyId: found.id, scopes: found.scopes },
    byCookie: false,
  };
}

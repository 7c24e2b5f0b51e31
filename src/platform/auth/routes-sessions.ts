import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { formatInstant } from '../../kernel/time.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';
import type { Auth } from './auth.ts';
import { Password } from './contract.ts';

const SessionId = Type.String({ minLength: 1, maxLength: 64 });

const OpenSession = Type.Object({
  id: SessionId,
  signedInAt: Type.String({ format: 'date-time' }),
  lastUsedAt: Type.String({ format: 'date-time', description: 'To the minute' }),
  here: Type.Boolean({ description: 'Whether it is the one that asks' }),
});

/** Where one is signed in, and how to end that elsewhere. */
export function ownSessionRoutes(auth: Auth): AnyRoute[] {
  const list = defineRoute({
    method: 'GET',
    path: '/me/sessions',
    operationId: 'listOwnSessions',
    summary: 'One’s own open sessions, the newest first',
    tag: 'accounts',
    caller: 'staff',
    answers: { 200: Type.Array(OpenSession) },
    handle: async ({ caller }) => ({
      body: (await auth.listSessions(caller)).map(({ signedInAt, lastUsedAt, ...rest }) => ({
        ...rest,
        signedInAt: formatInstant(signedInAt),
        lastUsedAt: formatInstant(lastUsedAt),
      })),
    }),
  });
  const end = defineRoute({
    method: 'POST',
    path: '/me/sessions/end',
    operationId: 'endOwnSessions',
    summary: 'End one of one’s own sessions, or all but this one',
    tag: 'accounts',
    caller: 'staff',
    idempotencyRead: 'never',
    body: Type.Object({ password: Password, id: Type.Optional(SessionId) }),
    answers: { 200: Type.Object({ ended: Type.Integer() }) },
    handle: async ({ caller, body }) => {
      const done = await auth.endSessions(caller, body.password, body.id);
      return isRefusal(done) ? done : { body: done };
    },
  });
  return [list, end];
}

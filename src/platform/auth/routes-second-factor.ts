import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type AnyRoute, defineRoute, type StaffCaller } from '../http/route.ts';
import type { Auth } from './auth.ts';
import { Code, Password } from './contract.ts';

const NewFactor = Type.Object({
  uri: Type.String({ description: '`otpauth:` address, for a QR code' }),
  secret: Type.String({ description: 'The same in base 32, for typing it in' }),
  recoveryCodes: Type.Array(Type.String(), { description: 'Each opens the account once; shown this once' }),
});
const Done = Type.Object({ username: Type.String(), secondFactor: Type.Boolean() });

const shared = {
  method: 'POST',
  tag: 'accounts',
  caller: 'staff',
  whileOwing: true,
  idempotencyRead: 'never',
} as const;

const answer = (caller: StaffCaller, secondFactor: boolean, refusal: Refusal | undefined) =>
  refusal ?? { body: { username: caller.username, secondFactor } };

/** One’s own second factor (TOTP, RFC 6238): added, confirmed by its first code, removed. */
export function secondFactorRoutes(auth: Auth): AnyRoute[] {
  const add = defineRoute({
    ...shared,
    path: '/me/second-factor',
    operationId: 'addSecondFactor',
    summary: 'Begin a second factor; its secret and recovery codes are shown once',
    body: Type.Object({ password: Password }),
    answers: { 200: NewFactor },
    handle: async ({ caller, body }) => {
      const made = await auth.addSecondFactor(caller, body.password);
      return isRefusal(made) ? made : { body: made };
    },
  });
  const confirm = defineRoute({
    ...shared,
    path: '/me/second-factor/confirm',
    operationId: 'confirmSecondFactor',
    summary: 'Put the second factor in force by its first code; ends all other sessions',
    body: Type.Object({ code: Code }),
    answers: { 200: Done },
    handle: async ({ caller, body }) =>
      answer(caller, true, await auth.confirmSecondFactor(caller, body.code)),
  });
  const remove = defineRoute({
    ...shared,
    path: '/me/second-factor/remove',
    operationId: 'removeSecondFactor',
    summary: 'Remove one’s own second factor',
    body: Type.Object({ password: Password, code: Code }),
    answers: { 200: Done },
    handle: async ({ caller, body }) =>
      answer(caller, false, await auth.removeSecondFactor(caller, body.password, body.code)),
  });
  return [add, confirm, remove];
}

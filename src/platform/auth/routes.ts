import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { isOwnOrigin } from '../http/admit.ts';
import { cookieName, isSecure, readCookie } from '../http/cookies.ts';
import { newDevice, readDevice } from '../http/device.ts';
import { addressKey, createLimiter, type Rate } from '../http/limiter.ts';
import { refuse as refuseAtDoor } from '../http/refusals.ts';
import { type AnyRoute, type Caller, defineRoute, type StaffCaller } from '../http/route.ts';
import type { Auth } from './auth.ts';
import { NO_RULES, type SignInRules } from './authenticate.ts';
import { Password, SessionAnswer, SignInBody, WhoAmI } from './contract.ts';
import { refuse } from './refusals.ts';
import { secondFactorRoutes } from './routes-second-factor.ts';
import { ownSessionRoutes } from './routes-sessions.ts';
import { hashed } from './secrets.ts';
import { SESSION_COOKIE } from './username.ts';

const OneTime = Type.Object({ username: Type.String(), oneTimePassword: Type.String() });
const TAG = 'accounts';
const BASE = '/api/auth';

export type SignInOptions = {
  auth: Auth;
  deviceSecret: string;
  rules?: SignInRules;
  /** Attempts of one address, right or wrong: against floods only. */
  attemptsPerAddress?: Rate;
};

const ATTEMPTS: Rate = { count: 300, perSeconds: 60 };

/** What stands below `/api/auth`: sign in, sign out, who am I. There is no sign-up. */
export function signInRoutes(options: SignInOptions): AnyRoute[] {
  const { auth, deviceSecret, rules = NO_RULES } = options;
  const attempts = createLimiter(options.attemptsPerAddress ?? ATTEMPTS);
  const signIn = defineRoute({
    method: 'POST',
    base: BASE,
    path: '/sign-in/username',
    operationId: 'signIn',
    summary: 'Sign in with username and password; sets the session cookie',
    tag: TAG,
    caller: 'anyone',
    whileOwing: true,
    anyOrigin: true,
    idempotencyRead: 'never',
    body: SignInBody,
    answers: { 200: SessionAnswer },
    // A form on a foreign page must not sign its visitor in as somebody else.
    load: async (_, request) => {
      if (request.headers.origin !== undefined && !isOwnOrigin(request)) return refuseAtDoor('foreignOrigin');
      const wait = attempts.take(addressKey(request.ip), Date.now());
      return wait > 0 ? refuse('tooManySignIns', { seconds: wait }) : undefined;
    },
    handle: async ({ body }, request) => {
      const secure = isSecure(request);
      const known = readDevice(request, deviceSecret);
      const device = known ? { id: known, cookie: undefined } : newDevice(deviceSecret, secure);
      const result = await auth.signIn({ ...body, device: hashed(device.id) });
      if (isRefusal(result)) return result;
      // Whoever signs in anew leaves the session that this browser had.
      const before = readCookie(request, SESSION_COOKIE);
      if (before !== undefined) await auth.signOut(before);
      const cookies = result.cookies.map((cookie) =>
        secure ? `${cookieName(cookie, true)}; Secure` : cookie,
      );
      if (device.cookie) cookies.push(device.cookie);
      return { body: { username: result.username, mustChangePassword: result.mustChangePassword }, cookies };
    },
  });
  return [signIn, signOutRoute(auth), sessionRoute(auth, rules)];
}

function signOutRoute(auth: Auth): AnyRoute {
  return defineRoute({
    method: 'POST',
    base: BASE,
    path: '/sign-out',
    operationId: 'signOut',
    summary: 'Sign out; ends the session',
    tag: TAG,
    caller: 'anyone',
    whileOwing: true,
    body: Type.Object({}),
    answers: { 200: Type.Object({ success: Type.Boolean() }) },
    handle: async (_, request) => {
      const cookie = readCookie(request, SESSION_COOKIE);
      if (cookie !== undefined) await auth.signOut(cookie);
      const secure = isSecure(request);
      const name = cookieName(SESSION_COOKIE, secure);
      return {
        body: { success: true },
        // Not `cookies`: that would take those of the whole domain, and the device's, which ends a lock-out.
        headers: { 'clear-site-data': '"cache", "storage"' },
        cookies: [`${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`],
      };
    },
  });
}

function sessionRoute(auth: Auth, rules: SignInRules): AnyRoute {
  return defineRoute({
    method: 'GET',
    base: BASE,
    path: '/session',
    operationId: 'getSession',
    summary: 'Who is signed in',
    tag: TAG,
    caller: 'staff',
    whileOwing: true,
    answers: { 200: WhoAmI },
    handle: async ({ caller: { username } }, request) => {
      const session = await auth.sessions.find(readCookie(request, SESSION_COOKIE) ?? '');
      const { mustChangePassword = false, secondFactor = false } = session ?? {};
      const mustAddSecondFactor = rules.secondFactor && !secondFactor && (await rules.isSensitive(username));
      return { body: { username, mustChangePassword, mustAddSecondFactor, secondFactor } };
    },
  });
}

export type AccountPorts = {
  auth: Auth;
  /** Whether this person manages accounts now; the organisation knows. */
  mayAdminister(username: string): Promise<boolean> | boolean;
};

/** What stands below `/api/v1`: one's own password, and the administrator's accounts. */
export function accountRoutes(ports: AccountPorts): AnyRoute[] {
  return [
    passwordRoute(ports.auth),
    ...secondFactorRoutes(ports.auth),
    ...ownSessionRoutes(ports.auth),
    createRoute(ports),
    ...actRoutes(ports),
  ];
}

function passwordRoute(auth: Auth): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: '/me/password',
    operationId: 'changePassword',
    summary: 'Change one’s own password; ends all other sessions',
    tag: TAG,
    caller: 'staff',
    whileOwing: true,
    idempotencyRead: 'never',
    body: Type.Object({ current: Password, next: Password }),
    answers: { 200: SessionAnswer },
    handle: async ({ caller, body }) => {
      const refusal = await auth.changePassword(caller, body.current, body.next);
      return refusal ?? { body: { username: caller.username, mustChangePassword: false } };
    },
  });
}

const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9_.-]{0,63}$' });

async function administratorOnly(
  { mayAdminister }: AccountPorts,
  caller: Caller,
): Promise<Refusal | undefined> {
  return (await mayAdminister((caller as StaffCaller).username)) ? undefined : refuse('notAdministrator');
}

function createRoute(ports: AccountPorts): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: '/accounts',
    operationId: 'createAccount',
    summary: 'Make an account; its one-time password is shown once',
    tag: TAG,
    caller: 'staff',
    idempotencyRead: 'never',
    body: Type.Object({ username: Username }),
    answers: { 201: OneTime },
    load: ({ caller }) => administratorOnly(ports, caller),
    handle: async ({ caller, body }) => {
      const made = await ports.auth.createAccount(body.username, caller.username);
      return isRefusal(made) ? made : { body: { username: body.username, ...made } };
    },
  });
}

const Done = Type.Object({ username: Type.String() });

function actRoutes(ports: AccountPorts): AnyRoute[] {
  const { auth } = ports;
  const act = (
    name: string,
    operationId: string,
    summary: string,
    answer: typeof Done | typeof OneTime,
    run: Act,
  ) =>
    defineRoute({
      method: 'POST',
      path: `/accounts/{username}/${name}`,
      operationId,
      summary,
      tag: TAG,
      caller: 'staff',
      idempotencyRead: 'never',
      params: Type.Object({ username: Username }),
      body: Type.Object({}),
      answers: { 200: answer },
      load: ({ caller }) => administratorOnly(ports, caller),
      handle: async ({ caller, params }) => {
        const result = await run(params.username, caller.username);
        return isRefusal(result) ? result : { body: { username: params.username, ...result } };
      },
    });
  return [
    act('reset-password', 'resetPassword', 'Give a new one-time password', OneTime, auth.resetPassword),
    act(
      'reset-second-factor',
      'resetSecondFactor',
      'Take the second factor from somebody who lost it',
      Done,
      auth.resetSecondFactor,
    ),
    act('disable', 'disableAccount', 'End an account: its sessions end at once', Done, auth.disableAccount),
    act('enable', 'enableAccount', 'Let a person in again', Done, auth.enableAccount),
    act('end-sessions', 'endSessionsOf', 'Sign a person out everywhere', Done, auth.endSessionsOf),
    act('unlock', 'unlockAccount', 'End the lock after failed attempts', Done, auth.unlockAccount),
  ];
}

type Act = (username: string, by: string) => Promise<object | undefined>;

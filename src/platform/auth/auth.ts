import type pg from 'pg';
import type { Refusal } from '../../kernel/refusal.ts';
import * as accounts from './accounts.ts';
import { createKeys, type Keys } from './keys.ts';
import type { Library } from './library.ts';
import { countFailure, countSuccess, LOCK_RULES, type LockRules, secondsLocked, unlock } from './lockout.ts';
import { faultErrors } from './password-policy.ts';
import { refuse } from './refusals.ts';
import { loadSecret } from './secrets.ts';
import { createSessions, SESSION_RULES, type SessionRules, type Sessions } from './sessions.ts';
import { createTurns } from './turns.ts';

export type AuthOptions = { pool: pg.Pool; lock?: LockRules; session?: SessionRules };

export type SignedIn = { username: string; mustChangePassword: boolean; cookies: string[] };

/** Accounts, sessions and keys as the rest of the house uses them. */
export type Auth = {
  sessions: Sessions;
  keys: Keys;
  /** `device`: hash of the device's cookie, if it has one. */
  signIn(username: string, password: string, device: string | undefined): Promise<SignedIn | Refusal>;
  /** Ends the session of a cookie; gives the `Set-Cookie` that removes it. */
  signOut(cookie: string): Promise<void>;
  changePassword(
    username: string,
    sessionId: string,
    current: string,
    next: string,
  ): Promise<Refusal | undefined>;
  /** A new account with a one-time password, or a refusal when the name is taken. */
  createAccount(username: string, by?: string): Promise<{ oneTimePassword: string } | Refusal>;
  createDemoAccounts(usernames: string[], password: string): Promise<void>;
  /** A new one-time password; ends all sessions and a lock. */
  resetPassword(username: string, by?: string): Promise<{ oneTimePassword: string } | Refusal>;
  /** Leaving staff: nobody signs in any more, sessions end at once. */
  disableAccount(username: string, by?: string): Promise<Refusal | undefined>;
  enableAccount(username: string, by?: string): Promise<Refusal | undefined>;
  unlockAccount(username: string, by?: string): Promise<Refusal | undefined>;
};

/** Everything a request needs of an account, wired to one database. */
export async function createAuth(options: AuthOptions): Promise<Auth> {
  const secret = await loadSecret(options.pool, 'session');
  const rules = options.session ?? SESSION_RULES;
  const house: House = {
    pool: options.pool,
    lock: options.lock ?? LOCK_RULES,
    sessions: createSessions(options.pool, secret, rules),
    login: lazyLibrary(options.pool, secret, rules.absoluteMinutes * 60),
    inTurn: createTurns(),
  };
  return {
    sessions: house.sessions,
    keys: createKeys(options.pool),
    signIn: (username, password, device) =>
      house.inTurn(username, () => signIn(house, username, password, device)),
    signOut: (cookie) => signOut(house, cookie),
    changePassword: (username, sessionId, current, next) =>
      house.inTurn(username, () => changePassword(house, username, sessionId, current, next)),
    createDemoAccounts: (usernames, password) =>
      accounts.createDemoAccounts(options.pool, usernames, password),
    ...administration(house),
  };
}

type House = {
  pool: pg.Pool;
  lock: LockRules;
  sessions: Sessions;
  login: () => Promise<Library>;
  /** Sign-ins of one account go one after another, so that no burst of guesses passes the count. */
  inTurn: <T>(key: string, work: () => Promise<T>) => Promise<T>;
};

/** The library takes about a second to load: that must not delay the start of the server. */
function lazyLibrary(pool: pg.Pool, secret: string, absoluteSeconds: number): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  return () => {
    loading ??= import('./library.ts').then(({ createLibrary }) =>
      createLibrary(pool, secret, absoluteSeconds),
    );
    return loading;
  };
}

async function signIn(
  house: House,
  typed: string,
  password: string,
  device?: string,
): Promise<SignedIn | Refusal> {
  const username = typed.toLowerCase();
  const account = await accounts.findAccount(house.pool, username);
  const attempt = { username, userId: account?.userId, device };
  const wait = await secondsLocked(house.pool, attempt, house.lock);
  if (wait > 0) {
    if (account) await accounts.recordSignIn(house.pool, username, 'refusedLocked');
    return refuse('accountLocked', { seconds: wait });
  }
  const cookies = account?.disabled ? undefined : await openSession(await house.login(), username, password);
  if (!account || !cookies) {
    await countFailure(house.pool, attempt, house.lock);
    if (account) await accounts.recordSignIn(house.pool, username, 'failed');
    return refuse('wrongCredentials');
  }
  await countSuccess(house.pool, attempt);
  await accounts.recordSignIn(house.pool, username, 'signedIn');
  return { username, mustChangePassword: account.mustChangePassword, cookies };
}

/** The `Set-Cookie` values of a new session; undefined when the library does not let this person in. */
async function openSession(
  library: Library,
  username: string,
  password: string,
): Promise<string[] | undefined> {
  const answer = await library.api.signInUsername({
    body: { username, password },
    headers: new Headers(),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error(`the login library failed with ${answer.status}`);
  return answer.ok ? answer.headers.getSetCookie() : undefined;
}

async function signOut(house: House, cookie: string): Promise<void> {
  const session = await house.sessions.find(cookie);
  if (!session) return;
  await house.pool.query('delete from auth_session where id = $1', [session.id]);
  house.sessions.forget(cookie);
  await accounts.recordSignIn(house.pool, session.username, 'signedOut');
}

async function changePassword(
  house: House,
  username: string,
  sessionId: string,
  current: string,
  next: string,
) {
  const account = await accounts.findAccount(house.pool, username);
  if (!account) return refuse('accountUnknown');
  const attempt = { username, userId: account.userId };
  const wait = await secondsLocked(house.pool, attempt, house.lock);
  if (wait > 0) return refuse('accountLocked', { seconds: wait });
  if (!(await accounts.isRightPassword(account, current))) {
    await countFailure(house.pool, attempt, house.lock);
    await accounts.recordSignIn(house.pool, username, 'failed');
    return refuse('wrongCurrentPassword', undefined, [{ pointer: '/current', code: 'wrong' }]);
  }
  const faults = await accounts.newPasswordFaults(house.pool, account, next);
  if (faults.length > 0) return refuse('passwordTooWeak', undefined, faultErrors('/next', faults));
  await accounts.storePassword(house.pool, account, next, false);
  await house.sessions.end(account.userId, sessionId);
  await accounts.recordSignIn(house.pool, username, 'passwordChanged');
  return undefined;
}

type Administration = Pick<
  Auth,
  'createAccount' | 'resetPassword' | 'disableAccount' | 'enableAccount' | 'unlockAccount'
>;

function administration(house: House): Administration {
  const { pool } = house;
  const withAccount = async <T>(username: string, work: (account: accounts.Account) => Promise<T>) => {
    const account = await accounts.findAccount(pool, username);
    return account ? work(account) : refuse('accountUnknown');
  };
  const setDisabled = (username: string, disabled: boolean, by?: string) =>
    withAccount(username, async ({ userId }) => {
      await accounts.setDisabled(pool, userId, disabled);
      if (disabled) await house.sessions.end(userId);
      await accounts.recordSignIn(pool, username, disabled ? 'disabled' : 'enabled', by);
      return undefined;
    });
  return {
    async createAccount(username, by) {
      const oneTimePassword = await accounts.createAccount(pool, username, by);
      return oneTimePassword === undefined ? refuse('accountExists') : { oneTimePassword };
    },
    resetPassword: (username, by) =>
      withAccount(username, async (account) => {
        const oneTimePassword = await accounts.storeOneTimePassword(pool, account);
        await house.sessions.end(account.userId);
        await unlock(pool, username);
        await accounts.recordSignIn(pool, username, 'passwordReset', by);
        return { oneTimePassword };
      }),
    disableAccount: async (username, by) =>
      username === by ? refuse('ownAccount') : setDisabled(username, true, by),
    enableAccount: (username, by) => setDisabled(username, false, by),
    unlockAccount: (username, by) =>
      withAccount(username, async () => {
        await unlock(pool, username);
        await accounts.recordSignIn(pool, username, 'unlocked', by);
        return undefined;
      }),
  };
}

import type { Refusal } from '../../kernel/refusal.ts';
import * as accounts from './accounts.ts';
import type { House } from './house.ts';
import type { Library } from './library.ts';
import { type Attempt, countFailure, countSuccess, secondsLocked } from './lockout.ts';
import { refuse } from './refusals.ts';
import { takeCode, takeRecoveryCode } from './second-factor.ts';
import { recordAndTell } from './trail.ts';

export type SignedIn = { username: string; mustChangePassword: boolean; cookies: string[] };

/** `device`: hash of the device's cookie, if it has one. `code`: of the authenticator, or a recovery code. */
export type Credentials = { username: string; password: string; code?: string; device?: string };

/** Opens a session, or says why not. What was wrong of name and password is not told. */
export async function signIn(house: House, given: Credentials): Promise<SignedIn | Refusal> {
  const username = given.username.toLowerCase();
  const account = await accounts.findAccount(house.pool, username);
  const attempt = { username, userId: account?.userId, device: given.device };
  const wait = await secondsLocked(house.pool, attempt, house.lock);
  if (wait > 0) {
    if (account) await accounts.recordSignIn(house.pool, username, 'refusedLocked');
    return refuse('accountLocked', { seconds: wait });
  }
  const isAskedMore = account && !account.disabled && (account.secondFactor || account.oneTimeOver);
  const refused = isAskedMore ? await wrongBesides(house, account, given, attempt) : undefined;
  if (refused) return refused;
  const cookies = account?.disabled
    ? await refuseAsSlowly(account, given.password)
    : await openSession(await house.login(), username, given.password);
  if (!account || !cookies) {
    await failed(house, attempt);
    return refuse('wrongCredentials');
  }
  await countSuccess(house.pool, attempt);
  await accounts.recordSignIn(house.pool, username, 'signedIn');
  return { username, mustChangePassword: account.mustChangePassword, cookies };
}

/** An ended account takes as long as a wrong password, or the time would tell that there was one. */
async function refuseAsSlowly(account: accounts.Account, password: string): Promise<undefined> {
  await accounts.isRightPassword(account, password);
}

async function failed({ pool, lock }: House, attempt: Attempt): Promise<void> {
  await countFailure(pool, attempt, lock);
  if (attempt.userId !== undefined) await accounts.recordSignIn(pool, attempt.username, 'failed');
}

/**
 * What stands against a sign-in besides the password. It is looked at only after the password was right, so that it
 * tells a stranger nothing; asking for a code counts as no failure, a wrong one does.
 */
async function wrongBesides(
  house: House,
  account: accounts.Account,
  { password, code }: Credentials,
  attempt: Attempt,
): Promise<Refusal | undefined> {
  if (!(await accounts.isRightPassword(account, password))) {
    await failed(house, attempt);
    return refuse('wrongCredentials');
  }
  if (account.oneTimeOver) return refuse('oneTimePasswordOver');
  if (!account.secondFactor) return undefined;
  if (code === undefined) return refuse('secondFactorNeeded');
  if (await takeAnyCode(house, account, code)) return undefined;
  await failed(house, attempt);
  return refuse('secondFactorWrong', undefined, [{ pointer: '/code', code: 'wrong' }]);
}

async function takeAnyCode(house: House, { userId, username }: accounts.Account, code: string) {
  if (await takeCode(house.pool, house.factorKey, userId, code, house.realNow())) return true;
  if (!(await takeRecoveryCode(house.pool, userId, code))) return false;
  await recordAndTell(house, username, 'recoveryCodeUsed');
  return true;
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

export async function signOut(house: House, cookie: string): Promise<void> {
  const session = await house.sessions.find(cookie);
  if (!session) return;
  await house.sessions.endOne(session.id);
  await accounts.recordSignIn(house.pool, session.username, 'signedOut');
}

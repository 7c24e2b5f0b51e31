import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import * as accounts from './accounts.ts';
import type { House } from './house.ts';
import { type Attempt, countFailure, secondsLocked } from './lockout.ts';
import { faultErrors } from './password-policy.ts';
import { refuse } from './refusals.ts';
import { beginFactor, findFactor, type NewFactor, removeFactor, takeCode } from './second-factor.ts';
import { recordAndTell } from './trail.ts';

/** A person's session, by which they change what is their own. */
export type Own = { username: string; sessionId: string };

/**
 * Guesses from a session lock that session's changes alone: whoever tries passwords at the front door keeps nobody who is
 * in from changing theirs, and whoever found a desk unlocked does not lock its owner out. A username has no space.
 */
const guessesOf = ({ username, sessionId }: Own): Attempt => ({ username: `${username} ${sessionId}` });

/** Whoever changes how they sign in shows the password again. */
async function withPassword(
  { pool, lock }: House,
  who: Own,
  password: string,
  pointer: string,
): Promise<accounts.Account | Refusal> {
  const { username } = who;
  const account = await accounts.findAccount(pool, username);
  if (!account) return refuse('accountUnknown');
  const wait = await secondsLocked(pool, guessesOf(who), lock);
  if (wait > 0) return refuse('tooManyGuesses', { seconds: wait });
  if (await accounts.isRightPassword(account, password)) return account;
  await countFailure(pool, guessesOf(who), lock);
  await accounts.recordSignIn(pool, username, 'failed');
  return refuse('wrongCurrentPassword', undefined, [{ pointer, code: 'wrong' }]);
}

/** Ends all other sessions. */
export async function changePassword(
  house: House,
  who: Own,
  current: string,
  next: string,
): Promise<Refusal | undefined> {
  const account = await withPassword(house, who, current, '/current');
  if (isRefusal(account)) return account;
  const faults = await accounts.newPasswordFaults(house.pool, account, next);
  if (faults.length > 0) return refuse('passwordTooWeak', undefined, faultErrors('/next', faults));
  await accounts.storePassword(house.pool, account, next, false);
  await house.sessions.end(account.userId, who.sessionId);
  await recordAndTell(house, who.username, 'passwordChanged');
  return undefined;
}

export async function listSessions(house: House, { username, sessionId }: Own) {
  const account = await accounts.findAccount(house.pool, username);
  const open = account ? await house.sessions.list(account.userId) : [];
  return open.map((session) => ({ ...session, here: session.id === sessionId }));
}

/** Ends one of one’s own sessions, or all but this one. Gives how many there were. */
export async function endSessions(
  house: House,
  who: Own,
  password: string,
  id: string | undefined,
): Promise<{ ended: number } | Refusal> {
  const account = await withPassword(house, who, password, '/password');
  if (isRefusal(account)) return account;
  const open = (await house.sessions.list(account.userId)).map((session) => session.id);
  const ending = open.filter((each) => (id === undefined ? each !== who.sessionId : each === id));
  if (id !== undefined && ending.length === 0) return refuse('sessionUnknown');
  for (const each of ending) {
    await house.sessions.endOne(each);
    await accounts.recordSignIn(house.pool, who.username, 'signedOut');
  }
  return { ended: ending.length };
}

/** A new second factor, asked for from when its owner has confirmed it. One in force is removed first. */
export async function addSecondFactor(
  house: House,
  who: Own,
  password: string,
): Promise<NewFactor | Refusal> {
  const account = await withPassword(house, who, password, '/password');
  if (isRefusal(account)) return account;
  if (account.secondFactor) return refuse('secondFactorThere');
  return beginFactor(house.pool, house.factorKey, account);
}

/** The first code puts it in force; all other sessions, opened without it, end. */
export async function confirmSecondFactor(
  house: House,
  { username, sessionId }: Own,
  code: string,
): Promise<Refusal | undefined> {
  const account = await accounts.findAccount(house.pool, username);
  if (!account) return refuse('accountUnknown');
  if (account.secondFactor) return refuse('secondFactorThere');
  if (!(await findFactor(house.pool, account.userId))) return refuse('secondFactorNotBegun');
  if (!(await takeCode(house.pool, house.factorKey, account.userId, code, house.realNow())))
    return refuse('secondFactorUnconfirmed', undefined, [{ pointer: '/code', code: 'wrong' }]);
  await house.sessions.end(account.userId, sessionId);
  house.sessions.lookAgain(account.userId);
  await recordAndTell(house, username, 'secondFactorAdded');
  return undefined;
}

/** Needs the password and a code: whoever found a desk unlocked has neither. */
export async function removeSecondFactor(
  house: House,
  who: Own,
  password: string,
  code: string,
): Promise<Refusal | undefined> {
  const account = await withPassword(house, who, password, '/password');
  if (isRefusal(account)) return account;
  if (!account.secondFactor) return refuse('secondFactorNotBegun');
  if (!(await takeCode(house.pool, house.factorKey, account.userId, code, house.realNow()))) {
    await countFailure(house.pool, guessesOf(who), house.lock);
    return refuse('secondFactorUnconfirmed', undefined, [{ pointer: '/code', code: 'wrong' }]);
  }
  await removeFactor(house.pool, account.userId);
  house.sessions.lookAgain(account.userId);
  await recordAndTell(house, who.username, 'secondFactorRemoved');
  return undefined;
}

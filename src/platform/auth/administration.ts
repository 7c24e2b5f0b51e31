import type { Refusal } from '../../kernel/refusal.ts';
import * as accounts from './accounts.ts';
import type { House } from './house.ts';
import { unlock } from './lockout.ts';
import { refuse } from './refusals.ts';
import { removeFactor } from './second-factor.ts';
import { recordAndTell } from './trail.ts';

/** What the administrator does to accounts; `by` is absent where it was done at the console. */
export type Administration = {
  /** A new account with a one-time password, or a refusal when the name is taken. */
  createAccount(username: string, by?: string): Promise<{ oneTimePassword: string } | Refusal>;
  /** A new one-time password; ends all sessions and a lock. */
  resetPassword(username: string, by?: string): Promise<{ oneTimePassword: string } | Refusal>;
  /** For whoever lost the telephone and the recovery codes: the second factor is gone, all sessions end. */
  resetSecondFactor(username: string, by?: string): Promise<Refusal | undefined>;
  /** Leaving staff: nobody signs in any more, sessions end at once. */
  disableAccount(username: string, by?: string): Promise<Refusal | undefined>;
  enableAccount(username: string, by?: string): Promise<Refusal | undefined>;
  unlockAccount(username: string, by?: string): Promise<Refusal | undefined>;
  /** Signs somebody out everywhere, as when a device was lost. */
  endSessionsOf(username: string, by?: string): Promise<Refusal | undefined>;
};

export function administration(house: House): Administration {
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
    // Whoever is at an administrator's desk must not get into the account for good: the own one takes its password.
    resetPassword: async (username, by) =>
      username === by
        ? refuse('ownReset')
        : withAccount(username, async (account) => {
            const oneTimePassword = await accounts.storeOneTimePassword(pool, account);
            await house.sessions.end(account.userId);
            await unlock(pool, username);
            await recordAndTell(house, username, 'passwordReset', by);
            return { oneTimePassword };
          }),
    resetSecondFactor: async (username, by) =>
      username === by
        ? refuse('ownReset')
        : withAccount(username, async ({ userId }) => {
            if (!(await removeFactor(pool, userId))) return refuse('secondFactorNotBegun');
            await house.sessions.end(userId);
            await recordAndTell(house, username, 'secondFactorRemoved', by);
            return undefined;
          }),
    disableAccount: async (username, by) =>
      username === by ? refuse('ownAccount') : setDisabled(username, true, by),
    enableAccount: (username, by) => setDisabled(username, false, by),
    endSessionsOf: (username, by) =>
      withAccount(username, async ({ userId }) => {
        await house.sessions.end(userId);
        await accounts.recordSignIn(pool, username, 'signedOut', by);
        return undefined;
      }),
    unlockAccount: (username, by) =>
      withAccount(username, async () => {
        await unlock(pool, username);
        await accounts.recordSignIn(pool, username, 'unlocked', by);
        return undefined;
      }),
  };
}

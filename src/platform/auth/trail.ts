import { type AccountEvent, recordSignIn } from './accounts.ts';
import type { House } from './house.ts';

/** What a person hears of: how their account opens was changed, or it was opened by what is for an emergency. */
export type ToldEvent = Extract<
  AccountEvent,
  'passwordChanged' | 'passwordReset' | 'secondFactorAdded' | 'secondFactorRemoved' | 'recoveryCodeUsed'
>;

/** Puts it on the trail and tells the person, so that what they did not do themselves does not pass unseen. */
export async function recordAndTell(
  { pool, tell }: Pick<House, 'pool' | 'tell'>,
  username: string,
  kind: ToldEvent,
  by?: string,
): Promise<void> {
  await recordSignIn(pool, username, kind, by);
  await tell(username, kind);
}

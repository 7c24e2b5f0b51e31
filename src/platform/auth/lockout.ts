import type { Queryable } from '../db/queryable.ts';
import { hashed } from './secrets.ts';

export type LockRules = { failures: number; lockMinutes: number };

export const LOCK_RULES: LockRules = { failures: 5, lockMinutes: 15 };

export type Attempt = { username: string; userId?: string; device?: string };

/**
 * Failures are counted per account, never per address: a campus is one address. Whoever signed in from a device
 * before may still try from it while others have locked the account, until that device has failed as often itself.
 */
export async function secondsLocked(db: Queryable, attempt: Attempt, rules: LockRules): Promise<number> {
  const { rows } = await db.query<{ wait: number; own: number | null }>({
    name: 'sign-in-lock',
    text: `select coalesce(ceil(extract(epoch from f.locked_until - now())), 0)::int as wait,
        (select case when failed_at > now() - make_interval(mins => $4::int) then failures else 0 end
         from known_devices where user_id = $2 and device_hash = $3) as own
      from (select 1) as one left join sign_in_failures f on f.account_hash = $1 and f.locked_until > now()`,
    values: [hashed(attempt.username), attempt.userId ?? null, attempt.device ?? null, rules.lockMinutes],
  });
  const { wait, own } = rows[0] ?? { wait: 0, own: null };
  const isTrusted = own !== null && own < rules.failures;
  return isTrusted ? 0 : wait;
}

/** Counts a failure; failures older than the lock count no more. The last one locks. */
export async function countFailure(db: Queryable, attempt: Attempt, rules: LockRules): Promise<void> {
  await db.query({
    name: 'sign-in-failure',
    text: `with device as (
        update known_devices set failed_at = now(),
          failures = case when failed_at > now() - make_interval(mins => $3::int) then failures + 1 else 1 end
        where user_id = $4 and device_hash = $5)
      insert into sign_in_failures as f (account_hash, failures, locked_until)
      values ($1, 1, case when $2::int <= 1 then now() + make_interval(mins => $3::int) end)
      on conflict (account_hash) do update set last_at = now(),
        failures = case when f.last_at > now() - make_interval(mins => $3::int) then f.failures + 1 else 1 end,
        locked_until = case when f.last_at > now() - make_interval(mins => $3::int) and f.failures + 1 >= $2::int
          then greatest(f.locked_until, now() + make_interval(mins => $3::int)) end`,
    values: [
      hashed(attempt.username),
      rules.failures,
      rules.lockMinutes,
      attempt.userId ?? null,
      attempt.device ?? null,
    ],
  });
}

/** A right password ends the count and makes the device a known one. */
export async function countSuccess(db: Queryable, attempt: Attempt): Promise<void> {
  await db.query({
    name: 'sign-in-success',
    text: `with cleared as (delete from sign_in_failures where account_hash = $1)
      insert into known_devices (user_id, device_hash) select $2, $3::text where $3::text is not null
      on conflict (user_id, device_hash) do update set last_at = now(), failures = 0, failed_at = null`,
    values: [hashed(attempt.username), attempt.userId ?? null, attempt.device ?? null],
  });
}

/** The administrator's unlocking. */
export async function unlock(db: Queryable, username: string): Promise<void> {
  await db.query('delete from sign_in_failures where account_hash = $1', [hashed(username)]);
}

/** Forgets failures a day old and devices unused for a year; for a daily job. */
export async function forgetFailures(db: Queryable): Promise<void> {
  await db.query(
    `delete from sign_in_failures where last_at < now() - interval '1 day' and coalesce(locked_until, now()) <= now()`,
  );
  await db.query(`delete from known_devices where last_at < now() - interval '1 year'`);
}

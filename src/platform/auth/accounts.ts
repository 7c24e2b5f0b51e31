import { randomUUID } from 'node:crypto';
import type { Queryable } from '../db/queryable.ts';
import { isWidelyUsed } from './common-passwords.ts';
import { oneTimePassword, passwordFaults, passwordForms } from './password-policy.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import type { PASSWORD_FAULTS } from './refusals.ts';
import { addressOf, USERNAME } from './username.ts';

export type Account = {
  userId: string;
  username: string;
  password: string;
  mustChangePassword: boolean;
  /** The password is a one-time one that nobody used in its time. */
  oneTimeOver: boolean;
  disabled: boolean;
  /** Whether a code is asked for besides the password. */
  secondFactor: boolean;
};

export type AccountEvent =
  | 'signedIn'
  | 'failed'
  | 'refusedLocked'
  | 'signedOut'
  | 'passwordChanged'
  | 'passwordReset'
  | 'created'
  | 'disabled'
  | 'enabled'
  | 'unlocked'
  | 'secondFactorAdded'
  | 'secondFactorRemoved'
  | 'recoveryCodeUsed';

const KEPT_PASSWORDS = 5;

/** Appends to the trail of sign-ins (等保: who, when, what, with what success). */
export async function recordSignIn(
  db: Queryable,
  username: string,
  kind: AccountEvent,
  by?: string,
): Promise<void> {
  await db.query({
    name: 'sign-in-record',
    text: 'insert into sign_ins (username, kind, by) values ($1, $2, $3)',
    values: [username, kind, by ?? null],
  });
}

export async function findAccount(db: Queryable, username: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>({
    name: 'account-find',
    text: `select u.id as "userId", u.username, a.password, u.must_change_password as "mustChangePassword",
        u.must_change_password and u.password_changed_at < now() - interval '14 days' as "oneTimeOver",
        u.disabled_at is not null as disabled, f.confirmed_at is not null as "secondFactor"
      from auth_user u join auth_account a on a.user_id = u.id and a.provider_id = 'credential'
      left join second_factors f on f.user_id = u.id
      where u.username = $1`,
    values: [username],
  });
  return rows[0];
}

/** Makes an account with a one-time password, given back once. `undefined` when there is one of that name. */
export async function createAccount(
  db: Queryable,
  username: string,
  by?: string,
): Promise<string | undefined> {
  const password = oneTimePassword();
  const made = await insertAccounts(db, [username], await hashPassword(password), true);
  if (made.length === 0) return undefined;
  await recordSignIn(db, username, 'created', by);
  return password;
}

/**
 * Accounts of the made-up office, all with the published demo password and nothing to change. One hash serves them
 * all: hashing a hundred times would only slow the first start, and the password is no secret.
 */
export async function createDemoAccounts(
  db: Queryable,
  usernames: string[],
  password: string,
): Promise<void> {
  await insertAccounts(db, usernames, await hashPassword(password, true), false);
}

async function insertAccounts(
  db: Queryable,
  usernames: string[],
  hash: string,
  mustChange: boolean,
): Promise<string[]> {
  const wrong = usernames.find((name) => !USERNAME.test(name));
  if (wrong !== undefined) throw new Error(`not a username: ${wrong}`);
  const people = usernames.map((name) => ({ id: randomUUID(), name, email: addressOf(name) }));
  const { rows } = await db.query<{ username: string }>(
    `with people as (select * from json_to_recordset($1::json) as p(id text, name text, email text)),
      made as (
        insert into auth_user (id, name, email, username, must_change_password)
        select id, name, email, name, $3 from people on conflict do nothing returning id, username),
      credentials as (
        insert into auth_account (id, account_id, provider_id, user_id, password)
        select gen_random_uuid()::text, id, 'credential', id, $2 from made)
    select username from made`,
    [JSON.stringify(people), hash, mustChange],
  );
  return rows.map((row) => row.username);
}

export const isRightPassword = (account: Account, password: string): Promise<boolean> =>
  verifyPassword({ hash: account.password, password });

/** What speaks against the new password, earlier ones included. */
export async function newPasswordFaults(
  db: Queryable,
  account: Account,
  password: string,
): Promise<(keyof typeof PASSWORD_FAULTS)[]> {
  const faults = passwordFaults(password, account.username);
  if (faults.length > 0) return faults;
  if (await isWidelyUsed(passwordForms(password))) return ['tooCommon'];
  const { rows } = await db.query<{ password: string }>(
    'select password from auth_old_passwords where user_id = $1 order by replaced_at desc limit $2',
    [account.userId, KEPT_PASSWORDS - 1],
  );
  for (const hash of [account.password, ...rows.map((row) => row.password)]) {
    if (await verifyPassword({ hash, password })) return ['usedBefore'];
  }
  return [];
}

export async function storePassword(
  db: Queryable,
  account: Account,
  password: string,
  mustChange: boolean,
): Promise<void> {
  const hash = await hashPassword(password);
  await db.query(
    `with kept as (
        insert into auth_old_passwords (user_id, password) select $1, $2),
      stored as (
        update auth_account set password = $3, updated_at = now() where user_id = $1 and provider_id = 'credential')
    update auth_user set must_change_password = $4, password_changed_at = now(), updated_at = now() where id = $1`,
    [account.userId, account.password, hash, mustChange],
  );
  await db.query(
    `delete from auth_old_passwords where user_id = $1 and replaced_at < coalesce(
       (select replaced_at from auth_old_passwords where user_id = $1 order by replaced_at desc offset $2 limit 1), '-infinity')`,
    [account.userId, KEPT_PASSWORDS],
  );
}

export async function setDisabled(db: Queryable, userId: string, disabled: boolean): Promise<void> {
  await db.query(
    'update auth_user set disabled_at = case when $2 then coalesce(disabled_at, now()) end, updated_at = now() where id = $1',
    [userId, disabled],
  );
}

/** Replaces the password by a one-time one, given back once. */
export async function storeOneTimePassword(db: Queryable, account: Account): Promise<string> {
  const password = oneTimePassword();
  await storePassword(db, account, password, true);
  return password;
}

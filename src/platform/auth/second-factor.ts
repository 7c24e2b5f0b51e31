import { randomBytes, randomInt } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import { hashed } from './secrets.ts';
import { ISSUER } from './texts.ts';

/** Loaded with the first code: the program's start does not wait for it. */
const crypto = () => import('better-auth/crypto');

/** RFC 6238 with its usual values, which every authenticator knows. */
const STEP_MS = 30_000;
/** A code is taken one step early or late, for clocks differ. */
const STEPS_OFF = 1;
const RECOVERY_CODES = 10;
/** 118 random bits: a plain hash is enough for what nobody can guess from it. */
const RECOVERY_LENGTH = 24;
/** Nothing that is misread: no 0 o, no 1 l i. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

export type FactorRow = { sealed: string; lastStep: number; confirmed: boolean };

/** What is shown once when a factor is added: `uri` for the QR code, `secret` for typing it in. */
export type NewFactor = { uri: string; secret: string; recoveryCodes: string[] };

export async function findFactor(db: Queryable, userId: string): Promise<FactorRow | undefined> {
  const { rows } = await db.query<FactorRow>({
    name: 'second-factor-find',
    text: `select secret_sealed as sealed, last_step as "lastStep", confirmed_at is not null as confirmed
      from second_factors where user_id = $1`,
    values: [userId],
  });
  return rows[0];
}

const recoveryCode = () =>
  Array.from({ length: RECOVERY_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A new secret that waits for its owner to confirm it; one that waited is replaced. */
export async function beginFactor(
  db: Queryable,
  key: string,
  { userId, username }: { userId: string; username: string },
): Promise<NewFactor> {
  // 160 bits, as RFC 4226 recommends; kept as text, for that is what the library takes a secret to be.
  const raw = randomBytes(20).toString('hex');
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
  const sealed = await (await crypto()).symmetricEncrypt({ key, data: raw });
  await db.query(
    `insert into second_factors (user_id, secret_sealed, recovery_hashes) values ($1, $2, $3)
     on conflict (user_id) do update set secret_sealed = $2, recovery_hashes = $3, last_step = 0, created_at = now()
     where second_factors.confirmed_at is null`,
    [userId, sealed, recoveryCodes.map(hashed)],
  );
  const uri = createOTP(raw).url(ISSUER, username);
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', recoveryCodes };
}

/**
 * Takes a code once: its time step must lie after the last one taken (RFC 6238 5.2), and of two who send the same code
 * at once one is refused. Gives whether it was right.
 */
export async function takeCode(
  db: Queryable,
  key: string,
  userId: string,
  code: string,
  now: Instant,
): Promise<boolean> {
  const factor = await findFactor(db, userId);
  if (!factor) return false;
  const raw = await (await crypto()).symmetricDecrypt({ key, data: factor.sealed });
  const step = await stepOf(raw, code.replace(/\s/g, ''), now);
  if (step === undefined) return false;
  const { rowCount } = await db.query(
    `update second_factors set last_step = $2, confirmed_at = coalesce(confirmed_at, now())
     where user_id = $1 and last_step < $2`,
    [userId, step],
  );
  return rowCount === 1;
}

/** The time step a code belongs to. Every step is compared, so that the time taken says nothing. */
async function stepOf(raw: string, code: string, now: Instant): Promise<number | undefined> {
  const current = Math.floor(now / STEP_MS);
  let found: number | undefined;
  for (let step = current - STEPS_OFF; step <= current + STEPS_OFF; step += 1) {
    const expected = await createOTP(raw).hotp(step);
    if (hashed(expected) === hashed(code)) found = step;
  }
  return found;
}

/** Takes a recovery code, which is gone by it. Gives whether it was one. */
export async function takeRecoveryCode(db: Queryable, userId: string, code: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update second_factors set recovery_hashes = array_remove(recovery_hashes, $2)
     where user_id = $1 and confirmed_at is not null and $2 = any(recovery_hashes)`,
    [userId, hashed(code.replace(/[\s-]/g, '').toLowerCase())],
  );
  return rowCount === 1;
}

/** False when there was none. */
export async function removeFactor(db: Queryable, userId: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from second_factors where user_id = $1', [userId]);
  return rowCount === 1;
}

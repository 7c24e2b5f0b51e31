import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Queryable } from '../db/queryable.ts';
import { refuse } from './refusals.ts';

/** What is kept of an answer. The body is sealed with the sender's key: whoever reads the table learns nothing. */
export type RememberedAnswer = {
  scope: string;
  key: string;
  bodyHash: string;
  status: number;
  answer: { sealed: string };
};

/** A row of table `idempotency`, as a room's own read may fetch it. */
export type RememberedRow = { body_hash: string; status: number; answer: unknown };

/** An answer given a second time, as a handler would give it. */
export type Replay = { status: number; body: unknown; headers: Record<string, string> };

export type Idempotency = {
  /** Both hashed: for `where scope = … and key = …`. */
  scope: string;
  key: string;
  /** Pass this to `save` as `remember`, so that the answer is kept in the statement that writes. */
  remember(status: number, body: unknown): RememberedAnswer;
  /** The answer given before, a refusal for another body, or undefined for a new request. */
  check(row: RememberedRow | null | undefined): Replay | Refusal | undefined;
};

const digest = (text: string) => hash('sha256', text, 'base64url');

/**
 * A guessed key opens nobody's receipt: the answer is given again only to the same body, which for the public holds the
 * sender's own name, phone and words.
 */
const SHORTEST_KEY = 1;
const LONGEST_KEY = 200;

/** Checks the header; the refusal names it. */
export function readIdempotencyKey(header: unknown): string | Refusal | undefined {
  if (header === undefined) return undefined;
  const fits =
    typeof header === 'string' &&
    header.length >= SHORTEST_KEY &&
    header.length <= LONGEST_KEY &&
    /^[\x21-\x7e]+$/.test(header);
  return fits ? header : refuse('idempotencyKeyMalformed', { shortest: SHORTEST_KEY, longest: LONGEST_KEY });
}

/**
 * `owner` may see the answer again: a person or program; for the public it is the same word for all, and the key alone
 * opens the answer. `target` is method and concrete path, so that one key on two cases is two requests.
 */
export function idempotencyOf(key: string, owner: string, target: string, content: unknown) {
  const scope = digest(`${owner}\n${target}`);
  const hidden = digest(`key\n${key}`);
  // Keyed, so that a short body cannot be guessed from the table.
  const bodyHash = digest(`body\n${key}\n${JSON.stringify(content)}`);
  const state = { remembered: false };
  const idempotency: Idempotency = {
    scope,
    key: hidden,
    remember(status, body) {
      state.remembered = true;
      return { scope, key: hidden, bodyHash, status, answer: { sealed: seal(key, body) } };
    },
    check(row) {
      if (!row) return undefined;
      if (row.body_hash !== bodyHash) return refuse('idempotencyKeyReused');
      const { sealed } = row.answer as { sealed: string };
      return { status: row.status, body: open(key, sealed), headers: { 'idempotency-replayed': 'true' } };
    },
  };
  return { idempotency, state };
}

const secretOf = (key: string) => Buffer.from(hash('sha256', `answer\n${key}`, 'hex'), 'hex');

function seal(key: string, body: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(body ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

function open(key: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(12, 28));
  const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  return JSON.parse(text);
}

/** The remembered answer of a request; one older than a day is forgotten on the way. */
export async function readRemembered(
  db: Queryable,
  scope: string,
  key: string,
): Promise<RememberedRow | undefined> {
  const { rows } = await db.query<RememberedRow & { old: boolean }>({
    name: 'idempotency-read',
    text: `with forgotten as (
        delete from idempotency where scope = $1 and key = $2 and created_at < now() - interval '24 hours')
      select body_hash, status, answer from idempotency
      where scope = $1 and key = $2 and created_at >= now() - interval '24 hours'`,
    values: [scope, key],
  });
  return rows[0];
}

/** For routes that do not write through the log: keeps the answer after the fact. */
export async function keepAnswer(db: Queryable, kept: RememberedAnswer): Promise<void> {
  await db.query({
    name: 'idempotency-keep',
    text: `insert into idempotency (scope, key, body_hash, status, answer) values ($1, $2, $3, $4, $5)
      on conflict do nothing`,
    values: [kept.scope, kept.key, kept.bodyHash, kept.status, JSON.stringify(kept.answer)],
  });
}

/** Removes answers older than a day; for an hourly job. Gives their number. */
export async function forgetAnswers(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    `delete from idempotency where created_at < now() - interval '24 hours'`,
  );
  return rowCount ?? 0;
}

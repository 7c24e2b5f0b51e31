import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createTurns } from './turns.ts';

type Cost = { N: number; r: number; p: number };

/**
 * One of the settings OWASP advises for scrypt; 16 MiB and about a tenth of a second of a machine. It stands with each
 * hash, so that it can be raised while older ones still open.
 */
const COST: Cost = { N: 16_384, r: 8, p: 5 };
/** For a password that everybody knows: there is nothing to protect. */
const COST_OF_PUBLISHED: Cost = { N: 1_024, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 64;
const KIND = 'scrypt';

/** One at a time: a flood of sign-ins holds one core at most, and leaves the others to everybody else. */
const inTurn = createTurns();

/** Beyond this many the next is told to come again, rather than wait for minutes. */
const MOST_WAITING = 60;
let inLine = 0;

async function waiting<T>(work: () => Promise<T>): Promise<T> {
  if (inLine >= MOST_WAITING)
    throw Object.assign(new Error('too many passwords wait to be checked'), { code: 'EAGAIN' });
  inLine += 1;
  try {
    return await work();
  } finally {
    inLine -= 1;
  }
}

/** The same word typed on two keyboards is one: Unicode form NFKC. */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  const work = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  return waiting(() => inTurn('derive', work));
}

/** `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string, isPublished = false): Promise<string> {
  const cost = isPublished ? COST_OF_PUBLISHED : COST;
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost);
  const { N, r, p } = cost;
  return [KIND, N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = given.hash.split('$');
  // Hashes of the login library, of offices that are older than this file.
  if (kind !== KIND) return (await import('better-auth/crypto')).verifyPassword(given);
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(given.password, Buffer.from(salt, 'base64url'), cost);
  return found.length === expected.length && timingSafeEqual(found, expected);
}

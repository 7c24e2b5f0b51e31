import { scryptSync } from 'node:crypto';
import { hashPassword as libraryHash } from 'better-auth/crypto';
import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

it('a hash opens by its password alone, says what it cost, and comes twice for nobody', async () => {
  const [one, other] = await Promise.all([
    hashPassword('Lantern-72-river'),
    hashPassword('Lantern-72-river'),
  ]);
  expect(one).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{86}$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword({ hash: one, password: 'Lantern-72-river' })).toBe(true);
  expect(await verifyPassword({ hash: one, password: 'lantern-72-river' })).toBe(false);
  expect(await verifyPassword({ hash: one.slice(0, -4), password: 'Lantern-72-river' })).toBe(false);
});

it('hashes made at another cost, and those of the login library, open still', async () => {
  const key = scryptSync('Harbour-31-stone', 'a salt', 64, { N: 1_024, r: 8, p: 1 }).toString('base64url');
  const cheap = `scrypt$1024$8$1$${Buffer.from('a salt').toString('base64url')}$${key}`;
  expect(await verifyPassword({ hash: cheap, password: 'Harbour-31-stone' })).toBe(true);
  expect(await verifyPassword({ hash: cheap, password: 'x' })).toBe(false);
  const hash = await libraryHash('Meadow-55-cloud');
  expect(await verifyPassword({ hash, password: 'Meadow-55-cloud' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'meadow' })).toBe(false);
});

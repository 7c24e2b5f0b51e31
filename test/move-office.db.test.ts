import { hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Section } from '../src/app/backup/backup.ts';
import { jsonOf, readFrames } from '../src/app/backup/frames.ts';
import { run } from '../src/app/cli/run.ts';
import { removeCluster } from '../src/platform/embedded/embedded.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { type Running, startProgram } from './program.ts';
import { spokenCli } from './spoken-cli.ts';
import { matter } from './stories/matters.ts';

/** An office lives in the database of its own, moves to an external PostgreSQL, and back: two commands each way. */

const SENT_BEFORE = 20;

let folder: string;
let own: string;
let again: string;
let external: TestDatabase;
const numbers: string[] = [];

const file = (name: string) => path.join(folder, name);

async function yinuo(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { cli, out, err } = spokenCli({ PATH: process.env.PATH, HOME: process.env.HOME, ...env });
  const code = await run(cli, args);
  if (code !== 0)
    throw new Error(`yinuo ${args.join(' ')} ended with ${code}\n${[...out, ...err].join('\n')}`);
  return out.join('\n');
}

const onExternal = () => ({
  DATABASE_URL: external.servingUrl,
  DATABASE_OWNER_URL: external.ownerUrl,
  YINUO_SCHEMA: external.schema,
  YINUO_DATA: file('external'),
});

/** Every table and file of a backup: how many rows, and the digest of them all, in whatever order they lay on disk. */
async function sectionsOf(backup: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  let data: Buffer[] = [];
  for await (const { kind, payload } of readFrames(createReadStream(backup).pipe(createGunzip()))) {
    if (kind === 'D') data.push(Buffer.from(payload));
    if (kind !== 'E') continue;
    const { name, rows } = jsonOf<Section>({ kind, payload });
    found[name] = `${rows ?? 'file'} ${digestOf(Buffer.concat(data), rows !== undefined)}`;
    data = [];
  }
  return found;
}

function digestOf(data: Buffer, ofRows: boolean): string {
  const content = ofRows ? data.toString('latin1').split('\n').sort().join('\n') : data;
  return hash('sha256', content);
}

async function fileMatter({ address }: Running): Promise<void> {
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(matter('WX-05')),
  });
  if (answer.status === 201) numbers.push(((await answer.json()) as { number: string }).number);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-move-'));
  [own, again] = [
    await mkdtemp(path.join(os.tmpdir(), 'yinuo-own-')),
    await mkdtemp(path.join(os.tmpdir(), 'yinuo-again-')),
  ];
  external = await createTestDatabase({ content: 'empty' });
}, 120_000);
afterAll(async () => {
  await external?.drop();
  for (const cluster of [own, again]) await removeCluster(cluster);
  for (const each of [folder, own, again]) await rm(each, { recursive: true, force: true });
}, 120_000);

it('a backup written while matters come in verifies, and holds what was acknowledged before it began', async () => {
  const server = await startProgram(own);
  try {
    for (let sent = 0; sent < SENT_BEFORE; sent += 1) await fileMatter(server);
    const before = [...numbers];
    let going = true;
    const writer = async () => {
      while (going) await fileMatter(server);
    };
    const writers = [writer(), writer(), writer()];
    await yinuo({ YINUO_DATA: own }, 'backup', file('under-load'));
    going = false;
    await Promise.all(writers);
    expect(numbers.length).toBeGreaterThan(before.length);
    await yinuo(onExternal(), 'restore', file('under-load'));
    await yinuo(onExternal(), 'verify');
    const { rows } = await external.db.pool.query<{ number: string }>(
      `select number from ${external.schema}.cases where number = any($1)`,
      [before],
    );
    expect(rows).toHaveLength(before.length);
  } finally {
    await server.stop();
  }
}, 240_000);

it('an office that stands still is the same to the last row and file, there and back again', async () => {
  await external.drop();
  external = await createTestDatabase({ content: 'empty' });
  await rm(file('external'), { recursive: true, force: true });

  await yinuo({ YINUO_DATA: own }, 'backup', file('own'));
  await yinuo(onExternal(), 'restore', file('own'));
  await yinuo(onExternal(), 'backup', file('external.backup'));
  await yinuo({ YINUO_DATA: again }, 'restore', file('external.backup'));
  await yinuo({ YINUO_DATA: again }, 'backup', file('again'));

  const there = await sectionsOf(file('own'));
  expect(Object.keys(there).length).toBeGreaterThan(20);
  expect(there['cases']).toMatch(/^\d{3,} /);
  expect(await sectionsOf(file('external.backup'))).toEqual(there);
  expect(await sectionsOf(file('again'))).toEqual(there);
  expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
}, 240_000);

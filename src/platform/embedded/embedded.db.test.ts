import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takePort } from '../../../test/take-port.ts';
import { type Embedded, removeCluster, startEmbedded } from './embedded.ts';
import { examinePostmaster, lifeOf } from './postmaster.ts';
import { readRecord } from './secrets.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const isRoot = process.getuid?.() === 0;

let dataDir: string;
let parent: string;
const started: Embedded[] = [];
const children: ChildProcess[] = [];

async function newFolder(): Promise<void> {
  parent = await mkdtemp(path.join(os.tmpdir(), 'yinuo-embedded-'));
  await chmod(parent, 0o755);
  dataDir = path.join(parent, 'data');
}

async function removeFolder(): Promise<void> {
  await removeCluster(dataDir).catch(() => undefined);
  await rm(parent, { recursive: true, force: true });
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const embedded of started.splice(0)) await embedded.stop();
});

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir });
  started.push(embedded);
  return embedded;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

type Said = { pid: number; adopted: boolean; ownerUrl: string; servingUrl: string };

/** Another Yinuo process: starts, says what it found, and stops when its input ends. */
async function startInChild(): Promise<{ child: ChildProcess; said: Said }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))};
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    process.stdout.write(JSON.stringify(embedded) + '\\n');
    process.stdin.on('end', async () => { await embedded.stop(); process.exit(0); }).resume();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  while (!text.includes('\n'))
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(failEarly)]);
  return { child, said: JSON.parse(text) };
}

function failEarly(): never {
  throw new Error('the child ended before it had started the database');
}

async function endWell(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

describe('the program’s own database (issue 2, the program)', () => {
  beforeAll(newFolder);
  afterAll(removeFolder);

  it('keeps what was written over a stop and a start, on the same port', async () => {
    const first = await start();
    await ask(
      first.ownerUrl,
      'drop table if exists kept; create table kept (n int); insert into kept values (7)',
    );
    expect(await first.stop()).toBe(true);
    expect(await lifeOf(first.pid)).not.toBe('alive');
    const second = await start();
    expect(second).toMatchObject({ adopted: false, port: first.port, ownerUrl: first.ownerUrl });
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('is durable, speaks on loopback only, lets nobody in without the random password, and keeps that to its user', async () => {
    const embedded = await start();
    const [settings] = await ask(
      embedded.superuserUrl,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
              current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              current_setting('server_encoding') as encoding,
              (select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as open`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      pages: 'on',
      addresses: '127.0.0.1',
      sockets: '',
      encoding: 'UTF8',
      open: 0,
    });
    for (const url of [embedded.superuserUrl, embedded.ownerUrl, embedded.servingUrl]) {
      const guess = new URL(url);
      guess.password = 'password';
      await expect(ask(guess.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    }
    expect((await stat(path.join(dataDir, 'database.json'))).mode & 0o777).toBe(0o600);
  });

  it('has an owner and a serving role that are not superusers, and the serving role creates no schema', async () => {
    const embedded = await start();
    for (const url of [embedded.ownerUrl, embedded.servingUrl]) {
      const rows = await ask(
        url,
        'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
      );
      expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false }]);
    }
    await expect(ask(embedded.servingUrl, 'create schema mine')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('killed ones (issue 2, the program)', () => {
  beforeAll(newFolder);
  afterAll(removeFolder);

  it('adopts the server that a killed process left behind, with everything that was acknowledged', async () => {
    const { child, said } = await startInChild();
    await ask(
      said.ownerUrl,
      'drop table if exists kept; create table kept (n int); insert into kept values (1)',
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await lifeOf(said.pid)).toBe('alive');
    const next = await start();
    expect(next).toMatchObject({ adopted: true, pid: said.pid });
    expect(await ask(next.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(await next.stop()).toBe(true);
  });

  it('starts again on the same port when the server itself was killed', async () => {
    const embedded = await start();
    await ask(
      embedded.ownerUrl,
      'drop table if exists kept; create table kept (n int); insert into kept values (1)',
    );
    process.kill(embedded.pid, 'SIGKILL');
    await expect
      .poll(() => ask(embedded.ownerUrl, 'select n from kept').catch(() => []), { timeout: 30_000 })
      .toEqual([{ n: 1 }]);
    expect(await embedded.stop()).toBe(true);
  });

  it('waits for its port where somebody else took it meanwhile, for everything is connected to that one', async () => {
    const embedded = await start();
    await ask(embedded.ownerUrl, 'drop table if exists kept; create table kept (n int)');
    process.kill(embedded.pid, 'SIGKILL');
    const intruder = await takePort(embedded.port);
    await expect.poll(() => ask(embedded.ownerUrl, 'select 1').catch(() => 'gone')).toBe('gone');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    intruder.close();
    await expect
      .poll(() => ask(embedded.ownerUrl, 'select count(*)::int from kept').catch(() => []), {
        timeout: 30_000,
      })
      .toEqual([{ count: 0 }]);
    expect(await embedded.stop()).toBe(true);
  });

  it('starts although postmaster.pid names a process that is somebody else’s now', async () => {
    const first = await start();
    const cluster = path.join(dataDir, 'postgres');
    const pidFile = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
    await first.stop();
    await writeFile(path.join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)));
    expect(await examinePostmaster(cluster)).toEqual({ state: 'foreign', pid: process.pid });
    expect(await start()).toMatchObject({ adopted: false });
  });

  it('starts although postmaster.pid names a zombie that nobody collects', async () => {
    const first = await start();
    const cluster = path.join(dataDir, 'postgres');
    const pidFile = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
    await first.stop();
    // It ends when the shell, which would collect it, has become something that does not.
    const negligent = spawn('/bin/sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(negligent);
    const [pid] = await once(negligent.stdout, 'data');
    await expect.poll(() => lifeOf(Number(pid))).toBe('zombie');
    await writeFile(path.join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(pid).trim()));
    expect(await start()).toMatchObject({ adopted: false });
  });
});

describe('first starts, and what an operator is told (issue 2, the program)', () => {
  beforeEach(newFolder);
  afterEach(removeFolder);

  it('starts one server when two processes start at once on an empty folder, and the last one stops it', async () => {
    const [one, two] = await Promise.all([startInChild(), startInChild()]);
    expect(one.said.pid).toBe(two.said.pid);
    expect([one.said.adopted, two.said.adopted].sort()).toEqual([false, true]);
    await endWell(one.child);
    expect(await ask(two.said.servingUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    await endWell(two.child);
    expect(await lifeOf(two.said.pid)).not.toBe('alive');
  });

  it('begins anew after a first start that was killed while the cluster was being made', async () => {
    const half = path.join(dataDir, 'postgres.4194304.abc.part');
    await mkdir(half, { recursive: true });
    await writeFile(path.join(half, 'PG_VERSION'), '18\n');
    await writeFile(`${half}.pw`, 'secret\n');
    const ofOneAlive = path.join(dataDir, `postgres.${process.pid}.abc.part`);
    await mkdir(ofOneAlive);
    expect(await start()).toMatchObject({ adopted: false });
    const halves = (await readdir(dataDir)).filter((name) => name.includes('.part'));
    expect(halves).toEqual([path.basename(ofOneAlive)]);
  });

  it('leaves nothing half made behind when it is told to end while the cluster is being made', async () => {
    const program = `
      import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))};
      process.on('SIGTERM', () => process.exit(0));
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    children.push(child);
    const halves = async () =>
      (await readdir(dataDir).catch(() => [])).filter((name) => name.includes('.part'));
    await expect.poll(async () => (await halves()).length, { timeout: 20_000, interval: 5 }).toBe(2);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(await halves()).toEqual([]);
    expect(await start()).toMatchObject({ adopted: false });
  });

  it('does not begin an empty database when the one it remembers is gone', async () => {
    await (await start()).stop();
    await rm(path.join(dataDir, 'postgres'), { recursive: true });
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'clusterGone' });
  });

  it('names the file when its passwords are damaged', async () => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(path.join(dataDir, 'database.json'), '{"cluster":');
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'damagedSecrets' });
    await rm(path.join(dataDir, 'database.json'));
  });

  it('refuses data of another major version instead of touching them', async () => {
    await (await start()).stop();
    await writeFile(path.join(dataDir, 'postgres/PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'otherMajor' });
  });

  it('says that the data folder cannot be made', async () => {
    await writeFile(path.join(parent, 'file'), '');
    await expect(startEmbedded({ dataDir: path.join(parent, 'file/data') })).rejects.toMatchObject({
      code: 'folderNotWritable',
    });
  });

  it.runIf(isRoot)(
    'as root puts the database where postgres can enter when the data folder lies under a closed one',
    async () => {
      await chmod(parent, 0o700);
      const embedded = await start();
      const record = await readRecord(dataDir);
      expect(record?.cluster).toMatch(/^\/var\/lib\/yinuo\//);
      expect(await ask(embedded.servingUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    },
  );
});

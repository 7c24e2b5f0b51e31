import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { connectionConfig } from '../../src/platform/db/pool.ts';
import type { ReadingJob } from '../baseline.ts';
import { type Measured, measure } from '../compare.ts';
import { type Bench, signIn } from '../hot-path.ts';
import type { LoadJob } from '../load.ts';
import { ask, end, forkScript } from '../processes.ts';
import { type CapturedRead, readCapturer } from './capture-reads.ts';
import { type Known, QUEUE, type Read, readsOf } from './reads.ts';

/** One read: the program under load, the bare server that runs the same statements, and these alone. */
export type ReadFigure = { what: string; program: Measured; bare: Measured; sqlMs: number };

/** As many as the machine has cores: more would measure how long they wait for each other. */
const CLIENTS = 2;
const WARM_UP_MS = 700;
const ROUND_MS = 1_500;
const POOL_SIZE = 10;
const SQL_TIMES = 15;
const DEEP_PAGES = 5;

export async function measureReads(bench: Bench, known: Omit<Known, 'deep'>): Promise<ReadFigure[]> {
  const sessions = await signInAll(bench.port);
  const deep = await deepPlace(bench.port, sessions.get(QUEUE.as) ?? '');
  const capturer = await readCapturer(bench.office);
  const load = forkScript('load.ts');
  const { schema } = bench.office.db;
  const sql = new pg.Client(connectionConfig(bench.own.servingUrl, { schema }));
  await sql.connect();
  try {
    const figures: ReadFigure[] = [];
    const reads = readsOf({ ...known, deep });
    // Code that has not run yet is compiled while it runs: of that the first read would pay for all.
    for (const read of reads)
      await warmUp(load, bench, {
        ...jobOf(read, bench.port, sessions.get(read.as ?? '')),
        pid: bench.program.pid as number,
      });
    for (const read of reads) {
      const captured = await capturer.capture(read);
      const sqlMs = await plainSql(sql, captured);
      const job = jobOf(read, bench.port, sessions.get(read.as ?? ''));
      const program = await measuredOn(load, bench, { ...job, pid: bench.program.pid as number });
      figures.push({ what: read.what, program, bare: await bareServer(load, bench, captured), sqlMs });
    }
    return figures;
  } finally {
    await Promise.all([end(load), sql.end(), capturer.close()]);
  }
}

async function signInAll(port: number): Promise<Map<string, string>> {
  const sessions = new Map<string, string>();
  for (const as of ['head', 'handler', 'chief', 'supporthead', 'registrar', 'window']) {
    sessions.set(as, await signIn(port, as));
  }
  return sessions;
}

/** The cursor some thousand places into the queue, or as far as it goes. */
async function deepPlace(port: number, cookie: string): Promise<string> {
  let after = '';
  for (let page = 0; page < DEEP_PAGES; page += 1) {
    const place = after && `&after=${encodeURIComponent(after)}`;
    const url = `http://127.0.0.1:${port}${QUEUE.path}&limit=${page === 0 ? 1 : 200}${place}`;
    const answer = (await (await fetch(url, { headers: { cookie } })).json()) as { next: string | null };
    if (!answer.next) break;
    after = answer.next;
  }
  return after;
}

type Run = { paths: string[]; port: number; cookie?: string; pid: number };

function jobOf({ paths }: Read, port: number, cookie: string | undefined): Omit<Run, 'pid'> {
  return { paths, port, ...(cookie ? { cookie } : {}) };
}

async function measuredOn(load: ChildProcess, bench: Bench, run: Run): Promise<Measured> {
  await warmUp(load, bench, run);
  return measure(load, bench.own.pid, sideOf(run), ROUND_MS);
}

async function warmUp(load: ChildProcess, { own }: Bench, run: Run): Promise<void> {
  await measure(load, own.pid, sideOf(run), WARM_UP_MS);
}

function sideOf({ paths, port, cookie, pid }: Run) {
  const job: LoadJob = {
    port,
    method: 'GET',
    clients: CLIENTS,
    forMs: 0,
    paths: Array.from({ length: 40_000 }, (_, index) => paths[index % paths.length] as string),
    headers: cookie ? { Cookie: cookie } : {},
    body: '',
    withKey: false,
  };
  return { name: paths[0] as string, pid, nextJob: () => job };
}

async function bareServer(load: ChildProcess, bench: Bench, captured: CapturedRead): Promise<Measured> {
  const bare = forkScript('baseline.ts');
  try {
    const { schema } = bench.office.db;
    const job: ReadingJob = { ...captured, url: bench.own.servingUrl, schema, poolSize: POOL_SIZE };
    const { port } = await ask<{ port: number }>(bare, job);
    return await measuredOn(load, bench, { paths: ['/'], port, pid: bare.pid as number });
  } finally {
    await end(bare);
  }
}

/** Milliseconds of the statements alone, one after the other on one connection: the median. */
async function plainSql(sql: pg.Client, { reads }: CapturedRead): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < SQL_TIMES; time += 1) {
    const begun = performance.now();
    for (const { text, values } of reads) await sql.query(text, values);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(SQL_TIMES / 2)] ?? Number.NaN;
}

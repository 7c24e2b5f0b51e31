import type { ChildProcess } from 'node:child_process';
import { DEMO_PASSWORD } from '../src/app/demo/prepare.ts';
import type { Office } from '../src/app/office.ts';
import type { Embedded } from '../src/platform/embedded/embedded.ts';
import type { BaselineJob, WritingJob } from './baseline.ts';
import { type Captured, captureAcceptance, captureSubmission, exampleMatter, HANDLER } from './capture.ts';
import { type Comparison, compare, MEASUREMENTS, type Side } from './compare.ts';
import type { LoadJob } from './load.ts';
import { ask, end, forkScript } from './processes.ts';

const CLIENTS = 16;
/** The program's own default, so that both have the same number of connections. */
const POOL_SIZE = 10;
/** Numbers the program gives; the bare server's are random. */
const OWN_NUMBER = /^\d{4}-\d+$/;

export type Bench = { own: Embedded; office: Office; program: ChildProcess; port: number };

/** `POST /cases` by 16 keep-alive clients against a bare server that writes the same rows. */
export async function compareSubmissions(bench: Bench): Promise<Comparison> {
  const body = await exampleMatter(bench.office);
  const captured = await captureSubmission(bench.office, body);
  const job = (port: number): LoadJob => ({
    port,
    clients: CLIENTS,
    forMs: 0,
    path: '/api/v1/cases',
    headers: { Origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify(body),
    withKey: true,
  });
  return withBaseline(bench, { ...captured, fresh: identifiersOf(captured) }, (baseline) => ({
    what: 'POST /cases',
    baseline: () => job(baseline),
    program: () => job(bench.port),
  }));
}

/** `POST /cases/{number}/accept` by signed-in staff. Each side accepts the cases it has submitted before. */
export async function compareAcceptances(bench: Bench): Promise<Comparison> {
  const waiting = await waitingCases(bench.office);
  const [first, ...ours] = waiting.filter(({ number }) => OWN_NUMBER.test(number));
  if (!first) throw new Error('no case waits to be accepted');
  const captured = await captureAcceptance(bench.office, first.number);
  const numbers = ours.map(({ number }) => number);
  const prepared = waiting
    .filter(({ number }) => !OWN_NUMBER.test(number))
    .map(({ id, number }) => [id, number]);
  const cookie = await signIn(bench.port, HANDLER);
  const job = (port: number, more: Partial<LoadJob>): LoadJob => ({
    port,
    clients: CLIENTS,
    forMs: 0,
    headers: { Origin: `http://127.0.0.1:${port}`, Cookie: cookie },
    body: '{}',
    withKey: false,
    ...more,
  });
  // A round ends when its share is used up, before its time is.
  const share = Math.floor(Math.min(numbers.length, prepared.length) / MEASUREMENTS);
  const paths = () => numbers.splice(0, share).map((number) => `/api/v1/cases/${number}/accept`);
  return withBaseline(bench, { ...captured, fresh: [first.id, first.number], prepared }, (baseline) => ({
    what: 'POST /cases/{number}/accept',
    baseline: () => job(baseline, { paths: Array(share).fill('/accept') }),
    program: () => job(bench.port, { paths: paths() }),
  }));
}

type Comparing = { what: string; baseline: Side['nextJob']; program: Side['nextJob'] };

async function withBaseline(
  { own, office, program }: Bench,
  captured: Captured & Pick<WritingJob, 'fresh' | 'prepared'>,
  comparing: (port: number) => Comparing,
): Promise<Comparison> {
  const bare = forkScript('baseline.ts');
  const load = forkScript('load.ts');
  try {
    const { schema } = office.db;
    const job: BaselineJob = { ...captured, url: own.servingUrl, schema, poolSize: POOL_SIZE };
    const { port } = await ask<{ port: number }>(bare, job);
    const { what, ...jobs } = comparing(port);
    return await compare(what, load, own.pid, {
      baseline: { name: 'the bare server', pid: bare.pid as number, nextJob: jobs.baseline },
      program: { name: 'yinuo', pid: program.pid as number, nextJob: jobs.program },
    });
  } finally {
    await Promise.all([end(bare), end(load)]);
  }
}

/** All identifiers of a captured submission that the tables want unique. */
function identifiersOf({ values }: Captured): string[] {
  const [rows, , texts, , , remembered] = values.map(
    (value) => JSON.parse(value) as Record<string, string>[],
  );
  const [row] = rows ?? [];
  const found = [row?.['id'], row?.['number'], row?.['tracking_hash'], remembered?.[0]?.['key']];
  return [...found, ...(texts ?? []).map((text) => text['id'])].filter((id) => id !== undefined);
}

async function waitingCases(office: Office): Promise<{ id: string; number: string }[]> {
  const { rows } = await office.db.pool.query<{ id: string; number: string }>(
    `select id, number from cases where status = 'submitted' and version = 1 and handler = $1
     order by received_at desc, id`,
    [HANDLER],
  );
  return rows;
}

/** The cookies of a session of one of the demo's people. */
export async function signIn(port: number, username: string): Promise<string> {
  const origin = `http://127.0.0.1:${port}`;
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (response.status !== 200) throw new Error(`signing in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MIGRATIONS } from '../src/app/folders.ts';
import { type Office, openOffice } from '../src/app/office.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/pool.ts';
import { type Embedded, removeCluster, startEmbedded } from '../src/platform/embedded/embedded.ts';
import { freePort } from '../src/platform/embedded/launch.ts';
import { type Comparison, describe } from './compare.ts';
import { EXPLAINED_BUDGET_MICROSECONDS, measureDeadlines } from './deadline.ts';
import { measureStarts } from './first-start.ts';
import { compareAcceptances, compareSubmissions } from './hot-path.ts';
import { end, spawnProgram, untilAnswered } from './processes.ts';
import { atLeast, atMost, type Budget, tellBudgets } from './report.ts';
import { describeGrowth, sizeOfCases } from './size.ts';
import { measureTicks } from './ticks.ts';

/** Where the demo clock stands: an ordinary Monday morning. */
const CLOCK = '2026-09-21T09:00:00+08:00';
const SCHEMA = 'yinuo';
const STARTS_WITHIN_MS = 120_000;

/** Everything of design.md, “Budgets”, that the program has today. Ends with 1 when one is missed. */
async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-bench-'));
  try {
    const budgets = [
      ...deadlineBudget(),
      ...(await databaseBudgets(folder)),
      ...(await startBudgets(folder)),
    ];
    console.log('');
    if (!tellBudgets(budgets)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function deadlineBudget(): Budget[] {
  const costs = measureDeadlines();
  for (const { what, microseconds } of costs)
    console.log(`${microseconds.toFixed(2).padStart(9)} µs  ${what}`);
  const explained = costs[0]?.microseconds ?? Number.NaN;
  return [atMost('deadline of one case, explained', explained, EXPLAINED_BUDGET_MICROSECONDS, 'µs')];
}

/** What needs a database: one, embedded and durable, for both sides of every comparison. */
async function databaseBudgets(folder: string): Promise<Budget[]> {
  const dataDir = path.join(folder, 'office');
  const own = await startEmbedded({ dataDir });
  const db = await openDatabase({ url: own.servingUrl, ownerUrl: own.ownerUrl, schema: SCHEMA, poolSize: 2 });
  try {
    await migrate(db, MIGRATIONS);
    const office = await openOffice(db, { dataDir });
    const compared = await hotPathBudgets(folder, own, office);
    const seconds = await measureTicks(own, office);
    return [...compared, atMost('ticks: 10 000 rows due at one instant', seconds, 10, 's')];
  } finally {
    await db.close();
    await own.stop();
    await removeCluster(dataDir);
  }
}

/** The program as people run it, in a process of its own, with example office and worker. */
async function hotPathBudgets(folder: string, own: Embedded, office: Office): Promise<Budget[]> {
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATABASE_URL: own.servingUrl,
    DATABASE_OWNER_URL: own.ownerUrl,
    YINUO_SCHEMA: SCHEMA,
    // Thousands of matters from one address: limits are not what is measured here.
    YINUO_LIMIT_INTAKE_PER_DEVICE_HOUR: '10000000',
    YINUO_LIMIT_REQUESTS_PER_ADDRESS_MINUTE: '100000000',
  };
  const program = spawnProgram(['start', '--demo', '--clock', CLOCK], env, path.join(folder, 'program.log'));
  try {
    await untilAnswered(program, `http://127.0.0.1:${port}/api/v1/rulebook`, STARTS_WITHIN_MS);
    const bench = { own, office, program, port };
    const before = await sizeOfCases(office);
    const submitted = ratioBudget(await compareSubmissions(bench), 0.6);
    console.log(describeGrowth(before, await sizeOfCases(office)));
    const accepted = ratioBudget(await compareAcceptances(bench), 0.45);
    return [submitted, accepted];
  } finally {
    await end(program);
  }
}

function ratioBudget(comparison: Comparison, least: number): Budget {
  for (const line of describe(comparison)) console.log(line);
  return atLeast(`${comparison.what} of a bare server`, comparison.ratio, least);
}

async function startBudgets(folder: string): Promise<Budget[]> {
  const { firstMs, laterMs } = await measureStarts(path.join(folder, 'first'));
  return [
    atMost('first start to first page', firstMs / 1000, 10, 's'),
    atMost('later start to first page', laterMs / 1000, 3, 's'),
  ];
}

await main();

import path from 'node:path';
import { MIGRATIONS } from '../../src/app/folders.ts';
import { type Office, openOffice } from '../../src/app/office.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/pool.ts';
import type { Embedded } from '../../src/platform/embedded/embedded.ts';
import { freePort } from '../../src/platform/embedded/launch.ts';
import { type Comparison, describe, type Measured } from '../compare.ts';
import { type Bench, compareAcceptances, compareSubmissions } from '../hot-path.ts';
import { end, rssOf, spawnProgram, untilAnswered } from '../processes.ts';
import { atLeast, atMost, type Budget } from '../report.ts';
import { describeGrowth, type Size, sizeOfCases } from '../size.ts';
import { measureTicks } from '../ticks.ts';
import { type Loaded, loadOffice } from './load-office.ts';
import { measureReads, type ReadFigure } from './measure-reads.ts';
import { FIRST_PAGE } from './reads.ts';
import { measureTells } from './tells.ts';
import { measureNewCalendar, measureUpkeep, timed, type Upkeep } from './upkeep.ts';

/** All that was found on an office of one size. */
export type AtSize = {
  cases: number;
  reads: ReadFigure[];
  writes: { what: string; measured: Measured; ratio?: number }[];
  upkeep: Upkeep[];
  memoryMiB: number;
  budgets: Budget[];
};

export type Plan = { folder: string; own: Embedded; clock: string; cases: number; verify: boolean };

const STARTS_WITHIN_MS = 240_000;
const SEALED_WITHIN_MS = 300_000;
const MEMORY_BUDGET_MIB = 250;
const QUEUE_BUDGET_MS = 20;

/** Loads an office of so many cases into a schema of its own and measures everything on it. */
export async function measureAtSize(plan: Plan): Promise<AtSize> {
  const { own, cases, folder, clock } = plan;
  const dataDir = path.join(folder, 'office');
  const schema = `yinuo_${cases}`;
  const db = await openDatabase({ url: own.servingUrl, ownerUrl: own.ownerUrl, schema, poolSize: 4 });
  try {
    await migrate(db, MIGRATIONS);
    const office = await openOffice(db, { dataDir });
    console.log(`\n== ${cases} cases`);
    const empty = await sizeOfCases(office);
    const loaded = await loadOffice(office, own.ownerUrl, clock, cases);
    tellLoaded(loaded, empty, await sizeOfCases(office));
    const upkeep = [...(await measureUpkeep(office, folder, plan)), await measureNewCalendar(office)];
    const served = await whileServed(plan, office, loaded);
    upkeep.push(served.sealed);
    const ticks = await measureTicks(own, office);
    upkeep.push({ what: 'ticks due at once', seconds: ticks, of: 10_000, note: '10 000 rows, one worker' });
    const { reads, writes, memoryMiB } = served;
    return { cases, reads, writes, upkeep, memoryMiB, budgets: budgetsOf(served, ticks, cases) };
  } finally {
    await db.close();
  }
}

function tellLoaded({ seconds }: Loaded, before: Size, after: Size): void {
  const { lives, copy, indexes } = seconds;
  const steps = `lives ${lives.toFixed(1)} s, COPY ${copy.toFixed(1)} s, indexes ${indexes.toFixed(1)} s`;
  console.log(`loaded: ${steps}\nloaded, ${describeGrowth(before, after)}`);
}

type Served = Pick<AtSize, 'reads' | 'writes' | 'memoryMiB'> & { sealed: Upkeep; compared: Comparison[] };

/** The program as people run it, server and worker in one process of its own, under load. */
async function whileServed({ own, folder, clock }: Plan, office: Office, loaded: Loaded): Promise<Served> {
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATABASE_URL: own.servingUrl,
    DATABASE_OWNER_URL: own.ownerUrl,
    YINUO_SCHEMA: office.db.schema,
    // Thousands of matters from one address: limits are not what is measured here.
    YINUO_LIMIT_INTAKE_PER_DEVICE_HOUR: '10000000',
    YINUO_LIMIT_REQUESTS_PER_ADDRESS_MINUTE: '100000000',
  };
  const program = spawnProgram(['start', '--demo', '--clock', clock], env, path.join(folder, 'program.log'));
  try {
    await untilAnswered(program, `http://127.0.0.1:${port}/api/v1/rulebook`, STARTS_WITHIN_MS);
    const sealed = await timed(() => untilSealed(office));
    const bench: Bench = { own, office, program, port };
    const reads = await measureReads(bench, { tracked: loaded.tracked, numbers: await numbersOf(office) });
    const before = await sizeOfCases(office);
    const submitted = await compareSubmissions(bench);
    console.log(`submitted, ${describeGrowth(before, await sizeOfCases(office))}`);
    const accepted = await compareAcceptances(bench);
    const compared = [submitted, accepted];
    const tells = { what: 'POST …/tell', measured: await measureTells(bench, clock) };
    return {
      reads,
      writes: [...compared.map(writeOf), tells],
      memoryMiB: rssOf(program.pid as number) / 2 ** 20,
      sealed: { what: 'seal', seconds: sealed.seconds, of: sealed.result, note: `${sealed.result} events` },
      compared,
    };
  } finally {
    await end(program);
  }
}

function writeOf(comparison: Comparison): AtSize['writes'][number] {
  for (const line of describe(comparison)) console.log(line);
  const { what, ratio, program } = comparison;
  return { what, ratio, measured: program.at(-1) as Measured };
}

/** The worker seals the days before as it starts; until then it is not at rest. Gives how many events it sealed. */
async function untilSealed(office: Office): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < SEALED_WITHIN_MS) {
    const { rows } = await office.db.pool.query<{ events: number }>('select events from seals limit 1');
    if (rows[0]) return rows[0].events;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the days before were not sealed');
}

/** Some ended cases of the department whose queue is measured, from all over the table. */
async function numbersOf(office: Office): Promise<string[]> {
  const { rows } = await office.db.pool.query<{ number: string }>(
    `select number from cases where department = 'WX' and closed_at is not null order by id limit 500`,
  );
  return rows.map(({ number }) => number);
}

function budgetsOf({ reads, memoryMiB, compared }: Served, ticks: number, cases: number): Budget[] {
  const queue = reads.find(({ what }) => what === FIRST_PAGE)?.program.p99 ?? Number.NaN;
  const of = (what: string) => `${what}, ${cases} cases`;
  const [submitted, accepted] = compared.map(({ ratio }) => ratio);
  return [
    atLeast(of('POST /cases of a bare server'), submitted ?? Number.NaN, 0.6),
    atLeast(of('accept of a bare server'), accepted ?? Number.NaN, 0.45),
    atMost(of('queue of a department, first page, p99'), queue, QUEUE_BUDGET_MS, 'ms'),
    atMost(of('ticks: 10 000 rows due at one instant'), ticks, 10, 's'),
    atMost(of('memory of server and worker after the load'), memoryMiB, MEMORY_BUDGET_MIB, 'MiB'),
  ];
}

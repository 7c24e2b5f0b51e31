import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { removeCluster, startEmbedded } from '../src/platform/embedded/embedded.ts';
import { EXPLAINED_BUDGET_MICROSECONDS, measureDeadlines } from './deadline.ts';
import { measureStarts } from './first-start.ts';
import { atMost, type Budget, tellBudgets } from './report.ts';
import { type AtSize, measureAtSize } from './scale/at-size.ts';
import { tellGrowth } from './scale/growth.ts';

/** Where the demo clock stands: an ordinary Monday morning. */
const CLOCK = '2026-09-21T09:00:00+08:00';
const SIZES = '1000,100000,1000000';
/** Fewer have not everything that is measured. */
const LEAST_CASES = 1_000;

/** `verify` reads every event there is: of more cases only where it is asked for. */
const MOST_VERIFIED = 200_000;

type Wanted = { sizes: number[]; whole: boolean };

/** `--sizes 1000,100000`: how many cases the offices have that are measured; `--whole`: the largest is verified, too. */
function wanted(): Wanted {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: SIZES }, whole: { type: 'boolean', default: false } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= LEAST_CASES))
    return { sizes: sizes.sort((a, b) => a - b), whole: values.whole };
  throw new Error(`--sizes: whole numbers from ${LEAST_CASES} on, not ${values.sizes}`);
}

/** Everything of design.md, “Budgets”, that the program has today. Ends with 1 when one is missed. */
async function main(): Promise<void> {
  const asked = wanted();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-bench-'));
  try {
    const budgets = [
      ...deadlineBudget(),
      ...(await databaseBudgets(folder, asked)),
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

/** What needs a database: one, embedded and durable, with a schema for the office of each size. */
async function databaseBudgets(folder: string, { sizes, whole }: Wanted): Promise<Budget[]> {
  const dataDir = path.join(folder, 'office');
  const own = await startEmbedded({ dataDir });
  try {
    const found: AtSize[] = [];
    for (const cases of sizes) {
      const one = await measureAtSize({
        folder,
        own,
        clock: CLOCK,
        cases,
        verify: whole || cases <= MOST_VERIFIED,
      });
      tellGrowth([one]);
      found.push(one);
    }
    if (found.length > 1) tellGrowth(found);
    return found.flatMap(({ budgets }) => budgets);
  } finally {
    await own.stop();
    await removeCluster(dataDir);
  }
}

async function startBudgets(folder: string): Promise<Budget[]> {
  const { firstMs, laterMs } = await measureStarts(path.join(folder, 'first'));
  return [
    atMost('first start to first page', firstMs / 1000, 10, 's'),
    atMost('later start to first page', laterMs / 1000, 3, 's'),
  ];
}

await main();

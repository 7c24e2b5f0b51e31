import pg from 'pg';
import { importExamples, readExamples } from '../../src/app/demo/prepare.ts';
import type { Office } from '../../src/app/office.ts';
import { prepareOffice } from '../../src/app/prepare.ts';
import { parseInstant } from '../../src/kernel/time.ts';
import { connectionConfig } from '../../src/platform/db/pool.ts';
import { ask, end, forkScript } from '../processes.ts';
import { copyShare, type Share, type Tracked } from './copy.ts';
import { withoutIndexes } from './indexes.ts';
import { type Life, livesOf } from './lives.ts';

/** What was loaded, and how long the steps took, in seconds. */
export type Loaded = {
  cases: number;
  tracked: Tracked[];
  seconds: { lives: number; copy: number; indexes: number };
};

const PROCESSES = 2;
/** Below this a second process costs more than it brings. */
const WORTH_PROCESSES = 20_000;
const DIFFERENT_LIVES = 3_000;
const TRACKED = 500;
const LOADS_WITHIN_MS = 1_200_000;

/**
 * Makes an empty, migrated database an office of so many cases at `clock`: the example office, and lives lived by the
 * program's rules, stamped out with fresh ids, salts and hashes. Chains and figures are as the program would have left
 * them. Rows go in by COPY.
 */
export async function loadOffice(
  office: Office,
  ownerUrl: string,
  clock: string,
  cases: number,
): Promise<Loaded> {
  const records = await readExamples();
  const at = parseInstant(clock);
  if (at === undefined) throw new Error(`no moment: ${clock}`);
  await office.db.pool.query(
    `update office set demo = true, examples_loaded = true, clock_at = to_timestamp($1::float8 / 1000), name = 'bench'`,
    [at],
  );
  await prepareOffice(office, { demo: true });
  await importExamples(office, records, at);
  const begun = performance.now();
  const world = await office.worldAt(await office.row());
  const lives = livesOf(world, records, at, cases, Math.min(cases, DIFFERENT_LIVES));
  const lived = performance.now();
  const owner = new pg.Client(
    connectionConfig(ownerUrl, { schema: office.db.schema, statementTimeoutMs: 0 }),
  );
  await owner.connect();
  try {
    await owner.query(`set maintenance_work_mem = '512MB'`);
    const putBack = await withoutIndexes(owner);
    const tracked = await copyAll(shared(lives), { url: office.db.url, schema: office.db.schema }, cases);
    const copied = performance.now();
    await putBack();
    await owner.query(`select setval('case_numbers', $1)`, [cases]);
    await owner.query('vacuum analyze cases, events, texts, inbox');
    const seconds = {
      lives: (lived - begun) / 1000,
      copy: (copied - lived) / 1000,
      indexes: (performance.now() - copied) / 1000,
    };
    return { cases, tracked, seconds };
  } finally {
    await owner.end();
  }
}

/** Each life with the number of its first copy: numbers run on as matters came in. */
function shared(lives: Life[]): Share['lives'] {
  let turn = 1;
  return lives.map((life) => {
    const firstTurn = turn;
    turn += life.copies;
    return { ...life, firstTurn };
  });
}

async function copyAll(
  lives: Share['lives'],
  target: Pick<Share, 'url' | 'schema'>,
  cases: number,
): Promise<Tracked[]> {
  const codesEvery = Math.max(1, Math.floor(cases / TRACKED));
  if (cases < WORTH_PROCESSES) return copyShare({ ...target, lives, codesEvery });
  const shares = Array.from({ length: PROCESSES }, (_, part) =>
    lives.filter((_life, index) => index % PROCESSES === part),
  );
  const tracked = await Promise.all(shares.map((own) => inProcess({ ...target, lives: own, codesEvery })));
  return tracked.flat();
}

async function inProcess(share: Share): Promise<Tracked[]> {
  const child = forkScript('scale/copy-process.ts');
  try {
    return await ask<Tracked[]>(child, share, LOADS_WITHIN_MS);
  } finally {
    await end(child);
  }
}

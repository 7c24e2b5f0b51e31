import path from 'node:path';
import { DAY_MS, type Instant } from '../../kernel/time.ts';
import type { DatabaseLog } from '../../platform/db/pool.ts';
import type { Actor } from '../../platform/log/event.ts';
import type { Config } from '../config.ts';
import { describeProblem } from '../import/describe.ts';
import { ImportRefused, importInto } from '../import/import-into.ts';
import { parseSheets } from '../import/parse.ts';
import { readSource } from '../import/read-source.ts';
import { checkReferences } from '../import/references.ts';
import { sourceOf } from '../import/source-of.ts';
import type { ImportRecords } from '../import/tables.ts';
import { calendarDeps, type Office } from '../office.ts';
import { isEmpty } from '../prepare.ts';
import { demoWords } from '../texts/start.ts';
import { writeContacts } from './contacts.ts';
import { writePastMatters } from './past-matters.ts';

export const EXAMPLES = path.resolve(import.meta.dirname, '../../../examples');
export const DEMO_PASSWORD = 'yinuo-demo';

/** Usernames of `api.md`, in the order in which the demo shows them. */
export const DEMO_ACCOUNTS = [
  'window',
  'handler',
  'backup',
  'crew',
  'head',
  'supporter',
  'supporthead',
  'registrar',
  'leader',
  'leader2',
  'chief',
  'team',
  'party',
  'contractor',
  'admin',
] as const;

const SYSTEM: Actor = { kind: 'system' };

/** Reads and checks the example office; a fault in it is a fault of ours, told like any other import's. */
export async function readExamples(folder = EXAMPLES): Promise<ImportRecords> {
  const read = await readSource(folder);
  const parsed = parseSheets(read.sheets);
  const problems = [...read.problems, ...parsed.problems, ...checkReferences(parsed.records)];
  if (problems.length > 0) {
    throw new ImportRefused(
      problems.map((one) => ({
        source: sourceOf(one),
        column: one.column,
        zh: describeProblem(one, 'zh'),
        en: describeProblem(one, 'en'),
      })),
    );
  }
  return parsed.records;
}

/**
 * Makes an empty database a demo: the clock, the example office in force since a year before, its accounts, three
 * months of past matters, open ones at every light, and contacts of every status. A database that is one already is left as it is. Of several
 * processes that start at once one does it; what one left unfinished the next start finishes.
 */
export async function prepareDemo(
  office: Office,
  config: Pick<Config, 'demoClock'>,
  log: DatabaseLog,
): Promise<void> {
  const row = await office.row();
  if (row.demo && (await examplesLoaded(office))) return;
  if (!row.demo && !(await isEmpty(office))) return;
  log.info({}, `${demoWords.zh.loading} · ${demoWords.en.loading}`);
  if (!row.demo)
    await office.db.pool.query(
      'update office set demo = true, clock_at = to_timestamp($1::float8 / 1000), name = $2',
      [config.demoClock ?? null, demoWords.zh.office],
    );
  const records = await readExamples();
  const at = await office.now();
  await importExamples(office, records, at);
  const world = await office.worldAt(await office.row());
  await office.db.withTransaction(async (client) => {
    await writePastMatters(client, office.db.jobsSchema, world, records, at);
    await writeContacts(office, client, world.calendar, at);
    await client.query('update office set examples_loaded = true');
  });
}

/** The example office, in force since a year before `at`, with its accounts; nothing has happened in it yet. */
export async function importExamples(office: Office, records: ImportRecords, at: Instant): Promise<void> {
  await office.db.withTransaction(async (client) => {
    const done = await importInto(client, records, {
      calendarDeps: calendarDeps(office),
      actor: SYSTEM,
      at,
      publishedAt: at - 365 * DAY_MS,
    });
    if (done.problems.length > 0) throw new ImportRefused(done.problems);
  });
  await office.auth.createDemoAccounts([...DEMO_ACCOUNTS], DEMO_PASSWORD);
}

async function examplesLoaded(office: Office): Promise<boolean> {
  const { rows } = await office.db.pool.query<{ loaded: boolean }>(
    'select examples_loaded as loaded from office',
  );
  return rows[0]?.loaded === true;
}

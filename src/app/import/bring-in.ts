import { createAccount } from '../../platform/auth/accounts.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import type { ImportProblem } from '../../rooms/organisation/import-records.ts';
import { officeRows } from '../export/office-rows.ts';
import { calendarDeps, type Office } from '../office.ts';
import type { Problem } from './cell.ts';
import { compareTables, type TableCounts } from './compare.ts';
import { sortProblems } from './describe.ts';
import { checkSound, type Imported, importInto } from './import-into.ts';
import { parseSheets } from './parse.ts';
import type { ReadSheets } from './read-source.ts';
import { checkReferences, type KnownKeys } from './references.ts';

export type BringInOptions = {
  /** Everything is tried and nothing kept. */
  preview?: boolean;
  actor?: Actor;
  /** Told how many accounts of how many are made; `total` is 0 before. */
  progress?: (made: number, total: number) => void;
};

/** What an import did, or would do; with any problem it did nothing. */
export type BroughtIn = Omit<Imported, 'problems'> & {
  problems: Problem[];
  /** Rows by table: new, changed, unchanged. */
  tables: TableCounts[];
  /** One-time passwords of the people who are new; none in a preview. */
  accounts: { username: string; password: string }[];
};

const NOTHING: Omit<BroughtIn, 'problems'> = {
  organisation: 0,
  calendar: 0,
  services: { created: [], renewed: [], unchanged: [], skipped: [] },
  joined: [],
  tables: [],
  accounts: [],
};

/** Carries the result out of a transaction that is not to be kept. */
class NotKept extends Error {
  readonly result: BroughtIn;
  constructor(result: BroughtIn) {
    super('nothing is kept');
    this.result = result;
  }
}

/**
 * Takes what was read all the way: cells, references, the rooms' own rules, then one transaction with the accounts of
 * new people. Every problem is told at once as far as it can be seen; with any of them nothing is changed.
 */
export async function bringIn(
  office: Office,
  read: ReadSheets,
  options: BringInOptions = {},
): Promise<BroughtIn> {
  const { records, leftOut, problems } = parseSheets(read.sheets);
  const known = await knownKeys(office.db.pool);
  const all = [...read.problems, ...problems, ...checkReferences(records, known, leftOut)];
  const files = read.sheets.map(({ file }) => file);
  const at = await office.now();
  if (all.length > 0) {
    const faults = await office.db.withTransaction((client) => checkSound(client, { records, leftOut }, at));
    return { ...NOTHING, problems: sortProblems(withNew(all, faults.map(problemOf)), files) };
  }
  options.progress?.(0, 0);
  const actor = options.actor ?? { kind: 'system' as const };
  try {
    return await office.db.withTransaction(async (client) => {
      const tables = compareTables(await officeRows(client, at), records);
      const done = await importInto(client, records, { calendarDeps: calendarDeps(office), actor, at });
      const wrong = sortProblems(done.problems.map(problemOf), files);
      const result = { ...done, problems: wrong, tables, accounts: [] };
      if (wrong.length > 0 || options.preview)
        throw new NotKept(wrong.length > 0 ? { ...NOTHING, problems: wrong } : result);
      return { ...result, accounts: await makeAccounts(client, done.joined, options) };
    });
  } catch (error) {
    if (error instanceof NotKept) return error.result;
    throw error;
  }
}

/** A cell that is told already is not told again. */
function withNew(told: Problem[], more: Problem[]): Problem[] {
  const placeOf = ({ file, row, column }: Problem) => `${file} ${row} ${column}`;
  const places = new Set(told.map(placeOf));
  return [...told, ...more.filter((one) => !places.has(placeOf(one)))];
}

const problemOf = ({ source, column, zh, en }: ImportProblem): Problem => ({
  ...source,
  column,
  code: 'refused',
  facts: { reasonZh: zh, reasonEn: en },
});

async function makeAccounts(client: Queryable, usernames: string[], { actor, progress }: BringInOptions) {
  const accounts: BroughtIn['accounts'] = [];
  for (const [index, username] of usernames.entries()) {
    progress?.(index, usernames.length);
    const password = await createAccount(client, username, actor?.id);
    if (password !== undefined) accounts.push({ username, password });
  }
  return accounts;
}

/** What the database already holds, by the key that cells name. */
async function knownKeys(db: Queryable): Promise<KnownKeys> {
  const { rows } = await db.query<Record<keyof KnownKeys, string[] | null>>(
    `select (select array_agg(code) from divisions) as divisions, (select array_agg(code) from departments) as departments,
       (select array_agg(code) from posts) as posts, (select array_agg(username) from staff) as staff,
       (select array_agg(code) from service_items) as services`,
  );
  const found = Object.entries(rows[0] ?? {}).map(([name, keys]) => [name, new Set(keys ?? [])]);
  return Object.fromEntries(found);
}

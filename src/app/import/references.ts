import type { Problem } from './cell.ts';
import type { FaultyRow, LeftOut } from './parse.ts';
import type { AnyColumn, Table } from './table.ts';
import { type ImportRecords, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** What the database already holds: a row may name it although no file of this import does. */
export type KnownKeys = Partial<Record<TableName, ReadonlySet<string>>>;

const ALL_READ: LeftOut = { rows: {}, unread: new Set() };

/**
 * Every cell that names a row of another table must name one that is in this import or already in the database; and
 * what must hold between tables holds: seats fit the posts' cover. Rows left out for another fault name and are named
 * all the same, so that everything is told in one round; of a table that could not be read nothing is known. Pure.
 */
export function checkReferences(
  records: ImportRecords,
  known: KnownKeys = {},
  leftOut: LeftOut = ALL_READ,
): Problem[] {
  const rowsOf = (name: TableName): FaultyRow[] => [
    ...(records[name] as unknown as FaultyRow[]),
    ...(leftOut.rows[name] ?? []),
  ];
  const keys = new Map<string, Set<string>>();
  const keysOf = (name: TableName) => {
    const found = keys.get(name) ?? new Set(known[name] ?? []);
    if (!keys.has(name)) {
      const key = TABLES[name].key[0] as string;
      for (const row of rowsOf(name)) if (row[key] !== undefined) found.add(String(row[key]));
      keys.set(name, found);
    }
    return found;
  };
  const problems: Problem[] = [];
  for (const name of TABLE_NAMES) {
    const columns = Object.entries((TABLES[name] as unknown as Table).columns).filter(
      ([, { references }]) => references && !leftOut.unread.has(references as TableName),
    );
    for (const row of rowsOf(name)) {
      for (const [column, definition] of columns)
        problems.push(...unknownIn(row, column, definition, keysOf));
    }
  }
  return [...problems, ...checkSeats(records, leftOut)];
}

function unknownIn(
  row: FaultyRow,
  column: string,
  { references }: AnyColumn,
  keysOf: (name: TableName) => Set<string>,
): Problem[] {
  const value = row[column];
  const named = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined);
  const keys = keysOf(references as TableName);
  return named
    .filter((one) => !keys.has(String(one)))
    .map((one) => ({
      ...row.source,
      column,
      code: 'referenceUnknown',
      facts: { found: String(one).slice(0, 64), table: references ?? '' },
    }));
}

const SEATS_OF = { single: ['single'], ab: ['A', 'B'], pool: ['pool'] };

const isSeated = ({ code, cover }: Partial<ImportRecords['posts'][number]>) =>
  code !== undefined && cover !== undefined;

/** A post for one has one holder, a post with A and B at most one of each, a pool any number (TL-12). */
function checkSeats(records: ImportRecords, leftOut: LeftOut): Problem[] {
  const faulty = (leftOut.rows.posts ?? []) as unknown as ImportRecords['posts'];
  const posts = new Map([...records.posts, ...faulty.filter(isSeated)].map((post) => [post.code, post]));
  const taken = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { post: code, seat, source } of records.holders) {
    const post = posts.get(code);
    if (!post) continue;
    const fits = SEATS_OF[post.cover];
    if (!fits.includes(seat)) {
      problems.push({
        ...source,
        column: 'seat',
        code: 'seatUnfit',
        facts: { post: code, cover: post.cover, seats: fits.join(' ') },
      });
      continue;
    }
    const place = `${code} ${seat}`;
    const first = taken.get(place);
    if (seat === 'pool' || first === undefined) taken.set(place, source.row);
    else problems.push({ ...source, column: 'seat', code: 'seatTaken', facts: { post: code, seat, first } });
  }
  return problems;
}

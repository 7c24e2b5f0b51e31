import type { Queryable } from '../db/queryable.ts';
import { together } from '../db/together.ts';
import { type Change, type Saved, save } from './save.ts';

type Insert = (db: Queryable, change: Change) => Promise<Saved>;

const inserts = new Map<string, Insert>();

/**
 * Writes a new stream as `save` does, in one statement with the others that wait to be written. Only new rows are
 * written together: nobody holds a lock on them, so nobody waits for a stranger's.
 */
export function insertTogether(db: Queryable, change: Change, jobsSchema: string): Promise<Saved> {
  const name = `${change.table.name} ${jobsSchema}`;
  const insert = inserts.get(name) ?? insertInto(jobsSchema);
  inserts.set(name, insert);
  return insert(db, change);
}

function insertInto(jobsSchema: string): Insert {
  return together(async (db, changes: Change[]) => {
    const saved = await save(db, changes, jobsSchema);
    return changes.map(() => saved);
  }, isOfTheData);
}

/** A refusal of the data by PostgreSQL, which has then written nothing. After any other failure nobody knows. */
function isOfTheData(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code !== undefined && /^(22|23|40)...$/.test(code);
}

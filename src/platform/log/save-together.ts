import type { Queryable } from '../db/queryable.ts';
import { together } from '../db/together.ts';
import { type Change, type Saved, save } from './save.ts';

type Save = (db: Queryable, change: Change) => Promise<Saved>;

const statements = new Map<string, Save>();
/** Streams whose change is in a statement under way or about to be: a second one goes alone, and is told it is stale. */
const underWay = new Set<string>();

/**
 * Writes one change as `save` does, in one statement with the others of its table and mode that wait to be written. A
 * change whose row somebody else holds makes its neighbours wait as well, for the length of one short transaction.
 */
export async function saveTogether(db: Queryable, change: Change, jobsSchema: string): Promise<Saved> {
  const { id } = change.stream;
  if (underWay.has(id)) return save(db, [change], jobsSchema);
  underWay.add(id);
  try {
    const saved = await statementOf(change, jobsSchema)(db, change);
    return { heads: saved.heads, stale: saved.stale.filter((one) => one === id) };
  } finally {
    underWay.delete(id);
  }
}

function statementOf(change: Change, jobsSchema: string): Save {
  const name = `${change.mode} ${change.table.name} ${jobsSchema}`;
  const statement = statements.get(name) ?? together(saveAll(jobsSchema), isOfTheData);
  statements.set(name, statement);
  return statement;
}

function saveAll(jobsSchema: string) {
  return async (db: Queryable, changes: Change[]): Promise<Saved[]> => {
    const saved = await save(db, changes, jobsSchema);
    return changes.map(() => saved);
  };
}

/** A refusal of the data by PostgreSQL, which has then written nothing. After any other failure nobody knows. */
function isOfTheData(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code !== undefined && /^(22|23|40)...$/.test(code);
}

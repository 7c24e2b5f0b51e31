import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { readOffice } from '../db/office.ts';
import type { RegisterCursor, RegisterFilter } from '../db/register.ts';
import type { Lang } from '../http/language.ts';
import { decodeCursor, pageOf } from '../http/lists.ts';
import type { Numbered, OpenRegister, Register, RegisterDeps, WorldOfRegister } from './register.ts';

/** Opens a register for somebody; 422 when the period runs backwards. */
export async function openRegister<World extends WorldOfRegister, Scope, State extends Numbered, Entry>(
  deps: RegisterDeps<World>,
  register: Register<World, Scope, State, Entry>,
  filter: RegisterFilter,
  username: string,
  lang: Lang,
): Promise<OpenRegister<Entry> | Refusal> {
  const { name, rows, refuse } = register;
  const { from, to, department: code } = filter;
  if (from !== undefined && to !== undefined && from > to) {
    return refuse('periodReversed', { from, to }, [{ pointer: '/query/to', code: 'outOfRange' }]);
  }
  const { pool } = deps.db;
  const office = await readOffice(pool);
  const now = deps.now(office);
  const world = await deps.worldAt(office);
  const scope = register.scopeOf(username, world.organisation, now);
  const department = code && (world.organisation.department(code)?.name ?? code);
  const reading = { world, now, lang };
  const look = register.look(lang);
  const count = (most: number) => rows.count(pool, scope, filter, most);
  const read = async (limit: number, after?: RegisterCursor) => {
    const found = await rows.read(pool, scope, filter, limit, after);
    return found.map((row) => ({
      entry: register.entryOf(row, reading, scope),
      place: { at: row.at, number: row.state.number },
    }));
  };
  return { name, filter, department, now, lang, look, refuse, read, count };
}

/** A page of the register. */
export async function registerPage<Entry>(
  { read }: OpenRegister<Entry>,
  limit: number,
  after: string | undefined,
): Promise<{ items: Entry[]; next: string | null } | Refusal> {
  const cursor = decodeCursor(after, ['moment', 'string']);
  if (isRefusal(cursor)) return cursor;
  const from = cursor && { at: cursor[0] as number, number: cursor[1] as string };
  return pageOf(
    await read(limit + 1, from),
    limit,
    ({ place }) => [place.at, place.number],
    ({ entry }) => entry,
  );
}

const PAGE = 1_000;

/** All entries, page by page, so that no more than one page is held in memory. */
export async function* registerEntries<Entry>({ read }: OpenRegister<Entry>): AsyncGenerator<Entry[]> {
  let after: RegisterCursor | undefined;
  for (;;) {
    const placed = await read(PAGE, after);
    if (placed.length > 0) yield placed.map(({ entry }) => entry);
    if (placed.length < PAGE) return;
    after = placed.at(-1)?.place;
  }
}

/** 422 with the limit named when an export would be longer than `max`. */
export async function tooLongFor<Entry>(
  { count, refuse }: OpenRegister<Entry>,
  max: number,
): Promise<Refusal | undefined> {
  return (await count(max + 1)) > max ? refuse('registerTooLong', { max }) : undefined;
}

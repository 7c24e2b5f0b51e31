import type { Office } from '../../src/app/office.ts';
import { isSameJson } from '../../src/platform/log/same-json.ts';
import type { CaseState } from '../../src/rooms/time-limit/model.ts';
import { evolve } from '../../src/rooms/time-limit/rules/evolve.ts';
import { columnsOf } from '../../src/rooms/time-limit/rules/row.ts';
import { factsAt } from '../../src/rooms/time-limit/service.ts';
import { CASES } from '../../src/rooms/time-limit/store.ts';

type Event = { stream_id: string; type: string; demand: string; data: object; at: number };
type Row = { id: string; version: number; state: object } & Record<string, unknown>;

/** Rows folded anew from their events, and the ids of those that then say something else. */
export type Rebuilt = { rows: number; events: number; wrong: string[] };

const PAGE = 500;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/** Folds cases anew from their events, page by page in the order of their ids, and holds each against its row. */
export async function rebuildCases(office: Office, most = Number.POSITIVE_INFINITY): Promise<Rebuilt> {
  const world = await office.worldAt(await office.row());
  const now = await office.now();
  const derived = Object.keys(CASES.columns).filter((column) => !CASES.beside.includes(column));
  const done: Rebuilt = { rows: 0, events: 0, wrong: [] };
  let after = LOWEST;
  while (done.rows < most) {
    const { rows } = await office.db.pool.query<Row>(
      `select id, version, state, ${derived.join(', ')} from cases where id > $1 order by id limit ${PAGE}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return done;
    after = last.id;
    const events = await eventsOf(office, rows);
    for (const { id, version, state, ...stored } of rows) {
      const own = events.get(id) ?? [];
      const folded = own.reduce<CaseState | undefined>(
        (before, event) => evolve(before, event as never, event.at),
        undefined,
      ) as CaseState;
      const given = columnsOf(folded, factsAt(world)(now, folded)) as Record<string, unknown>;
      const rebuilt = Object.fromEntries(derived.map((column) => [column, given[column] ?? null]));
      const holds = own.length === version && isSameJson(folded, state) && isSameJson(rebuilt, stored);
      if (!holds) done.wrong.push(id);
      done.rows += 1;
      done.events += own.length;
    }
  }
  return done;
}

async function eventsOf({ db }: Office, rows: Row[]): Promise<Map<string, Event[]>> {
  const found = await db.pool.query<Event>({
    name: 'events-to-rebuild',
    text: `select stream_id, type, demand, data, at from events where stream_id = any($1::uuid[])
      order by stream_id, version`,
    values: [rows.map(({ id }) => id)],
  });
  const streams = new Map<string, Event[]>();
  for (const event of found.rows) {
    const stream = streams.get(event.stream_id);
    if (stream) stream.push(event);
    else streams.set(event.stream_id, [event]);
  }
  return streams;
}

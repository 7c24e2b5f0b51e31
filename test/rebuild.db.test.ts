import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowTable } from '../src/platform/log/row-table.ts';
import { verifyLog } from '../src/platform/log/verify.ts';
import { evolve as evolveItem } from '../src/rooms/commitment/rules/evolve.ts';
import { itemColumns, SERVICE_ITEMS } from '../src/rooms/commitment/table.ts';
import type { ContactState } from '../src/rooms/first-contact/model.ts';
import { evolve as evolveContact } from '../src/rooms/first-contact/rules/evolve.ts';
import { columnsOf as contactColumns } from '../src/rooms/first-contact/rules/row.ts';
import { CONTACTS } from '../src/rooms/first-contact/store.ts';
import { calendarNouns } from '../src/rooms/organisation/calendar/tables.ts';
import { organisationNouns } from '../src/rooms/organisation/tables.ts';
import type { CaseState } from '../src/rooms/time-limit/model.ts';
import { evolve as evolveCase } from '../src/rooms/time-limit/rules/evolve.ts';
import { columnsOf } from '../src/rooms/time-limit/rules/row.ts';
import { factsAt } from '../src/rooms/time-limit/service.ts';
import { CASES } from '../src/rooms/time-limit/store.ts';
import { openTestOffice, type TestOffice } from './office.ts';
import { randomRun, type Tally } from './random-run.ts';
import { MATERIALS_STEPS } from './steps-materials.ts';

type Event = { type: string; demand: string; data: object; at: number };
type Rebuilding = {
  table: RowTable;
  evolve(state: object | undefined, event: Event): object;
  columns(state: object): Promise<object> | object;
};

const SEED = 20_260_914;
const STEPS = 450;
const READERS = [
  'handler',
  'backup',
  'crew',
  'head',
  'wx.deputy',
  'leader',
  'leader2',
  'registrar',
  'supporter',
  'chief',
  'contractor',
  'wx.night1',
  'wx.plumb2',
];
const STATUSES = [
  'submitted',
  'awaitingMaterials',
  'accepted',
  'paused',
  'finished',
  'declined',
  'withdrawn',
];

let office: TestOffice;
let tally: Tally;
beforeAll(async () => {
  office = await openTestOffice('09-14 08:00');
  tally = await randomRun(office, SEED, STEPS);
}, 300_000);
afterAll(async () => office?.close());

const plainly = (value: unknown) => canonicalize(JSON.parse(JSON.stringify(value)));

/** What each row table needs to be folded anew. */
function rebuildings(): Rebuilding[] {
  const nouns = [...organisationNouns, ...calendarNouns].map(({ table, evolve, columns }) => ({
    table,
    evolve: evolve as Rebuilding['evolve'],
    columns: columns as Rebuilding['columns'],
  }));
  const items = {
    table: SERVICE_ITEMS,
    evolve: evolveItem as Rebuilding['evolve'],
    columns: itemColumns as Rebuilding['columns'],
  };
  const cases = {
    table: CASES,
    evolve: (state: object | undefined, event: Event) =>
      evolveCase(state as CaseState | undefined, event as never, event.at),
    columns: async (state: object) => {
      const world = await office.office.worldAt(await office.office.row());
      const now = await office.office.now();
      return columnsOf(state as CaseState, factsAt(world)(now, state as CaseState));
    },
  };
  const contacts = {
    table: CONTACTS,
    evolve: (state: object | undefined, event: Event) =>
      evolveContact(state as ContactState | undefined, event as never, event.at),
    columns: async (state: object) => {
      const { calendar } = await office.office.worldAt(await office.office.row());
      return contactColumns(state as ContactState, calendar);
    },
  };
  return [...nouns, items, cases, contacts];
}

async function eventsOf(stream: string): Promise<Map<string, Event[]>> {
  const { rows } = await office.database.db.pool.query<Event & { stream_id: string }>(
    'select stream_id, type, demand, data, at from events where stream = $1 order by stream_id, version',
    [stream],
  );
  const streams = new Map<string, Event[]>();
  for (const { stream_id, ...event } of rows)
    streams.set(stream_id, [...(streams.get(stream_id) ?? []), event]);
  return streams;
}

/** Every column the events can give, in the form in which the database hands it out. */
async function rowsOf({ name, columns, beside }: RowTable) {
  const derived = Object.keys(columns).filter((column) => !beside.includes(column));
  const { rows } = await office.database.db.pool.query<{ id: string; version: number; state: object }>(
    `select id, version, state, ${derived.join(', ')} from ${name} order by id`,
  );
  return { derived, rows };
}

async function differences({
  table,
  evolve,
  columns,
}: Rebuilding): Promise<{ rows: number; wrong: object[] }> {
  const streams = await eventsOf(table.stream);
  const { derived, rows } = await rowsOf(table);
  const wrong: object[] = [];
  for (const { id, version, state, ...stored } of rows) {
    const events = streams.get(id) ?? [];
    streams.delete(id);
    const folded = events.reduce<object | undefined>(evolve, undefined) ?? {};
    const given = (await columns(folded)) as Record<string, unknown>;
    const rebuilt = Object.fromEntries(derived.map((column) => [column, given[column] ?? null]));
    if (version !== events.length) wrong.push({ id, version, events: events.length });
    if (plainly(folded) !== plainly(state)) wrong.push({ id, folded, state });
    if (plainly(rebuilt) !== plainly(stored)) wrong.push({ id, rebuilt, stored });
  }
  for (const [id, events] of streams) wrong.push({ id, events: events.length, row: 'missing' });
  return { rows: rows.length, wrong };
}

describe('rows rebuilt from events equal the rows there are', () => {
  it('a random run has given every kind of command, and most kinds went through', () => {
    const through = [...tally].filter(([, { done }]) => done > 0).map(([name]) => name);
    expect(through.length).toBeGreaterThan(30);
    const always = ['finish', 'approve', 'reopen', 'applicantAtFault', 'leave', 'changeCalendar'];
    for (const name of [...always, ...Object.keys(MATERIALS_STEPS)]) expect(through).toContain(name);
  });

  it('SC-6.1 TL-10 FC-1 cases, contacts, service items and every noun of the organisation', async () => {
    for (const rebuilding of rebuildings()) {
      const { rows, wrong } = await differences(rebuilding);
      expect.soft(wrong, rebuilding.table.name).toEqual([]);
      if (rebuilding.table.name === 'cases') expect(rows).toBeGreaterThan(40);
      if (rebuilding.table.name === 'contacts') expect(rows).toBeGreaterThan(10);
    }
  });

  it('SC-6 whatever a list shows can be opened, and whatever can be opened is in a list, for everybody', async () => {
    const { rows } = await office.database.db.pool.query<{ number: string }>(
      'select number from cases order by number',
    );
    for (const username of READERS) {
      const reader = await office.signIn(username).catch(() => undefined);
      if (!reader) continue;
      const listed = await Promise.all(
        STATUSES.map((status) => reader.get(`/cases?limit=200&status=${status}`)),
      );
      const numbers = listed.flatMap(({ body }) => body.items.map((item: { number: string }) => item.number));
      const opened: string[] = [];
      for (const { number } of rows)
        if ((await reader.get(`/cases/${number}`)).status === 200) opened.push(number);
      expect.soft(numbers.sort(), username).toEqual(opened);
    }
  });

  it('SC-5.2.4 each light’s list has the cases that show it, and the counts agree', async () => {
    const chief = await office.signIn('chief');
    const counts = (await chief.get('/cases-count')).body;
    const lights = { green: 0, yellow: 0, orange: 0, red: 0 };
    for (const light of Object.keys(lights) as (keyof typeof lights)[]) {
      const { body } = await chief.get(`/cases?limit=200&light=${light}`);
      for (const item of body.items) expect.soft(item, light).toMatchObject({ light });
      lights[light] = body.items.length;
    }
    expect(lights).toEqual(counts);
    const all = (await chief.get('/cases?limit=200')).body.items;
    expect(Object.values(lights).reduce((sum, count) => sum + count)).toBe(all.length);
  });

  it('the log of the run holds', async () => {
    const tables = rebuildings().map(({ table }) => table);
    const { findings, events } = await verifyLog(office.database.db.pool, tables);
    expect(findings).toEqual([]);
    expect(events).toBeGreaterThan(STEPS / 2);
  });
});

import pg from 'pg';
import type { Office } from '../src/app/office.ts';
import type { Embedded } from '../src/platform/embedded/embedded.ts';
import { tickAllDue } from '../src/rooms/time-limit/maintenance.ts';

const ROWS = 10_000;

/** Seconds in which one worker applies the ticks of 10 000 rows due at one instant. Nothing else may run meanwhile. */
export async function measureTicks(own: Embedded, office: Office): Promise<number> {
  await prepareRows(own, office.db.schema);
  const startedAt = performance.now();
  const applied = await tickAllDue(office.cases);
  const seconds = (performance.now() - startedAt) / 1000;
  if (applied !== ROWS) throw new Error(`${applied} rows were ticked instead of ${ROWS}`);
  return seconds;
}

/** Copies of one accepted case, and the clock put to the moment at which they all turn yellow. */
async function prepareRows(own: Embedded, schema: string): Promise<void> {
  const url = new URL(own.ownerUrl);
  const client = new pg.Client({ connectionString: url.href, options: `-c search_path=${schema}` });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `select id from cases where status = 'accepted' and next_tick_at is not null order by accepted_at desc limit 1`,
    );
    await client.query('update cases set next_tick_at = null where next_tick_at is not null');
    await client.query(copyStatement(await columnsOfCases(client)), [rows[0]?.id, ROWS]);
    await client.query('update office set clock_at = (select min(next_tick_at) from cases)');
    await client.query('analyze cases');
  } finally {
    await client.end();
  }
}

async function columnsOfCases(client: pg.Client): Promise<string[]> {
  const { fields } = await client.query('select * from cases limit 0');
  return fields.map((field) => field.name);
}

function copyStatement(columns: string[]): string {
  const number = `'T' || n`;
  const own: Record<string, string> = {
    id: 'gen_random_uuid()',
    number,
    state: `jsonb_set(c.state, '{number}', to_jsonb(${number}))`,
    tracking_hash: 'null',
    next_tick_at: 'c.yellow_at',
  };
  return `insert into cases (${columns.join(', ')})
    select ${columns.map((column) => own[column] ?? `c.${column}`).join(', ')}
    from cases c, generate_series(1, $2) n where c.id = $1`;
}

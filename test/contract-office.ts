import { expect } from 'vitest';
import { openTestOffice, type TestOffice } from './office.ts';
import { matter } from './stories/matters.ts';

export type Schema = Record<string, unknown>;
export type Parameter = { name: string; in: string; schema: Schema };
export type Operation = {
  operationId: string;
  servers?: { url: string }[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
/** One operation of the published document. */
export type Described = { method: string; path: string; operation: Operation };

export type ContractOffice = {
  office: TestOffice;
  operations: Described[];
  schemas: Record<string, Schema>;
  /** The cookies of each person. */
  cookies: string[];
  /** What stands in paths: nonsense, and the numbers and codes of what is there. */
  names: string[];
};

const NONSENSE = [
  '1',
  'WX',
  'WX-01',
  'handler',
  '2026',
  'no-such',
  '%00',
  '%ED%A0%80',
  '%zz',
  '0'.repeat(400),
];
/** Moving the demo clock to the end of time is its own story. */
const LEFT_OUT = new Set(['streamNews', 'moveDemoClock']);

/** The example office with some matters in it, its published contract, and people who are signed in. */
export async function openContractOffice(people: string[]): Promise<ContractOffice> {
  const office = await openTestOffice('09-28 10:00');
  const { paths, components } = (await office.app.inject('/api/v1/openapi.json')).json();
  const operations = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) =>
      Object.entries(item)
        .filter(([, { operationId }]) => !LEFT_OUT.has(operationId))
        .map(([method, operation]) => ({ method, path, operation })),
  );
  const cookies: string[] = [];
  for (const username of people) {
    const payload = { username, password: 'yinuo-demo' };
    const answer = await office.app.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload });
    cookies.push(answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
  const names = [...NONSENSE];
  const services = (await office.anyone.get('/services?department=WX')).body.items as { code: string }[];
  for (const { code } of services.slice(0, 6)) {
    const sent = await office.anyone.post('/cases', matter(code));
    if (sent.status === 201) names.push(sent.body.number, sent.body.trackingCode, code);
  }
  expect(names.length).toBeGreaterThan(12);
  return { office, operations, schemas: components.schemas, cookies, names };
}

/** The concrete address of an operation, its parameters filled from `parts`. */
export function addressOf({ path, operation }: Described, parts: string[]): string {
  const left = [...parts];
  return (operation.servers?.[0]?.url ?? '/api/v1') + path.replaceAll(/\{\w+\}/g, () => left.pop() ?? 'x');
}

/** What may change although a request is refused: who tried what, sessions, remembered answers. */
const BESIDE =
  /^(auth_|refused_acts$|sign_in|known_devices$|heartbeats$|idempotency$|look_ups$|schema_migrations$)/;

/** One digest over every row of every table in which the office's own matters lie. */
export async function digestOfOffice({ database }: TestOffice): Promise<string> {
  const { pool } = database.db;
  const { rows } = await pool.query<{ name: string }>(
    'select table_name as name from information_schema.tables where table_schema = $1 order by 1',
    [database.schema],
  );
  const each = rows
    .filter(({ name }) => !BESIDE.test(name))
    .map(
      ({ name }) =>
        `select '${name}' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as d from "${name}" t`,
    );
  const digests = await pool.query<{ d: string }>(each.join(' union all '));
  return digests.rows
    .map(({ d }) => d)
    .sort()
    .join('\n');
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import type { Client } from '../../../test/office-client.ts';

const PEOPLE = 5_000;
const BUDGET_MS = 30;
const ROUNDS = 40;
const QUERIES = ['zsf', '示范', 'wxdd', '电梯', '技师 水', 'shuinuan', '调度'];

let office: TestOffice;
let clerk: Client;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  clerk = await office.signIn('window');
  await office.database.db.pool.query(
    `with made as (
       insert into staff (id, version, head, state, username, department, name, title)
       select gen_random_uuid(), 1, '\\x00',
         jsonb_build_object('username', 'p' || n, 'department', 'WX', 'joinedOn', '2020-01-01', 'certificates', '[]'::jsonb),
         'p' || n, 'WX',
         substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', 1 + n % 16, 1) || substr('示范样例演练', 1 + n % 6, 1) || substr('一二三四五六七', 1 + n % 7, 1),
         '技师'
       from generate_series(1, $1::int) as n returning 1)
     update office set organisation_version = organisation_version + 1 where (select count(*) from made) > 0`,
    [PEOPLE],
  );
});
afterAll(async () => office?.close());

async function timed(query: string): Promise<number> {
  const started = performance.now();
  const { status } = await clerk.get(`/directory?query=${encodeURIComponent(query)}`);
  expect(status).toBe(200);
  return performance.now() - started;
}

/** A name that changes makes a new organisation, whose directory nobody has asked yet. */
const changeAnything = () =>
  office.database.db.pool.query('update office set organisation_version = organisation_version + 1');

describe('the directory at the server', () => {
  it(`FC-7: answers within ${BUDGET_MS} ms among ${PEOPLE} people, as one types`, async () => {
    await timed('zsf');
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(await timed(QUERIES[round % QUERIES.length] as string));
    times.sort((a, b) => a - b);
    // The machine may be busy with other tests: half of the answers tell what one costs.
    expect(times[Math.floor(ROUNDS / 2)]).toBeLessThan(BUDGET_MS);
  });

  it('FC-7: also right after somebody was put on leave or moved', async () => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      await changeAnything();
      // Whoever comes first loads the new organisation; its directory is made ready beside the next requests.
      await clerk.get('/me');
      times.push(await timed('zsf'));
    }
    // The quickest of several, for the machine may be busy with other tests.
    expect(Math.min(...times)).toBeLessThan(BUDGET_MS);
  });
});

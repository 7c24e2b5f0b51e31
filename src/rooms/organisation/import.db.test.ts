import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { at } from '../../../test/sample-office.ts';
import { SMALL_OFFICE } from '../../../test/small-office.ts';
import { importOrganisation } from './import.ts';
import type { OrganisationRecords } from './import-records.ts';
import { loadOrganisation } from './queries.ts';
import { viewOf } from './view.ts';

let t: TestDatabase;
const by = { actor: { kind: 'staff' as const, id: 'admin' }, at: at('09-28 10:00') };
const source = { file: 'x.csv', row: 2 };

beforeAll(async () => {
  t = await createTestDatabase();
  await importAll(SMALL_OFFICE);
});
afterAll(() => t.drop());

const importAll = (records: OrganisationRecords) =>
  t.db.withTransaction((client) => importOrganisation(client, t.db.jobsSchema, records, by));

describe('the import', () => {
  it('FC-5: brings the whole office, and a second time writes nothing', async () => {
    const before = await loadOrganisation(t.db.pool);
    expect(before.staff).toHaveLength(4);
    expect(before.staff.find(({ username }) => username === 'handler')).toMatchObject({
      name: '示handler',
      certificates: [{ kind: '电工' }],
    });
    const again = await importAll(SMALL_OFFICE);
    expect(again).toEqual({ problems: [], changed: 0, joined: [] });
    expect(await loadOrganisation(t.db.pool)).toEqual(before);
  });

  it('TL-12: names every bad record at once and changes nothing', async () => {
    const before = await loadOrganisation(t.db.pool);
    const result = await importAll({
      ...SMALL_OFFICE,
      departments: [
        {
          code: 'NY',
          name: '能源',
          kind: 'centre',
          division: 'NONE',
          duties: [],
          standards: [],
          source: { ...source, row: 7 },
        },
      ],
      holders: [{ post: 'DISPATCH', username: 'nobody', seat: 'A', source: { ...source, row: 9 } }],
      absences: [{ username: 'handler', from: '2026-10-12', to: '2026-10-11', source }],
    });
    expect(result.problems.map((problem) => [problem.source.row, problem.column])).toEqual([
      [7, 'division'],
      [9, 'username'],
      [2, undefined],
    ]);
    expect(await loadOrganisation(t.db.pool)).toEqual(before);
  });

  it('FC-5: no name, title or phone stands in an event or a state', async () => {
    const { rows } = await t.db.pool.query(
      `select count(*)::int as n from (select data::text as text from events union all select state::text from staff) all_texts
       where text like '%示handler%' or text like '%139-0000%' or text like '%技师%' or text like '%年休假%'`,
    );
    expect(rows[0].n).toBe(0);
  });

  it('TL-12: 5 000 people in well under a minute, again in less, loaded in less than a second', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      ...SMALL_OFFICE.staff[0],
      username: `p${n}`,
      name: `示例${n}`,
      source,
    }));
    const empty = {
      divisions: [],
      departments: [],
      posts: [],
      holders: [],
      certificates: [],
      duty: [],
      absences: [],
      places: [],
    };
    const t0 = performance.now();
    const first = await importAll({ ...empty, staff: many as OrganisationRecords['staff'] });
    const t1 = performance.now();
    const second = await importAll({ ...empty, staff: many as OrganisationRecords['staff'] });
    const t2 = performance.now();
    const loads: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now();
      viewOf(await loadOrganisation(t.db.pool));
      loads.push(performance.now() - started);
    }
    expect([first.changed, first.joined.length, second.changed]).toEqual([5_000, 5_000, 0]);
    expect(t1 - t0).toBeLessThan(60_000);
    expect(t2 - t1).toBeLessThan(30_000);
    expect(Math.min(...loads)).toBeLessThan(1_000);
  });
});

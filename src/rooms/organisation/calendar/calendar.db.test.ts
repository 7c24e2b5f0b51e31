import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { at, sampleOffice } from '../../../../test/sample-office.ts';
import { compileCalendar, type WorkingCalendar } from '../../../kernel/calendar/calendar.ts';
import { dayNumber } from '../../../kernel/time.ts';
import type { MovingCase } from '../model-calendar.ts';
import { viewOf } from '../view.ts';
import { importCalendar } from './import.ts';
import { tellMissingYears } from './missing-years.ts';
import { loadCalendar } from './queries.ts';
import { packagedYear } from './seed.ts';
import { type CalendarDeps, calendarService, seedCalendar } from './service.ts';
import { calendarNouns } from './tables.ts';
import { readYearCsv } from './year-csv.ts';

let t: TestDatabase;
let deps: CalendarDeps;
const NOW = at('11-22 10:00');
const by = { actor: { kind: 'staff' as const, id: 'admin' }, at: NOW };
const MOVING: MovingCase = {
  number: 'SL-1',
  dueAt: at('12-31 17:30'),
  newDueAt: at('12-31 17:30') + 86_400_000,
  ...{ handlers: ['handler'], applicant: true },
};
const asked: { how: string; version: number; declared: boolean }[] = [];

beforeAll(async () => {
  t = await createTestDatabase();
  const note = (how: string, calendar: WorkingCalendar) => {
    asked.push({ how, version: calendar.version, declared: calendar.isDeclared(2027) });
    return [MOVING];
  };
  deps = {
    db: t.db,
    cases: {
      movingCases: async (_db, calendar) => note('preview', calendar),
      moveCases: async (_db, calendar) => note('move', calendar),
    },
  };
});
afterAll(() => t.drop());

const days2027 = [
  { pointer: '/days/0', date: '2027-01-01', kind: 'holiday', name: '元旦' },
  { pointer: '/days/1', date: '2027-02-20', kind: 'makeup', name: '春节' },
];
const version = async () => (await t.db.pool.query('select calendar_version as v from office')).rows[0].v;

describe('declared years', () => {
  it('TL-2: 2024 to 2026 come with the program, once; 2027 is not in the package and is not believed', async () => {
    const seed = () => t.db.withTransaction((client) => seedCalendar(client, t.db.jobsSchema, NOW));
    expect(await seed()).toEqual([2024, 2025, 2026]);
    expect(await seed()).toEqual([]);
    expect(await packagedYear(2027)).toBeUndefined();
    const calendar = compileCalendar(await loadCalendar(t.db.pool));
    expect([2024, 2025, 2026, 2027].map((year) => calendar.isDeclared(year))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const table = calendar.forDepartment(undefined).tableOf(2026);
    expect(table.working.length).toBe(248);
    const makeup = table.reasons[dayNumber('2026-10-10') - table.firstDay];
    expect(makeup).toBe('makeupDay');
  });

  it('TL-2: a preview tells changes and moving cases and saves nothing', async () => {
    const before = await version();
    const result = await calendarService(deps).putYear(by, 2027, days2027, { preview: true });
    expect(result).toMatchObject({ declared: false, version: before, moving: [MOVING] });
    expect(result).toMatchObject({
      changes: { removed: expect.arrayContaining([{ date: '2027-10-01', kind: 'holiday', name: '国庆节' }]) },
    });
    expect(asked.at(-1)).toEqual({ how: 'preview', version: before + 1, declared: true });
    expect(await version()).toBe(before);
    expect(compileCalendar(await loadCalendar(t.db.pool)).isDeclared(2027)).toBe(false);
  });

  it('TL-2: declaring makes a version, moves cases in the same transaction, and again changes nothing', async () => {
    const before = await version();
    const service = calendarService(deps);
    expect(await service.putYear(by, 2027, days2027)).toMatchObject({
      declared: true,
      version: before + 1,
      moving: [MOVING],
    });
    expect(asked.at(-1)).toEqual({ how: 'move', version: before + 1, declared: true });
    expect(await service.putYear(by, 2027, days2027)).toMatchObject({ version: before + 1, moving: [] });
    const other = await service.putYear(by, 2027, days2027.slice(0, 1));
    expect(other).toMatchObject({ version: before + 2, changes: { removed: [{ date: '2027-02-20' }] } });
    const { rows } = await t.db.pool.query(
      `select type, data->>'calendarVersion' as v from events where data->>'year' = '2027' order by position`,
    );
    expect(rows).toEqual([
      { type: 'CalendarYearDeclared', v: String(before + 1) },
      { type: 'CalendarYearChanged', v: String(before + 2) },
    ]);
  });

  it('TL-2: every wrong line is named with row and column, and nothing is saved', async () => {
    const before = await version();
    const csv =
      '日期,类型,名称\n2028-01-01,休,元旦\n2028-02-30,休,春节\n2029-01-01,休,元旦\n2028-01-01,休,元旦\n2028-01-03,班,元旦\n2028-01-08,x,元旦\n2028-01-09,休,\n';
    const { written, errors } = readYearCsv(csv);
    const result = await calendarService(deps).putYear(by, 2028, written, { errors });
    expect(result).toMatchObject({ refused: 'calendarWrong', facts: { count: 6 } });
    expect(
      (result as { errors: { pointer: string; code: string }[] }).errors.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      ),
    ).toEqual([
      '/rows/3/date wrongDate',
      '/rows/4/date otherYear',
      '/rows/5/date dayTwice',
      '/rows/6/kind makeupOnWeekday',
      '/rows/7/kind wrongDayKind',
      '/rows/8/name missing',
    ]);
    expect(await version()).toBe(before);
  });

  it('TL-2: of a line with several mistakes each field is named, in one round', async () => {
    const { written } = readYearCsv('日期,类别,名称\n2028-13-01,x,\n');
    const result = await calendarService(deps).putYear(by, 2028, written);
    expect(result).toMatchObject({
      errors: [
        { pointer: '/rows/2/date', code: 'wrongDate' },
        { pointer: '/rows/2/kind', code: 'wrongDayKind' },
        { pointer: '/rows/2/name', code: 'missing' },
      ],
    });
  });

  it('TL-2: what is no table of days is refused in words', () => {
    expect(readYearCsv('a,b,c\n1,2,3').errors).toMatchObject([{ pointer: '/rows/1', code: 'wrongColumns' }]);
    expect(readYearCsv('date,kind,name\n"2027-01-01,holiday,x').errors).toMatchObject([
      { code: 'unreadable' },
    ]);
    expect(readYearCsv(`date,kind,name\n${'a\n'.repeat(400_000)}`).errors).toMatchObject([
      { pointer: '/rows/368', code: 'tooManyDays' },
    ]);
    expect(readYearCsv('\ufeffname,date,kind\r\n元旦,2027-01-01,holiday\r\n').written).toEqual([
      { pointer: '/rows/2', date: '2027-01-01', kind: 'holiday', name: '元旦' },
    ]);
  });
});

describe('office hours and vacations', () => {
  it('TL-2: hours of the office count from their first day, and overlapping intervals are refused', async () => {
    const service = calendarService(deps);
    const summer = {
      from: '2026-07-01',
      to: '2026-08-31',
      intervals: [
        { opens: '08:30', closes: '11:30' },
        { opens: '15:00', closes: '18:00' },
      ],
    };
    const before = await version();
    const saved = await service.putHours(by, summer);
    expect(saved).toMatchObject({ ...summer, calendarVersion: before + 1 });
    await service.putHours(by, summer);
    expect(await version()).toBe(before + 1);
    const hours = compileCalendar(await loadCalendar(t.db.pool)).forDepartment(undefined);
    expect(hours.hoursOn(dayNumber('2026-07-15')).closesMs).toBe(18 * 3_600_000);
    expect(hours.hoursOn(dayNumber('2026-09-15')).closesMs).toBe(17.5 * 3_600_000);
    const overlapping = {
      ...summer,
      intervals: [
        { opens: '08:00', closes: '12:00' },
        { opens: '11:00', closes: '17:00' },
      ],
    };
    expect(await service.putHours(by, overlapping)).toMatchObject({ refused: 'officeHoursWrong' });
    expect(await service.putHours(by, { ...summer, department: 'XX' })).toMatchObject({
      refused: 'notFound',
    });
    await service.removeHours(by, (saved as { id: string }).id);
    expect((await loadCalendar(t.db.pool)).hours).toEqual([]);
  });

  it('TL-2: a vacation of an unknown department is refused, and its end does not come before its beginning', async () => {
    const service = calendarService(deps);
    const vacation = { department: 'WX', from: '2027-01-20', to: '2027-02-20', name: '寒假' };
    expect(await service.putVacation(by, vacation)).toMatchObject({ refused: 'notFound' });
  });

  it('TL-2: the import brings hours and years, names bad rows, and a second time writes nothing', async () => {
    const source = { file: 'hours.csv', row: 2 };
    const records = {
      hours: [
        { from: '2024-01-01', opens1: '08:00', closes1: '12:00', opens2: '14:00', closes2: '17:30', source },
      ],
      calendar: [
        { date: '2028-01-01', kind: 'holiday', name: '元旦', source: { file: 'calendar.csv', row: 2 } },
      ],
    };
    const run = (more: object) =>
      t.db.withTransaction((client) => importCalendar(client, deps, { ...records, ...more }, by));
    const bad = [{ date: '2028-01-03', kind: 'makeup', name: 'x', source: { file: 'calendar.csv', row: 5 } }];
    expect(await run({ calendar: bad })).toMatchObject({
      changed: 0,
      problems: [{ column: 'kind', source: { row: 5 } }],
    });
    expect(await run({})).toEqual({ changed: 2, problems: [] });
    expect(await run({})).toEqual({ changed: 0, problems: [] });
    expect(compileCalendar(await loadCalendar(t.db.pool)).isDeclared(2028)).toBe(true);
  });
});

describe('years that are missing', () => {
  it('TL-2: administrators are told once a month of a year within reach that is not declared', async () => {
    const office = viewOf(sampleOffice());
    const calendar = compileCalendar({
      version: 1,
      years: [{ year: 2026, days: [] }],
      hours: [],
      vacations: [],
    });
    expect(await tellMissingYears(t.db.pool, calendar, office, at('10-31 10:00'))).toEqual([]);
    expect(await tellMissingYears(t.db.pool, calendar, office, at('10-31 10:00'), '2027-01-04')).toEqual([
      2027,
    ]);
    expect(await tellMissingYears(t.db.pool, calendar, office, NOW)).toEqual([2027]);
    expect(await tellMissingYears(t.db.pool, calendar, office, NOW)).toEqual([2027]);
    const { rows } = await t.db.pool.query(
      `select staff, params from inbox where kind = 'calendarYearMissing'`,
    );
    expect(rows).toEqual([
      { staff: 'admin', params: { year: 2027 } },
      { staff: 'admin', params: { year: 2027 } },
    ]);
  });
});

describe('the log of the calendar', () => {
  it('TL-2: every row is exactly the fold of its events', async () => {
    for (const noun of calendarNouns) {
      const rows = await t.db.pool.query(`select id, state from ${noun.table.name}`);
      const logged = await t.db.pool.query(
        'select stream_id, type, data, demand from events where stream = $1 order by stream_id, version',
        [noun.table.stream],
      );
      const folded = new Map<string, object>();
      for (const { stream_id: id, ...event } of logged.rows) {
        folded.set(id, (noun.evolve as (state: unknown, event: unknown) => object)(folded.get(id), event));
      }
      expect(folded.size).toBe(rows.rows.length);
      for (const row of rows.rows) expect(folded.get(row.id)).toEqual(row.state);
    }
  });
});

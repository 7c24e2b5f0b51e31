import { expect, test } from 'vitest';
import type { Problem } from './cell.ts';
import { describeProblem } from './describe.ts';
import { parseSheets, type Sheet } from './parse.ts';
import { readCsv } from './read-csv.ts';
import { checkReferences } from './references.ts';

const HEADERS = {
  departments: 'code,name,kind,division,duties,standards,place,phone,windowHours',
  staff: 'username,name,title,department,phone,joinedOn',
  posts: 'code,department,division,name,role,cover,scope,duties,phone,firstContact,certificate',
  holders: 'post,username,seat',
  milestones: 'service,name,limit',
  calendar: 'date,kind,name',
};

function sheet(table: keyof typeof HEADERS, body: string): Sheet {
  const read = readCsv(table, `${table}.csv`, `${HEADERS[table]}\n${body}`);
  if (!read.sheet) throw new Error('the CSV of this test is broken');
  return read.sheet;
}

const told = (problems: Problem[]) =>
  problems.map(({ file, row, column, code }) => [file, row, column, code]);

test('every bad row is reported at once, with file, row and column', () => {
  const { problems } = parseSheets([
    sheet(
      'departments',
      'WX,维修中心,centre,,,,,,\nWX,重复,centre,,,,,,\n,无码,boss,,,,,,\nNY,能源,centre,,,,,,',
    ),
    sheet('staff', 'anna,安,,WX,,2026-02-30\n'),
  ]);
  expect(told(problems)).toEqual([
    ['departments.csv', 3, 'code', 'duplicateKey'],
    ['departments.csv', 4, 'code', 'blank'],
    ['departments.csv', 4, 'kind', 'badChoice'],
    ['staff.csv', 2, 'joinedOn', 'badDate'],
  ]);
});

test('a problem speaks Chinese and English and says where the first of two equal rows stands', () => {
  const { problems } = parseSheets([sheet('departments', 'WX,一,centre,,,,,,\nWX,二,centre,,,,,,')]);
  const problem = problems[0] as Problem;
  expect(describeProblem(problem, 'zh')).toBe('departments.csv，第 3 行，列 code：“WX”已在第 2 行出现');
  expect(describeProblem(problem, 'en')).toBe(
    'departments.csv, row 3, column code: “WX” already stands in row 2',
  );
});

test('the choices of a cell are told apart', () => {
  const { problems } = parseSheets([sheet('departments', 'WX,一,office,,,,,,')]);
  expect(describeProblem(problems[0] as Problem, 'zh')).toContain('“office”不在可选范围内：section / centre');
});

test('unknown, doubled and missing columns are named', () => {
  const read = readCsv('calendar', 'calendar.csv', 'date,kind,kind,nme\n2026-10-01,holiday,,国庆节');
  const { problems } = parseSheets([read.sheet as Sheet]);
  expect(told(problems)).toEqual([
    ['calendar.csv', 1, 'kind', 'columnTwice'],
    ['calendar.csv', 1, 'nme', 'columnUnknown'],
    ['calendar.csv', 1, 'name', 'columnMissing'],
  ]);
});

test('an unknown table, a table given twice and cells beyond the header are problems', () => {
  const calendar = sheet('calendar', '2026-10-01,holiday,国庆节,more');
  const { problems } = parseSheets([
    calendar,
    calendar,
    { ...calendar, table: 'calender', file: 'calender.csv' },
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['tooManyCells', 'tableTwice', 'tableUnknown']);
});

test('columns may stand in any order, and notes and blank rows are passed over', () => {
  const read = readCsv(
    'calendar',
    'calendar.csv',
    '# 说明\nname,kind,date\n\n# 假日\n国庆节,holiday,2026-10-01\n,,\n',
  );
  const { records, problems } = parseSheets([read.sheet as Sheet]);
  expect(problems).toEqual([]);
  expect(records.calendar).toEqual([
    { date: '2026-10-01', kind: 'holiday', name: '国庆节', source: { file: 'calendar.csv', row: 5 } },
  ]);
});

test('a list has one entry a line, quoted cells may hold commas, quotes and CRLF', () => {
  const { records } = parseSheets([
    sheet('departments', '"WX","维修,""中心""",centre,,"一\r\n\r\n 二 ",,,,\r\n'),
  ]);
  expect(records.departments[0]).toMatchObject({ name: '维修,"中心"', duties: ['一', '二'], standards: [] });
});

test('limits are read in all their forms (TL-2)', () => {
  const limits = [
    '5 workingDay',
    '4 workingHour',
    '15 calendarDay',
    '24 hours',
    '30 minute',
    '48 hour before event',
    'onTheSpot',
  ];
  const { records, problems } = parseSheets([
    sheet('milestones', limits.map((limit, i) => `A-1,m${i},${limit}`).join('\n')),
  ]);
  expect(problems).toEqual([]);
  expect(records.milestones.map(({ limit }) => limit)).toEqual([
    { count: 5, unit: 'workingDay' },
    { count: 4, unit: 'workingHour' },
    { count: 15, unit: 'calendarDay' },
    { count: 24, unit: 'hour' },
    { count: 30, unit: 'minute' },
    { count: 48, unit: 'hour', before: 'event' },
    { unit: 'onTheSpot' },
  ]);
});

test.each([
  '',
  'five days',
  '0 workingDay',
  '-1 hour',
  '1.5 hour',
  '5 day',
  '5',
  '5 workingDay after event',
  '999999 hour',
])('the limit “%s” is refused with its place (TL-2)', (limit) => {
  const { problems } = parseSheets([sheet('milestones', `A-1,到场,${limit}`)]);
  expect(told(problems)).toEqual([['milestones.csv', 2, 'limit', limit === '' ? 'blank' : 'badLimit']]);
});

test('a cell that names a row of another table must find it, in the files or in the database', () => {
  const { records } = parseSheets([
    sheet('departments', 'WX,维修,centre,LIFE,,,,,'),
    sheet('staff', 'anna,安,,NY,,'),
  ]);
  expect(told(checkReferences(records))).toEqual([
    ['departments.csv', 2, 'division', 'referenceUnknown'],
    ['staff.csv', 2, 'department', 'referenceUnknown'],
  ]);
  expect(checkReferences(records, { divisions: new Set(['LIFE']), departments: new Set(['NY']) })).toEqual(
    [],
  );
});

test('wrong values and unknown names are told in one round: a row with one fault is looked at for others', () => {
  const { records, leftOut, problems } = parseSheets([
    sheet('departments', 'WX,维修,shop,NONE,,,,,'),
    sheet('staff', 'anna,安,,GONE,,2020-13-01\nboris,博,,WX,,'),
    sheet('posts', 'P1,WX,,调度,boss,ab,,,,,'),
    sheet('holders', 'P1,anna,C\nP1,nobody,B\nP1,boris,pool'),
  ]);
  expect(told([...problems, ...checkReferences(records, {}, leftOut)])).toEqual([
    ['departments.csv', 2, 'kind', 'badChoice'],
    ['staff.csv', 2, 'joinedOn', 'badDate'],
    ['posts.csv', 2, 'role', 'badChoice'],
    ['holders.csv', 2, 'seat', 'badChoice'],
    ['departments.csv', 2, 'division', 'referenceUnknown'],
    ['staff.csv', 2, 'department', 'referenceUnknown'],
    ['holders.csv', 3, 'username', 'referenceUnknown'],
    ['holders.csv', 4, 'seat', 'seatUnfit'],
  ]);
});

test('of a table that could not be read nothing is called unknown', () => {
  const { records, leftOut } = parseSheets([
    { table: 'departments', file: 'departments.csv', rows: [['code'], ['WX']] },
    sheet('staff', 'anna,安,,WX,,'),
  ]);
  expect(checkReferences(records, {}, leftOut)).toEqual([]);
});

test('seats fit the cover of their post, and one seat has one holder (TL-12)', () => {
  const { records, problems } = parseSheets([
    sheet('departments', 'WX,维修,centre,,,,,,'),
    sheet('staff', 'a,甲,,WX,,\nb,乙,,WX,,\nc,丙,,WX,,'),
    sheet('posts', 'P1,WX,,调度,staff,ab,,,,,\nP2,WX,,班组,staff,pool,,,,,'),
    sheet('holders', 'P1,a,A\nP1,b,A\nP1,c,pool\nP2,a,pool\nP2,b,pool'),
  ]);
  expect(problems).toEqual([]);
  expect(told(checkReferences(records))).toEqual([
    ['holders.csv', 3, 'seat', 'seatTaken'],
    ['holders.csv', 4, 'seat', 'seatUnfit'],
  ]);
});

test('control characters and texts without end are refused, not cut', () => {
  const { problems } = parseSheets([
    sheet('calendar', `2026-10-01,holiday,a\u0000b\n2026-10-02,holiday,${'长'.repeat(201)}`),
  ]);
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'controlCharacter'],
    [3, 'tooLong'],
  ]);
});

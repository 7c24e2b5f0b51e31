import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

type Row = Record<string, string>;

const COLUMNS: Record<string, string> = {
  divisions: 'code,name',
  departments: 'code,name,kind,division,duties,standards,place,phone,windowHours',
  posts: 'code,department,division,name,role,cover,scope,duties,phone,firstContact,certificate',
  staff: 'username,name,title,department,phone,joinedOn',
  holders: 'post,username,seat',
  certificates: 'username,kind,number,expiresOn',
  services:
    'code,name,department,kind,acceptance,basis,conditions,procedure,statutoryLimit,statutoryBasis,' +
    'statutoryExtendable,promisedLimit,result,standard,liability,place,hours,phone,complaintPhone,posts,fee,' +
    'online,visits,visitsReason,audience,note,noMaterials,statutoryMilestone,schoolLeaderInstruction,aliases',
  materials: 'service,name,count,original,waived,mayFollow,sample',
  process: 'service,name,by,limit',
  milestones: 'service,name,limit',
  'special-procedures': 'service,kind,basis,planned',
  supports: 'service,department,outside,task,limit',
  fields: 'service,name,label,type,required,sensitive,purpose,options',
  faq: 'service,question,answer',
  hours: 'department,from,to,opens1,closes1,opens2,closes2',
  matters: 'service,matter,answer,outcome,weight',
  volumes: 'service,perMonth,counterShare,phoneShare',
  absences: 'username,from,to,reason',
  duty: 'department,username,from,to,weekdays',
  places: 'code,campus,building,floor,room,name',
};

/** Rows of an example file by column name; a missing file reads as none, so that one test says which is missing. */
function rowsOf(name: string): Row[] {
  const file = new URL(`${name}.csv`, import.meta.url);
  return existsSync(file) ? parse(readFileSync(file), { bom: true, columns: true }) : [];
}

const tables = new Map(Object.keys(COLUMNS).map((name) => [name, rowsOf(name)]));
const rows = (name: string): Row[] => tables.get(name) ?? [];
const cell = (row: Row | undefined, column: string): string => row?.[column] ?? '';
const lines = (row: Row, column: string): string[] => cell(row, column).split('\n').filter(Boolean);
const allOf = (name: string, column: string): string[] => rows(name).map((row) => cell(row, column));
const of = (name: string, service: string): Row[] => rows(name).filter((row) => row.service === service);
const sorted = (values: Iterable<string>): string[] => [...values].sort();
const byKey = (name: string, key: string) => new Map(rows(name).map((row) => [cell(row, key), row]));

const SERVICES = byKey('services', 'code');
const POSTS = byKey('posts', 'code');
const STAFF = byKey('staff', 'username');

const LIMIT = /^(?:[1-9]\d* (?:workingDay|workingHour|calendarDay|hour|minute)(?: before event)?|onTheSpot)$/;
const MINUTES: Record<string, number> = { minute: 1, hour: 60 };

/** A limit in a common measure: hours and minutes are one unit, every other unit stands for itself. */
function measure(limit: string): { count: number; unit: string; before: boolean } {
  const [count = '0', unit = '', before] = limit.split(' ');
  const minutes = MINUTES[unit];
  return {
    count: Number(count) * (minutes ?? 1),
    unit: minutes ? 'minute' : unit,
    before: before !== undefined,
  };
}

/** Whether a limit surely ends later than a bound of the same unit; counted back, less notice is the longer one. */
function isLonger(limit: string, bound: string): boolean {
  const [one, other] = [measure(limit), measure(bound)];
  if (one.unit !== other.unit || one.before !== other.before) return false;
  return one.before ? one.count < other.count : one.count > other.count;
}

/** Users of a table's column that no row of the table it names has. */
function unknown(name: string, column: string, known: Iterable<string>): string[] {
  const all = new Set(known);
  return rows(name)
    .flatMap((row) => lines(row, column))
    .filter((value) => !all.has(value));
}

test('the examples are exactly the files the import knows, each with its columns in order', () => {
  const folder = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.csv'));
  expect(sorted(folder)).toEqual(sorted(Object.keys(COLUMNS).map((name) => `${name}.csv`)));
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const [header] = parse(readFileSync(new URL(`${name}.csv`, import.meta.url)), { bom: true });
    expect(header, name).toEqual(columns.split(','));
    expect(rows(name).length, name).toBeGreaterThan(0);
  }
});

test('every file begins with a byte order mark, and no cell or line of a list has blanks around it', () => {
  for (const name of Object.keys(COLUMNS)) {
    const bytes = readFileSync(new URL(`${name}.csv`, import.meta.url));
    expect(bytes.subarray(0, 3), name).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    for (const row of rows(name)) {
      for (const [column, value] of Object.entries(row)) {
        const bad = value.split('\n').filter((line) => line !== line.trim() || (line === '' && value !== ''));
        expect(bad, `${name} ${column}: ${value}`).toEqual([]);
      }
    }
  }
});

test('every reference resolves', () => {
  const departments = allOf('departments', 'code');
  for (const name of ['posts', 'staff', 'services', 'supports', 'hours', 'duty']) {
    expect(unknown(name, 'department', departments), name).toEqual([]);
  }
  for (const name of ['departments', 'posts']) {
    expect(unknown(name, 'division', allOf('divisions', 'code')), name).toEqual([]);
  }
  for (const name of ['holders', 'certificates', 'absences', 'duty']) {
    expect(unknown(name, 'username', STAFF.keys()), name).toEqual([]);
  }
  for (const [name, columns] of Object.entries(COLUMNS)) {
    if (columns.startsWith('service,')) expect(unknown(name, 'service', SERVICES.keys()), name).toEqual([]);
  }
  expect(unknown('holders', 'post', POSTS.keys())).toEqual([]);
  expect(unknown('services', 'posts', POSTS.keys())).toEqual([]);
});

test('SC-0: twelve departments promise 45 items: 36 promised, 6 on the spot, 3 urgent', () => {
  expect(rows('departments')).toHaveLength(12);
  expect(SERVICES.size).toBe(45);
  const kinds = allOf('services', 'kind');
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count('promised'), count('onTheSpot'), count('urgent')]).toEqual([36, 6, 3]);
  expect(sorted(new Set(allOf('services', 'department')))).toEqual(sorted(allOf('departments', 'code')));
  expect(rows('services').filter((row) => !cell(row, 'code').startsWith(`${row.department}-`))).toEqual([]);
});

test('SC-2: no item lacks one of the eight elements, its materials, its place or its handler', () => {
  const elements = 'basis conditions procedure promisedLimit result standard liability place posts';
  const others = 'hours phone complaintPhone fee visits audience acceptance';
  for (const [code, row] of SERVICES) {
    const blank = `${elements} ${others}`.split(' ').filter((element) => cell(row, element) === '');
    expect(blank, code).toEqual([]);
    expect(of('process', code).length, code).toBeGreaterThan(0);
    expect(cell(row, 'noMaterials') === 'yes', code).toBe(of('materials', code).length === 0);
    expect(of('faq', code).length, code).toBeGreaterThan(0);
  }
});

test('SC-2: an item is handled by posts of its own department that somebody holds', () => {
  const held = new Set(allOf('holders', 'post'));
  for (const [code, row] of SERVICES) {
    const wrong = lines(row, 'posts').filter(
      (post) => !held.has(post) || POSTS.get(post)?.department !== row.department,
    );
    expect(wrong, code).toEqual([]);
  }
});

test('TL-2: every limit can be read, and no promise is longer than the statutory limit it answers', () => {
  const limits = [
    ...['statutoryLimit', 'promisedLimit'].flatMap((column) => allOf('services', column)),
    ...['process', 'milestones', 'supports'].flatMap((name) => allOf(name, 'limit')),
    ...allOf('special-procedures', 'planned'),
  ].filter(Boolean);
  expect(limits.filter((limit) => !LIMIT.test(limit))).toEqual([]);
  const statutory = rows('services').filter((row) => row.statutoryLimit);
  const codes = sorted(statutory.map((row) => cell(row, 'code')));
  expect(codes.join(' ')).toBe('NY-01 NY-04 WX-08 XS-02 XS-03 ZH-03');
  for (const row of statutory) {
    const code = cell(row, 'code');
    const milestone = of('milestones', code).find(({ name }) => name === row.statutoryMilestone);
    expect(Boolean(row.statutoryMilestone), code).toBe(milestone !== undefined);
    const answer = cell(milestone, 'limit') || cell(row, 'promisedLimit');
    expect(isLonger(answer, cell(row, 'statutoryLimit')), code).toBe(false);
    expect(cell(row, 'statutoryBasis'), code).not.toBe('');
  }
});

test('TL-5, TL-7: nothing on the way ends later than the promise, an instruction takes five working days', () => {
  for (const [code, row] of SERVICES) {
    const parts = ['process', 'milestones', 'supports'].flatMap((name) => of(name, code));
    const late = parts.filter((part) => part.limit && isLonger(part.limit, cell(row, 'promisedLimit')));
    expect(
      late.filter((part) => !cell(part, 'limit').includes('before')),
      code,
    ).toEqual([]);
    if (row.schoolLeaderInstruction) expect(isLonger(cell(row, 'promisedLimit'), '5 workingDay')).toBe(false);
  }
});

test('TL-5: a support is one of ours or an outside unit, never both', () => {
  expect(rows('supports').filter(({ department, outside }) => !department === !outside)).toEqual([]);
  const outside = new Set(
    rows('supports')
      .filter((row) => row.outside)
      .map((row) => row.service),
  );
  // 19 of the catalogue, and three whose partner is only named when the matter is there.
  expect(outside.size).toBe(22);
});

test('TL-11: eleven special procedures on eight items, each with its basis and planned working days', () => {
  const special = rows('special-procedures');
  const kinds = sorted(special.map((row) => cell(row, 'kind'))).join(' ');
  expect(kinds).toBe(
    'appraisal appraisal expertReview expertReview expertReview expertReview expertReview hearing hearing tender tender',
  );
  expect(new Set(special.map((row) => row.service)).size).toBe(8);
  expect(special.filter((row) => !row.basis || !/^\d+ workingDay$/.test(cell(row, 'planned')))).toEqual([]);
});

test('SC-5.2: no item asks for a second visit, and the one it asks for has its reason', () => {
  for (const [code, row] of SERVICES) {
    expect(['0', '1'], code).toContain(row.visits);
    expect(cell(row, 'visitsReason') !== '', code).toBe(row.visits === '1');
  }
});

test('SC-2: form fields have camel-case names, a purpose, and options exactly where one chooses', () => {
  for (const row of rows('fields')) {
    const at = `${row.service} ${row.name}`;
    expect(cell(row, 'name'), at).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(cell(row, 'purpose'), at).not.toBe('');
    expect(lines(row, 'options').length > 0, at).toBe(row.type === 'choice');
  }
});

test('TL-12: every post is held as its cover says, and every department has a head and a deputy', () => {
  const cover: Record<string, RegExp> = { single: /^single$/, ab: /^A B$/, pool: /^pool( pool)+$/ };
  for (const [code, post] of POSTS) {
    const seats = sorted(
      rows('holders')
        .filter((row) => row.post === code)
        .map((row) => cell(row, 'seat')),
    );
    expect(seats.join(' '), code).toMatch(cover[cell(post, 'cover')] ?? /^$/);
    expect(lines(post, 'duties').length, code).toBeGreaterThan(0);
  }
  for (const department of allOf('departments', 'code')) {
    expect(POSTS.get(`${department}-HEAD`)?.role).toBe('head');
    expect(POSTS.get(`${department}-DEPUTY`)?.role).toBe('deputy');
  }
});

test('FC-1: every department has a first-contact post', () => {
  for (const department of allOf('departments', 'code')) {
    const first = rows('posts').filter((row) => row.department === department && row.firstContact);
    expect(first.length, department).toBeGreaterThan(0);
  }
});

test('SC-5.1: who holds a post that needs a certificate has one of that kind', () => {
  const has = new Set(rows('certificates').map(({ username, kind }) => `${username} ${kind}`));
  for (const { post, username } of rows('holders')) {
    const kind = POSTS.get(post ?? '')?.certificate;
    if (kind) expect(has, post).toContain(`${username} ${kind}`);
  }
});

test('CO-1: the demo accounts exist, each on its post, the two leaders over different divisions', () => {
  const seatOf = (username: string) =>
    rows('holders')
      .filter((row) => row.username === username)
      .map(({ post, seat }) => `${post} ${seat}`);
  const accounts =
    'window ZH-HALL pool,handler WX-DISPATCH A,backup WX-DISPATCH B,crew WX-PLUMB pool,head WX-HEAD single,' +
    'supporter NY-METER A,supporthead NY-HEAD single,registrar ZH-SUPERVISE A,leader OFFICE-LEAD-LIFE single,' +
    'leader2 OFFICE-LEAD-RESOURCE single,chief OFFICE-CHIEF single,team OFFICE-TEAM pool,' +
    'party OFFICE-PARTY pool,contractor WX-CONTRACT pool,admin OFFICE-ADMIN single';
  for (const [username = '', ...seat] of accounts.split(',').map((account) => account.split(' '))) {
    expect(STAFF.has(username), username).toBe(true);
    expect(seatOf(username), username).toEqual([seat.join(' ')]);
  }
  const division = (code: string) => byKey('departments', 'code').get(code)?.division;
  expect(POSTS.get('OFFICE-LEAD-LIFE')?.division).toBe(division('WX'));
  expect(POSTS.get('OFFICE-LEAD-RESOURCE')?.division).toBe(division('NY'));
  expect(division('WX')).not.toBe(division('NY'));
});

test('every name, username and telephone number is unmistakably made up, and people are told apart', () => {
  expect(STAFF.size).toBeGreaterThanOrEqual(90);
  expect(STAFF.size).toBeLessThanOrEqual(110);
  expect(new Set(allOf('staff', 'name')).size).toBe(STAFF.size);
  expect(allOf('staff', 'name').filter((name) => !/^.示.$|^.师傅（[A-Z]\d{4}）$/.test(name))).toEqual([]);
  const phones = ['departments', 'posts', 'staff'].flatMap((name) => allOf(name, 'phone'));
  phones.push(...['phone', 'complaintPhone'].flatMap((column) => allOf('services', column)));
  expect(phones.filter((phone) => !/^8800-\d{4}$/.test(phone))).toEqual([]);
});

test('past matters: four to eight an item, and shares of channels that leave something for the rest', () => {
  for (const code of SERVICES.keys()) {
    const matters = of('matters', code);
    expect(matters.length >= 4 && matters.length <= 8, code).toBe(true);
    expect(
      matters.filter((row) => !row.answer || !['done', 'notPossible'].includes(cell(row, 'outcome'))),
    ).toEqual([]);
    const [volume, ...more] = of('volumes', code);
    expect(more, code).toEqual([]);
    expect(Number(volume?.perMonth), code).toBeGreaterThan(0);
    expect(Number(volume?.counterShare) + Number(volume?.phoneShare), code).toBeLessThanOrEqual(100);
  }
});

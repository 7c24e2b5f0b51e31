import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { spokenCli } from '../../../test/spoken-cli.ts';
import { languageOf, sizeOf } from './console.ts';
import { run } from './run.ts';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';

const DATABASELESS = { LANG: 'en_US.UTF-8' };

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{}, 'en'],
] as const)('the command line speaks by the locale: %o', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

test('every command has its own help in both languages', async () => {
  for (const language of ['zh', 'en'] as const) {
    for (const [name, help] of Object.entries(language === 'zh' ? zh.help : en.help)) {
      const said = spokenCli(DATABASELESS, language);
      expect(await run(said.cli, [name, '--help'])).toBe(0);
      expect(said.out).toEqual([help]);
      expect(help).toContain(`yinuo ${name}`);
    }
  }
});

test('without a command, or with an unknown one, the usage is told and the code is 2', async () => {
  const nothing = spokenCli(DATABASELESS);
  expect(await run(nothing.cli, [])).toBe(2);
  const unknown = spokenCli(DATABASELESS);
  expect(await run(unknown.cli, ['explode'])).toBe(2);
  expect(unknown.err[0]).toContain('explode');
});

test.each([
  [['deadline', '--form', 'x']],
  [['template']],
  [['template', 'a', 'b']],
  [['verify', '--against', 'abc']],
])('wrong arguments are told with the help, and the code is 2: %o', async (args) => {
  const said = spokenCli(DATABASELESS);
  expect(await run(said.cli, args)).toBe(2);
  expect(said.err.at(-1)).toContain('Usage: yinuo');
  expect(said.out).toEqual([]);
});

test('a wrong environment is told with the variable’s name, all at once', async () => {
  const said = spokenCli({ ...DATABASELESS, PORT: 'many', DATABASE_URL: 'mysql://x' });
  expect(await run(said.cli, ['start'])).toBe(1);
  expect(said.err.join('\n')).toMatch(/PORT[\s\S]*DATABASE_URL/);
});

test('five working days over National Day 2026 are explained day by day (TL-0)', async () => {
  const said = spokenCli({ LANG: 'zh_CN' }, 'zh');
  expect(await run(said.cli, ['deadline', '--from', '2026-09-28 10:00', '--limit', '5 workingDay'])).toBe(0);
  expect(said.out).toHaveLength(14);
  expect(said.out).toContain('2026-10-01  不计  节假日');
  expect(said.out).toContain('2026-10-10  计入  调休上班');
  expect(said.out.at(-1)).toBe('到期：2026-10-10T17:30:00+08:00');
});

test('a told special procedure and an extension move the deadline, an undeclared year is provisional (TL-11, SC-5.2.3)', async () => {
  const said = spokenCli(DATABASELESS);
  const span = ['--exclude', 'tender,2026-10-12,2026-10-14,2026-10-12', '--extend', '2 workingDay'];
  await run(said.cli, [
    'deadline',
    '--from',
    '2026-10-09T10:00:00+08:00',
    '--limit',
    '5 workingDay',
    ...span,
    '--json',
  ]);
  expect(JSON.parse(said.out[0] as string)).toMatchObject({ dueOn: '2026-10-21', provisional: false });
  const late = spokenCli(DATABASELESS);
  await run(late.cli, ['deadline', '--from', '2026-12-30T10:00:00+08:00', '--limit', '5 workingDay']);
  expect(late.out.at(-1)).toContain('2027');
});

test.each([
  ['--from', 'gestern', '--limit', '5 workingDay'],
  ['--from', '2026-09-28', '--limit', '5 workingDay'],
  ['--from', '2026-09-28T10:00', '--limit', 'soon'],
  ['--from', '2026-09-28T10:00', '--limit', '5 workingDay', '--exclude', 'tender,2026-02-30,2026-03-01'],
])('a deadline that cannot be read is refused: %s %s %s %s', async (...args) => {
  const said = spokenCli(DATABASELESS);
  expect(await run(said.cli, ['deadline', ...args])).toBe(2);
});

test('the blank workbook is written where it is wanted', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yinuo-cli-test-'));
  try {
    const said = spokenCli(DATABASELESS);
    expect(await run(said.cli, ['template', path.join(folder, 'new')])).toBe(0);
    expect((await readFile(path.join(folder, 'new', 'yinuo.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('sizes are said as people read them', () => {
  expect([0, 1_023, 1_536, 5 * 1024 * 1024].map(sizeOf)).toEqual(['0 B', '1023 B', '1.5 KB', '5.0 MB']);
});

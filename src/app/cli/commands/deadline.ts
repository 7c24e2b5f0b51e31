import { compileCalendar, type WorkingCalendar } from '../../../kernel/calendar/calendar.ts';
import { type DeadlineInput, explainDeadline } from '../../../kernel/clock/deadline.ts';
import type { CountedLimit } from '../../../kernel/limits.ts';
import { formatInstant, type Instant, parseInstant } from '../../../kernel/time.ts';
import { fillIn } from '../../../platform/db/failure.ts';
import { packagedYear, SEEDED_YEARS } from '../../../rooms/organisation/calendar/seed.ts';
import { parseLimit } from '../../import/limit-words.ts';
import { type Command, readArgs, UsageError } from '../command.ts';
import type { Cli } from '../console.ts';

const OPTIONS = {
  from: { type: 'string' },
  limit: { type: 'string' },
  policy: { type: 'string' },
  extend: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** Computes a deadline by the calendars that come with the program and the usual office hours; needs no database. */
export const deadline: Command = async (cli, args) => {
  const { values } = readArgs(cli, args, OPTIONS, []);
  const calendar = await packagedCalendar();
  const input: DeadlineInput = {
    startedAt: momentOf(cli, required(cli, 'from', values.from)),
    limit: limitOf(cli, required(cli, 'limit', values.limit)),
    calendar: calendar.forDepartment(undefined),
    policy: policyOf(cli, values.policy),
    extensions: (values.extend ?? []).map((text) => countedOf(cli, text)),
    exclusions: (values.exclude ?? []).map((text) => exclusionOf(cli, text)),
  };
  const due = explainDeadline(input);
  if (values.json) {
    cli.out(JSON.stringify({ ...due, dueAt: formatInstant(due.dueAt) }));
    return 0;
  }
  for (const { date, counted, because } of due.days) {
    const { words } = cli;
    cli.out(`${date}  ${counted ? words.counted : words.notCounted}  ${words.because[because]}`);
  }
  cli.out(fillIn(cli.words.due, { at: formatInstant(due.dueAt) }));
  if (due.provisional) cli.out(fillIn(cli.words.provisional, { years: undeclared(due.days, calendar) }));
  return 0;
};

async function packagedCalendar(): Promise<WorkingCalendar> {
  const years = await Promise.all(
    SEEDED_YEARS.map(async (year) => ({ year, days: (await packagedYear(year)) ?? [] })),
  );
  return compileCalendar({ version: 1, years, hours: [], vacations: [] });
}

function undeclared(days: { date: string }[], calendar: WorkingCalendar): string {
  const years = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  return [...years].filter((year) => !calendar.isDeclared(year)).join(', ');
}

function required(cli: Cli, name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(fillIn(cli.words.missingArgument, { name: `--${name}` }));
  return value;
}

/** Without an offset a moment is the office's own. */
function momentOf(cli: Cli, text: string): Instant {
  const full = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(text) ? `${text.replace(' ', 'T')}+08:00` : text;
  const at = parseInstant(full);
  if (at === undefined) throw new UsageError(fillIn(cli.words.badFrom, { value: text }));
  return at;
}

function limitOf(cli: Cli, text: string) {
  const limit = parseLimit(text);
  if (!limit) throw new UsageError(fillIn(cli.words.badLimit, { value: text }));
  return limit;
}

function countedOf(cli: Cli, text: string): CountedLimit {
  const limit = limitOf(cli, text);
  if (!('count' in limit) || limit.before) throw new UsageError(fillIn(cli.words.badLimit, { value: text }));
  return limit;
}

function policyOf(cli: Cli, text: string | undefined): DeadlineInput['policy'] {
  if (text === undefined) return undefined;
  if (text !== 'sameDay' && text !== 'nextWorkingDay') throw new UsageError(cli.words.badPolicy);
  return { clockStart: text };
}

function exclusionOf(cli: Cli, text: string) {
  const match = /^(\w+),(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)(?:,(\d{4}-\d\d-\d\d))?$/.exec(text);
  const [, kind, from, to, toldOn] = match ?? [];
  const days = [from, to, toldOn].filter((day) => day !== undefined);
  const exist = days.every((day) => parseInstant(`${day}T00:00:00Z`) !== undefined);
  if (!kind || !from || !to || !exist) throw new UsageError(fillIn(cli.words.badExclude, { value: text }));
  return { kind, from, to, toldOn };
}

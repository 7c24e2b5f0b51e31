import { pathToFileURL } from 'node:url';
import { type DeadlineInput, deadlineOf, explainDeadline, lightsOf } from '../src/kernel/clock/deadline.ts';
import type { CountedLimit } from '../src/kernel/limits.ts';
import { DAY_MS, parseInstant } from '../src/kernel/time.ts';
import { calendarOf } from '../test/declared-years.ts';

export type DeadlineCost = { what: string; microseconds: number };

/** The budget of design.md for one explained deadline. */
export const EXPLAINED_BUDGET_MICROSECONDS = 20;

const WARM_UP = 20_000;
const ROUNDS = 100_000;
/** Starts are spread over two years, so that no branch and no year is learnt by heart. */
const STARTS = 509;

/** What a deadline costs in microseconds, explained and not; the best of five rounds, since others may be at work too. */
export function measureDeadlines(): DeadlineCost[] {
  const calendar = calendarOf();
  const first = parseInstant('2025-01-02T10:00:00+08:00') ?? 0;
  const starts = Array.from({ length: STARTS }, (_, index) => first + index * 1.43 * DAY_MS);
  const exclusions = [{ kind: 'expertReview', from: '2025-06-02', to: '2025-06-20', toldOn: '2025-06-02' }];
  // Written out: spreading an object and adding keys costs V8 two microseconds a key, more than the deadline itself.
  const input = (startedAt: number, limit: CountedLimit): DeadlineInput => ({ startedAt, limit, calendar });
  const five: CountedLimit = { count: 5, unit: 'workingDay' };
  const tenYears: CountedLimit = { count: 2500, unit: 'workingDay' };
  const cost = (what: string, run: (startedAt: number) => unknown, rounds = ROUNDS): DeadlineCost => ({
    what,
    microseconds: bestOf(5, () => timePerCall(starts, run, rounds)),
  });
  return [
    cost('5 working days, explained day by day', (at) => explainDeadline(input(at, five))),
    cost('the same with an exclusion and an extension', (startedAt) =>
      explainDeadline({ startedAt, limit: five, calendar, exclusions, extensions: [five] }),
    ),
    cost('5 working days, the date alone', (at) => deadlineOf(input(at, five))),
    cost('5 working days, lights', (at) => lightsOf(input(at, five))),
    cost('24 hours, explained', (at) => explainDeadline(input(at, { count: 24, unit: 'hour' }))),
    cost('2 500 working days (ten years), the date alone', (at) => deadlineOf(input(at, tenYears))),
    cost('2 500 working days (ten years), explained', (at) => explainDeadline(input(at, tenYears)), 1000),
  ];
}

function timePerCall(starts: number[], run: (startedAt: number) => unknown, rounds: number): number {
  for (let index = 0; index < Math.min(rounds, WARM_UP); index += 1) run(starts[index % STARTS] as number);
  const begun = performance.now();
  for (let index = 0; index < rounds; index += 1) run(starts[index % STARTS] as number);
  return ((performance.now() - begun) * 1000) / rounds;
}

function bestOf(times: number, measure: () => number): number {
  return Math.min(...Array.from({ length: times }, measure));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const costs = measureDeadlines();
  for (const { what, microseconds } of costs)
    console.log(`${microseconds.toFixed(2).padStart(9)} µs  ${what}`);
  const explained = costs[0]?.microseconds ?? Number.POSITIVE_INFINITY;
  const held = explained <= EXPLAINED_BUDGET_MICROSECONDS;
  console.log(
    `budget ${EXPLAINED_BUDGET_MICROSECONDS} µs for an explained deadline: ${held ? 'held' : 'broken'}`,
  );
  if (!held) process.exitCode = 1;
}

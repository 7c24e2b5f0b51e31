import fc from 'fast-check';
import type { DeadlineInput } from '../src/kernel/clock/deadline.ts';
import type { ExclusionSpan } from '../src/kernel/clock/exclusions.ts';
import type { CountedLimit, Limit, LimitUnit } from '../src/kernel/limits.ts';
import {
  DAY_MS,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  MINUTE_MS,
  type PlainDate,
  startOfDayNumber,
} from '../src/kernel/time.ts';
import { calendarOf } from './declared-years.ts';

const FIRST = startOfDayNumber(dayNumber('2024-01-01'));
const SPAN_MINUTES = (4 * 365 * DAY_MS) / MINUTE_MS;

/** The office's plain calendar, 2024 to 2026 declared, and one with everything in it: summer hours, a vacation, hours of its own. */
export const plain = calendarOf();
const special = calendarOf(
  {
    hours: [
      {
        from: '2025-05-01',
        to: '2025-09-30',
        intervals: [
          { opens: '08:00', closes: '12:00' },
          { opens: '14:30', closes: '18:00' },
        ],
      },
      { department: 'JX', from: '2026-03-01', intervals: [{ opens: '09:00', closes: '16:00' }] },
    ],
    vacations: [
      { department: 'JX', from: '2025-07-12', to: '2025-08-24', name: '暑假' },
      { department: 'JX', from: '2026-01-24', to: '2026-03-01', name: '寒假' },
    ],
  },
  'JX',
);
export const calendar = fc.constantFrom(plain, special);
export const moment = fc.integer({ min: 0, max: SPAN_MINUTES }).map((minutes) => FIRST + minutes * MINUTE_MS);
const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') });
const counts: Record<LimitUnit, number> = {
  workingDay: 90,
  calendarDay: 120,
  workingHour: 200,
  hour: 500,
  minute: 5000,
};
const limitOf = (...units: LimitUnit[]): fc.Arbitrary<CountedLimit> =>
  fc
    .constantFrom(...units)
    .chain((unit) => fc.integer({ min: 1, max: counts[unit] }).map((count) => ({ unit, count })));
export const counted = limitOf('workingDay', 'calendarDay', 'workingHour', 'hour', 'minute');
export const limit: fc.Arbitrary<Limit> = fc.oneof(
  { weight: 9, arbitrary: counted },
  { weight: 1, arbitrary: fc.constant({ unit: 'onTheSpot' as const }) },
);
const exclusion: fc.Arbitrary<ExclusionSpan> = fc
  .record({
    from: day,
    length: fc.integer({ min: 0, max: 40 }),
    told: fc.option(fc.integer({ min: -5, max: 45 })),
  })
  .map(({ from, length, told }) => ({
    kind: 'tender',
    from: dateOfDayNumber(from),
    to: dateOfDayNumber(from + length),
    toldOn: told === null ? undefined : dateOfDayNumber(from + told),
  }));
/** An exclusion that falls into the clock of a start often enough to matter. */
export const near = (startedAt: number): fc.Arbitrary<ExclusionSpan> =>
  exclusion.map((one) => {
    const shift = dayNumber(dateOf(startedAt)) - dayNumber(one.from) + (dayNumber(one.from) % 30);
    const move = (date: PlainDate) => dateOfDayNumber(dayNumber(date) + shift);
    return { ...one, from: move(one.from), to: move(one.to), toldOn: one.toldOn && move(one.toldOn) };
  });
const inputOf = (
  limits: fc.Arbitrary<Limit>,
  extension: fc.Arbitrary<CountedLimit>,
): fc.Arbitrary<DeadlineInput> =>
  moment.chain((startedAt) =>
    fc.record({
      startedAt: fc.constant(startedAt),
      limit: limits,
      calendar,
      policy: fc.constantFrom(
        undefined,
        { clockStart: 'sameDay' as const },
        { clockStart: 'nextWorkingDay' as const },
      ),
      exclusions: fc.array(near(startedAt), { maxLength: 3 }),
      extensions: fc.array(extension, { maxLength: 2 }),
    }),
  );
/** Any limit in any unit, under any policy, with exclusions and extensions. */
export const input = inputOf(limit, counted);
/** The same without hours and minutes of the clock. */
const inOffice = limitOf('workingDay', 'calendarDay', 'workingHour');
export const officeInput = inputOf(fc.oneof(inOffice, fc.constant({ unit: 'onTheSpot' as const })), inOffice);
/** Working days only. */
export const workingDayInput = inputOf(limitOf('workingDay'), limitOf('workingDay'));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendar,
  counted,
  input,
  limit,
  moment,
  near,
  officeInput,
  plain,
} from '../../../test/clock-arbitraries.ts';
import { declaredYear } from '../../../test/declared-years.ts';
import { compileCalendar, departmentCalendar } from '../calendar/calendar.ts';
import { DAY_MS, dateOf, dateOfDayNumber, dayNumber, MINUTE_MS } from '../time.ts';
import { isWorkingDay } from './counting.ts';
import { type DeadlineInput, deadlineOf, explainDeadline, lightsOf, notBeforeTold } from './deadline.ts';

const CASES = { numRuns: 10_000 };
/** Ten thousand cases take a second or two, and longer on a machine that does other things as well. */
const PATIENCE = 120_000;

const dueAt = (one: DeadlineInput) => deadlineOf(one).dueAt;
const explained = (one: DeadlineInput) => JSON.stringify(explainDeadline(one));

describe('TL-0 every deadline', { timeout: PATIENCE }, () => {
  it('is a working day unless it runs on the clock', () => {
    fc.assert(
      fc.property(officeInput, (one) => isWorkingDay(one.calendar, deadlineOf(one).dueOn)),
      CASES,
    );
  });

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 60 * 24 * 20 }), (one, minutes) => {
        return dueAt({ ...one, startedAt: one.startedAt + minutes * MINUTE_MS }) >= dueAt(one);
      }),
      CASES,
    );
  });

  it('lies after its start and is what its explanation says', () => {
    fc.assert(
      fc.property(input, (one) => {
        const due = deadlineOf(one);
        const { days, ...rest } = explainDeadline(one);
        const start = dateOf(one.startedAt);
        return (
          JSON.stringify(rest) === JSON.stringify(due) &&
          due.dueAt >= one.startedAt &&
          dateOf(due.dueAt) === due.dueOn &&
          days[0]?.date === start &&
          days.at(-1)?.date === due.dueOn &&
          days.length === dayNumber(due.dueOn) - dayNumber(start) + 1
        );
      }),
      CASES,
    );
  });

  it('before an event is never later for an earlier event, and comes before it', () => {
    fc.assert(
      fc.property(
        moment,
        counted,
        calendar,
        fc.integer({ min: 1, max: 30_000 }),
        (eventAt, ahead, days, minutes) => {
          const latest = (at: number) =>
            dueAt({ startedAt: at, limit: { ...ahead, before: 'event' }, calendar: days });
          return latest(eventAt) < eventAt && latest(eventAt - minutes * MINUTE_MS) <= latest(eventAt);
        },
      ),
      CASES,
    );
  });
});

describe('TL-11 exclusions', { timeout: PATIENCE }, () => {
  it('never shorten a limit', () => {
    const withOneMore = input.chain((one) => fc.tuple(fc.constant(one), near(one.startedAt)));
    fc.assert(
      fc.property(withOneMore, ([one, more]) => {
        return dueAt({ ...one, exclusions: [...(one.exclusions ?? []), more] }) >= dueAt(one);
      }),
      CASES,
    );
  });

  it('may be split, doubled and shuffled without changing anything', () => {
    fc.assert(
      fc.property(input, fc.nat(40), (one, cut) => {
        const split = (one.exclusions ?? []).flatMap((span) => {
          const middle = dateOfDayNumber(Math.min(dayNumber(span.from) + cut, dayNumber(span.to)));
          const parts = [
            { ...span, from: middle },
            { ...span, to: middle },
          ];
          return cut % 2 === 0 ? parts : [...parts, span];
        });
        return explained({ ...one, exclusions: split.reverse() }) === explained(one);
      }),
      CASES,
    );
  });

  it('count for nothing untold', () => {
    fc.assert(
      fc.property(input, (one) => {
        const untold = (one.exclusions ?? []).map((span) => ({ ...span, toldOn: undefined }));
        return dueAt({ ...one, exclusions: untold }) === dueAt({ ...one, exclusions: [] });
      }),
      CASES,
    );
  });
});

describe('a calendar declared later', { timeout: PATIENCE }, () => {
  const declared = declaredYear(2026);
  const newYear = dayNumber('2027-01-01');
  const dated = (kind: 'holiday' | 'makeup') => (offset: number) => ({
    date: dateOfDayNumber(newYear + offset),
    kind,
    name: '',
  });
  const arrangement = fc.record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 35 }),
    worked: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 8 }),
  });
  const start = fc.integer({ min: -60, max: 150 }).map((days) => (newYear + days) * DAY_MS);

  it('never moves a told date earlier, and ends what was provisional', () => {
    let heldBack = 0;
    fc.assert(
      fc.property(arrangement, start, limit, ({ off, worked }, startedAt, promised) => {
        const told = deadlineOf({ startedAt, limit: promised, calendar: plain });
        const days = [...off.map(dated('holiday')), ...worked.map(dated('makeup'))];
        const compiled = compileCalendar({
          version: 2,
          years: [declared, { year: 2027, days }],
          hours: [],
          vacations: [],
        });
        const recomputed = deadlineOf({ startedAt, limit: promised, calendar: departmentCalendar(compiled) });
        const held = notBeforeTold(recomputed, told);
        if (recomputed.dueAt < told.dueAt) heldBack += 1;
        return held.dueAt === Math.max(told.dueAt, recomputed.dueAt) && !held.provisional;
      }),
      CASES,
    );
    expect(heldBack).toBeGreaterThan(100);
  });
});

describe('lights', { timeout: PATIENCE }, () => {
  it('change in order, none before the start or after the due moment', () => {
    fc.assert(
      fc.property(input, (one) => {
        const { yellowAt, orangeAt } = lightsOf(one);
        return one.startedAt <= yellowAt && yellowAt <= orangeAt && orangeAt <= dueAt(one);
      }),
      CASES,
    );
  });
});

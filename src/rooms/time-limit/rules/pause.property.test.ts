import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { live, pausedLife } from '../../../../test/random-life.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { workingDaysBetween } from '../../../kernel/clock/counting.ts';
import { dateOf, dateOfDayNumber, dayNumber } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Pause, PauseTelling } from '../model-pause.ts';
import { caseClock } from './clock.ts';
import { excludedDaysBetween } from './exclusions.ts';

const RUNS = { numRuns: 300 };

/** One telling as two that meet on a day between: the excluded days are the same. */
function cut(telling: PauseTelling, after: number): PauseTelling[] {
  const middle = dateOfDayNumber(dayNumber(telling.fromOn) + after);
  if (middle >= telling.untilOn) return [telling];
  return [
    { ...telling, untilOn: middle },
    { ...telling, fromOn: middle },
  ];
}

const rearranged = (pauses: Pause[], after: number) =>
  [...pauses, ...pauses.slice(0, 1)]
    .reverse()
    .map((pause) => ({ ...pause, tellings: pause.tellings.flatMap((one) => cut(one, after)).reverse() }));

describe('TL-11 special procedures in a whole life', () => {
  it('TL-11: excluding never shortens: without its pauses no case is due later', () => {
    let longer = 0;
    fc.assert(
      fc.property(pausedLife, (whole) => {
        live(whole, ({ state, calendar: days }) => {
          if (!state.pauses) return;
          const calendar = departmentCalendar(days, state.lead);
          const due = (one: CaseState) => caseClock({ ...one, closedAt: undefined }, calendar)?.dueAt ?? 0;
          const untold = { ...state, toldDueAt: undefined, ending: undefined };
          expect(due(untold)).toBeGreaterThanOrEqual(due({ ...untold, pauses: undefined }));
          if (due(untold) > due({ ...untold, pauses: undefined })) longer += 1;
        });
      }),
      RUNS,
    );
    expect(longer).toBeGreaterThan(10);
  });

  it('TL-11: a pause split, doubled or told in another order changes nothing', () => {
    fc.assert(
      fc.property(pausedLife, fc.integer({ min: 0, max: 12 }), (whole, after) => {
        live(whole, ({ state, calendar: days }) => {
          if (!state.pauses) return;
          const calendar = departmentCalendar(days, state.lead);
          const split = { ...state, pauses: rearranged(state.pauses, after) };
          expect(caseClock(split, calendar)).toEqual(caseClock(state, calendar));
        });
      }),
      RUNS,
    );
  });

  it('TL-11: a telling of today leaves as many counted days until the deadline as there were', () => {
    let moved = 0;
    fc.assert(
      fc.property(pausedLife, (whole) => {
        live(whole, ({ state, calendar: days }, now, _refused, before) => {
          const today = dateOf(now);
          const told = state.pauses
            ?.flatMap(({ tellings }) => tellings)
            .some((one) => {
              return one.at === now && dateOf(one.told.at) === today;
            });
          if (state === before || !told || state.pledge.promised.unit !== 'workingDay') return;
          const calendar = departmentCalendar(days, state.lead);
          const left = (one: CaseState) => {
            const { dueOn = today, bindsByStatute } = caseClock(one, calendar) ?? {};
            const counted =
              workingDaysBetween(calendar, today, dueOn) - excludedDaysBetween(one, calendar, today, dueOn);
            return { dueOn, bindsByStatute, counted };
          };
          const [was, is] = [left(before), left(state)];
          if (is.dueOn > was.dueOn) moved += 1;
          if (is.bindsByStatute) expect(is.counted).toBeLessThanOrEqual(was.counted);
          else expect(is.counted).toBe(was.counted);
        });
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(10);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { life, live } from '../../../../test/random-life.ts';
import { departmentCalendar } from '../../../kernel/calendar/calendar.ts';
import { dateOf, dateOfDayNumber, dayNumber } from '../../../kernel/time.ts';
import type { CaseEvent, CaseState } from '../model.ts';
import { evolve } from './evolve.ts';
import { openPauses } from './exclusions.ts';
import { explainCaseDays } from './explain.ts';
import { fold } from './index.ts';
import { columnsOf } from './row.ts';
import { waitsFor } from './waits.ts';

const RUNS = { numRuns: 100 };

describe('whatever happens to a case', () => {
  it('TL-10: an open case waits for one person, and its clock still has something to say', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, (story, now) => {
          const { state } = story;
          if (state.closedAt !== undefined) return;
          const facts = story.factsAt(now, state);
          expect(waitsFor(state, facts.people)).toBeTypeOf('string');
          expect(story.nextTickAt).toBeGreaterThanOrEqual(now);
          expect(columnsOf(state, facts).due_at).toBeDefined();
        });
      }),
      RUNS,
    );
  });

  it('SC-6.2: a refused command changes nothing', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, (story, _now, refused, before) => {
          if (refused) expect(story.state).toBe(before);
        });
      }),
      RUNS,
    );
  });

  /**
   * While a special procedure is open the deadline is a projection: it supposes that the procedure takes the whole time
   * told. Nobody was promised it, so an earlier end, or more working days in that time, bring it back (TL-11). What was
   * told before holds all the same. A repeat shares the clock of another case.
   */
  it('SC-5.2.3: the deadline never moves before a told one, and earlier only with a procedure that is open', () => {
    fc.assert(
      fc.property(life, (whole) => {
        let round = 0;
        let latest = 0;
        let told = 0;
        live(whole, (story, _now, _refused, before) => {
          const { state, clock } = story;
          if (state.round !== round) [latest, told] = [0, 0];
          round = state.round;
          if (!clock || state.merged || state.toldDueAt === undefined) return;
          expect(state.toldDueAt).toBeGreaterThanOrEqual(told);
          expect(clock.dueAt).toBeGreaterThanOrEqual(state.toldDueAt);
          if (openPauses(before).length === 0) expect(clock.dueAt).toBeGreaterThanOrEqual(latest);
          [latest, told] = [clock.dueAt, state.toldDueAt];
        });
      }),
      RUNS,
    );
  });

  it('TL-0: every date explains itself, day by day from the start to the date in force', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, ({ state, clock, calendar }) => {
          const days = explainCaseDays(state, departmentCalendar(calendar, state.lead));
          if (!clock || !days || state.startedAt === undefined) return;
          const first = dayNumber(dateOf(state.startedAt));
          const length = dayNumber(clock.dueOn) - first + 1;
          const dates = Array.from({ length }, (_, day) => dateOfDayNumber(first + day));
          expect(days.map(({ date }) => date)).toEqual(dates);
        });
      }),
      RUNS,
    );
  });

  it('TL-2: no extension and no later date passes a binding statute', () => {
    fc.assert(
      fc.property(life, (whole) => {
        live(whole, ({ clock, log }) => {
          const rearrangedSince = log.some(({ event }) => event.type === 'DeadlineMoved');
          const told = clock && clock.dueAt > clock.computedAt;
          if (clock?.statutoryAt !== undefined && !told && !rearrangedSince) {
            expect(clock.dueAt).toBeLessThanOrEqual(clock.statutoryAt);
          }
        });
      }),
      RUNS,
    );
  });

  it('SC-5.2.4: ticks applied late, one by one or twice give the same record', () => {
    fc.assert(
      fc.property(life, (whole) => {
        const late = live(whole, () => {}).story;
        const often = live(
          whole,
          () => {},
          (story, _from, to) => {
            for (let next = story.nextTickAt; next !== undefined && next <= to; next = story.nextTickAt) {
              story.tick(next).tick(next);
            }
          },
        ).story;
        expect(often.log).toEqual(late.log);
        expect(often.state).toEqual(late.state);
      }),
      RUNS,
    );
  });

  it('SC-6.1: the record runs forward, and folding it gives the case', () => {
    fc.assert(
      fc.property(life, (whole) => {
        const { story } = live(whole, () => {});
        const moments = story.log.map(({ at }) => at);
        expect([...moments].sort((a, b) => a - b)).toEqual(moments);
        expect(fold(story.log)).toEqual(story.state);
        const stored = JSON.parse(JSON.stringify(story.log)) as { event: CaseEvent; at: number }[];
        const rebuilt = stored.reduce<CaseState | undefined>(
          (state, { event, at }) => evolve(state, event, at),
          undefined,
        );
        expect(JSON.parse(JSON.stringify(rebuilt))).toEqual(JSON.parse(JSON.stringify(story.state)));
      }),
      RUNS,
    );
  });

  it('SC-5.2.4: nobody is told the same warning of the same occurrence twice', () => {
    fc.assert(
      fc.property(life, (whole) => {
        const { story } = live(whole, () => {});
        const warnings = story.notes.filter(
          ({ kind }) => kind.startsWith('warning') || kind === 'deadlinePassed',
        );
        const keys = warnings.map(({ staff, dedupe }) => `${staff} ${dedupe}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });
});

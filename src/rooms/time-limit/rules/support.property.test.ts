import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { life, live, pausedLife } from '../../../../test/random-life.ts';
import { type CaseStory, moment, overNationalDay, ref } from '../../../../test/sample-case.ts';
import { dateOfDayNumber, dayNumberOf, HOUR_MS } from '../../../kernel/time.ts';
import type { Support } from '../model-support.ts';
import { openSupports, supportClock } from './support-clock.ts';
import { supportWaitsFor } from './waits.ts';

const RUNS = { numRuns: 150 };
const lives = fc.oneof(life, pausedLife);
const clockOf = (story: CaseStory, support: Support) =>
  supportClock(story.state, support, story.factsAt(story.state.lastAt, story.state));

describe('whatever happens to supports', () => {
  it('TL-5: none is due after the lead, but for one a late lead asked for', () => {
    fc.assert(
      fc.property(lives, (whole) => {
        live(whole, (story) => {
          for (const support of openSupports(story.state)) {
            const { leadDueAt, setAt } = support.date;
            if (leadDueAt < setAt) continue;
            expect(clockOf(story, support).dueAt).toBeLessThanOrEqual(story.clock?.dueAt ?? 0);
          }
        });
      }),
      RUNS,
    );
  });

  it('TL-5: each open one waits for one person, and none is open in a case that has ended', () => {
    fc.assert(
      fc.property(lives, (whole) => {
        live(whole, (story, now) => {
          const { state } = story;
          const open = openSupports(state);
          if (state.closedAt !== undefined) expect(open).toEqual([]);
          const { people } = story.factsAt(now, state);
          for (const support of open) expect(supportWaitsFor(support, people)).toBeTypeOf('string');
        });
      }),
      RUNS,
    );
  });

  it('TL-5: only another date for it moves it, a pause or a calendar: no extension of the lead’s does', () => {
    fc.assert(
      fc.property(lives, (whole) => {
        const dates = new Map<string, number>();
        live(whole, (story) => {
          for (const support of openSupports(story.state)) {
            const { id, date } = support;
            const pauses = JSON.stringify(story.state.pauses);
            const key = `${id} ${date.setAt} ${story.calendar.version} ${pauses}`;
            const { dueAt } = clockOf(story, support);
            expect(dueAt).toBe(dates.get(key) ?? dueAt);
            dates.set(key, dueAt);
          }
        });
      }),
      RUNS,
    );
  });

  it('TL-5: attributed lateness adds up to the whole, however many supports were late', () => {
    const support = fc.record({
      due: fc.integer({ min: 1, max: 12 }),
      done: fc.integer({ min: 1, max: 25 * 24 }),
      returned: fc.boolean(),
    });
    const late = fc.record({
      supports: fc.array(support, { minLength: 1, maxLength: 4 }),
      rest: fc.integer({ min: 0, max: 200 }),
    });
    let shared = 0;
    fc.assert(
      fc.property(late, ({ supports, rest }) => {
        const { ending } = lived(supports, rest).state;
        expect(ending?.lateness !== undefined).toBe(ending?.verdict === 'overdue');
        if (!ending?.lateness) return;
        const shares = ending.lateness;
        expect(shares.reduce((sum, { days }) => sum + days, 0)).toBe(ending.daysLate);
        if (ending.daysLate > 0) expect(Math.min(...shares.map(({ days }) => days))).toBeGreaterThan(0);
        if (new Set(shares.map(({ of }) => of)).size > 1) shared += 1;
      }),
      { numRuns: 300 },
    );
    expect(shared).toBeGreaterThan(0);
  });
});

type Asked = { due: number; done: number; returned: boolean };

/** Supports asked for on the first day and ended in their order, the case answered some hours after the last. */
function lived(supports: Asked[], rest: number): CaseStory {
  const story = overNationalDay();
  const start = moment('09-28 11:00');
  for (const { due } of supports) {
    const dueOn = dateOfDayNumber(dayNumberOf(start) + due);
    story.give(start, 'handler', { type: 'ProposeSupport', department: 'NY', task: ref('task'), dueOn });
  }
  const inOrder = supports.map((one, index) => ({ ...one, id: index + 1 })).sort((a, b) => a.done - b.done);
  for (const { id } of inOrder) story.give(start, 'supporter', { type: 'AcceptSupport', id });
  for (const { id, done, returned } of inOrder) {
    story.give(
      start + done * HOUR_MS,
      'supporter',
      returned
        ? { type: 'ReturnSupport', id, reason: ref('why') }
        : { type: 'FinishSupport', id, result: ref('done') },
    );
  }
  const end = start + Math.max(...supports.map(({ done }) => done)) * HOUR_MS + rest * HOUR_MS;
  return story.give(end, 'handler', { type: 'FinishCase', outcome: 'done', answer: ref('answer') });
}

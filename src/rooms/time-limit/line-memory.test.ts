import { describe, expect, it } from 'vitest';
import { calendarData, declaredYear } from '../../../test/declared-years.ts';
import { moment, overNationalDay } from '../../../test/sample-case.ts';
import { away, sampleOffice } from '../../../test/sample-office.ts';
import { compileCalendar } from '../../kernel/calendar/calendar.ts';
import { catalogueView } from '../commitment/view.ts';
import { viewOf } from '../organisation/view.ts';
import { type Line, openLineMemory } from './line-memory.ts';
import type { World } from './model.ts';
import { presentLine } from './present-line.ts';
import type { CasePlace, CaseRow } from './queries.ts';

const { state } = overNationalDay();
const world: World = {
  organisation: viewOf(sampleOffice()),
  calendar: compileCalendar(calendarData()),
  catalogue: catalogueView({ version: 1, items: [] }),
};
const textOf = (matter: string | null) => JSON.stringify({ matter, applicant: '{"name":"林晚舟"}' });

/** A case as the database holds it; changed between two looks. */
function stored(more: Partial<CaseRow & CasePlace> = {}): CaseRow & CasePlace {
  return {
    id: 'one',
    number: state.number,
    version: 1,
    erased: 0,
    due_at: 0,
    state: JSON.stringify(state),
    texts: textOf('水管漏水'),
    ...more,
  };
}

/** Shows one page after another with one memory; `reads` counts what was read for it. */
function reader(linesKept?: number) {
  const linesOf = openLineMemory(linesKept);
  const reads: string[] = [];
  const show = async (of: CaseRow & CasePlace, at = '09-29 10:00', seen = world) => {
    const lines = await linesOf([of], seen, async (ids) => {
      reads.push(...ids);
      return ids.includes(of.id) ? [of] : [];
    });
    return presentLine(lines.get(of.id) as Line, seen, moment(at), { onlyJobs: false });
  };
  return { show, reads };
}

describe('what is remembered of a line of the queue', () => {
  it('SC-5.2.2 never hides a new moment: the light burns by the clock, and nothing is read for it', async () => {
    const { show, reads } = reader();
    expect(await show(stored())).toMatchObject({ light: 'green' });
    expect(await show(stored(), '10-20 10:00')).toMatchObject({ light: 'red' });
    expect(reads).toEqual(['one']);
  });

  it('TL-12 never hides who is in charge now', async () => {
    const { show } = reader();
    expect((await show(stored())).handler?.username).toBe('handler');
    const absences = [away('handler', '09-29 08:00')];
    const without = { ...world, organisation: viewOf(sampleOffice({ absences })) };
    expect((await show(stored(), '09-29 10:00', without)).handler?.username).toBe('backup');
  });

  it('TL-0 never hides a new version of the case, nor a new calendar', async () => {
    const { show } = reader();
    const { dueOn } = await show(stored());
    const later = { ...state, pledge: { ...state.pledge, promised: { count: 9, unit: 'workingDay' } } };
    const moved = await show(stored({ version: 2, state: JSON.stringify(later) }));
    expect(moved).toMatchObject({ version: 2 });
    expect(moved.dueOn).not.toBe(dueOn);
    const calendar = compileCalendar(calendarData({ years: [2024, 2025].map(declaredYear) }));
    expect((await show(stored(), '09-29 10:00', { ...world, calendar })).provisional).toBe(true);
    expect((await show(stored())).provisional).toBe(false);
  });

  it('forgets a text that was erased, which is no new version', async () => {
    const { show } = reader();
    expect((await show(stored())).title).toContain('水管漏水');
    expect((await show(stored({ texts: textOf(null), erased: 1 }))).title).not.toContain('水管漏水');
  });

  it('shows a change made between looking for the page and reading its lines', async () => {
    const linesOf = openLineMemory();
    const lines = await linesOf([stored()], world, async () => [stored({ version: 2 })]);
    expect(lines.get('one')?.version).toBe(2);
  });

  it('keeps no more lines than it may', async () => {
    const { show, reads } = reader(1);
    for (const id of ['a', 'b', 'a'])
      expect((await show(stored({ id, state: JSON.stringify({ ...state, number: id }) }))).number).toBe(id);
    expect(reads).toEqual(['a', 'b', 'a']);
  });
});

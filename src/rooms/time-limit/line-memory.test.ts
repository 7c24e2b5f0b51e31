import { describe, expect, it } from 'vitest';
import { calendarData, declaredYear } from '../../../test/declared-years.ts';
import { moment, overNationalDay } from '../../../test/sample-case.ts';
import { away, sampleOffice } from '../../../test/sample-office.ts';
import { compileCalendar } from '../../kernel/calendar/calendar.ts';
import { catalogueView } from '../commitment/view.ts';
import { viewOf } from '../organisation/view.ts';
import { openLineMemory } from './line-memory.ts';
import type { World } from './model.ts';
import { presentLine } from './present-line.ts';
import type { CaseRow } from './queries.ts';

const { state } = overNationalDay();
const world: World = {
  organisation: viewOf(sampleOffice()),
  calendar: compileCalendar(calendarData()),
  catalogue: catalogueView({ version: 1, items: [] }),
};
const textOf = (matter: string | null) => JSON.stringify({ matter, applicant: '{"name":"林晚舟"}' });
const row = (more: Partial<CaseRow> = {}): CaseRow => ({
  number: state.number,
  version: 1,
  due_at: 0,
  state: JSON.stringify(state),
  texts: textOf('水管漏水'),
  ...more,
});

/** Shows one row after another with one memory. */
function reader(linesKept?: number) {
  const factsOf = openLineMemory(linesKept);
  return (of: CaseRow, at = '09-29 10:00', seen = world) =>
    presentLine(factsOf(of, seen), of.version, seen, moment(at), { onlyJobs: false });
}

describe('what is remembered of a line of the queue', () => {
  it('SC-5.2.2 never hides a new moment: the light burns by the clock', () => {
    const show = reader();
    expect(show(row())).toMatchObject({ light: 'green' });
    expect(show(row(), '10-20 10:00')).toMatchObject({ light: 'red' });
  });

  it('TL-12 never hides who is in charge now', () => {
    const show = reader();
    expect(show(row()).handler?.username).toBe('handler');
    const absences = [away('handler', '09-29 08:00')];
    const without = { ...world, organisation: viewOf(sampleOffice({ absences })) };
    expect(show(row(), '09-29 10:00', without).handler?.username).toBe('backup');
  });

  it('TL-0 never hides a new version of the case, nor a new calendar', () => {
    const show = reader();
    const { dueOn } = show(row());
    const later = { ...state, pledge: { ...state.pledge, promised: { count: 9, unit: 'workingDay' } } };
    const moved = show(row({ version: 2, state: JSON.stringify(later) }));
    expect(moved.dueOn).not.toBe(dueOn);
    const calendar = compileCalendar(calendarData({ years: [2024, 2025].map(declaredYear) }));
    expect(show(row(), '09-29 10:00', { ...world, calendar }).provisional).toBe(true);
    expect(show(row()).provisional).toBe(false);
  });

  it('forgets a text that was erased, which is no new version', () => {
    const show = reader();
    expect(show(row()).title).toContain('水管漏水');
    expect(show(row({ texts: textOf(null) })).title).not.toContain('水管漏水');
  });

  it('keeps no more lines than it may', () => {
    const show = reader(1);
    for (const number of ['A', 'B', 'A'])
      expect(show(row({ number, state: JSON.stringify({ ...state, number }) })).number).toBe(number);
  });
});

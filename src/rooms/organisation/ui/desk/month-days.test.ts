import { describe, expect, it } from 'vitest';
import { weeksOf } from './month-days.ts';

describe('a month of the working calendar (TL-2)', () => {
  it('begins its weeks on Monday', () => {
    const weeks = weeksOf(2026, 10);
    expect(weeks[0]).toEqual([
      undefined,
      undefined,
      undefined,
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
    ]);
    expect(weeks.at(-1)?.slice(0, 6)).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
    ]);
  });

  it('holds every day of the month once, in leap years too', () => {
    expect(weeksOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
    expect(weeksOf(2026, 12).flat().filter(Boolean)).toHaveLength(31);
  });
});

import { describe, expect, it } from 'vitest';
import { dayOfEnd, edgeWords } from './periods.ts';

describe('the ends of an absence in words (TL-12)', () => {
  it('says whole days as days, the last one included', () => {
    expect(dayOfEnd('2026-10-01T00:00:00+08:00')).toBe('2026-09-30');
    expect(edgeWords('2026-09-28T00:00:00+08:00', 'zh', '2026')).toBe('9月28日');
    expect(edgeWords('2026-10-01T00:00:00+08:00', 'zh', '2026', true)).toBe('9月30日');
  });

  it('keeps the clock where it matters and the year where it is another', () => {
    expect(edgeWords('2026-09-28T14:30:00+08:00', 'zh', '2026')).toBe('9月28日 14:30');
    expect(edgeWords('2027-01-05T00:00:00+08:00', 'en', '2026')).toBe('5 Jan 2027');
  });
});

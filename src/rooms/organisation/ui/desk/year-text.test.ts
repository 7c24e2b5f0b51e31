import { describe, expect, it } from 'vitest';
import { readYearText, yearCsv } from './year-text.ts';

const day = { date: '2027-01-01', kind: 'holiday' as const, name: '元旦' };

describe('a year pasted into the calendar (TL-2)', () => {
  it('is sent as CSV where it is one', () => {
    const csv = yearCsv([day]);
    expect(csv).toBe('date,kind,name\n2027-01-01,holiday,元旦');
    expect(readYearText(csv)).toEqual({ csv });
  });

  it('is read as JSON, bare or as the calendar answers it', () => {
    expect(readYearText(JSON.stringify([day]))).toEqual({ days: [day] });
    expect(readYearText(JSON.stringify({ year: 2027, days: [day] }))).toEqual({ days: [day] });
  });

  it('is called unreadable where it is broken', () => {
    expect(readYearText('[{')).toEqual({ unreadable: true });
    expect(readYearText('{"days": 3}')).toEqual({ unreadable: true });
  });
});

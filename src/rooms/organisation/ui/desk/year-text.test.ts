import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../../web/kit/language.ts';
import { calendarTexts } from './texts-calendar.ts';
import { placeOf, readYearText, toldOf, yearCsv } from './year-text.ts';

const day = { date: '2027-01-01', kind: 'holiday' as const, name: '元旦' };

describe('a year pasted into the calendar (TL-2)', () => {
  it('is entered under the name of its year', () => {
    expect(sayIn(calendarTexts, 'zh')('importYear', { year: 2027 })).toBe('录入 2027 年放假安排');
  });

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

  it('has its mistakes named by line and field, as the sender counts them', () => {
    expect(placeOf('/rows/3/kind')).toEqual({ line: 3, field: 'kind' });
    expect(placeOf('/rows/1')).toEqual({ line: 1 });
    expect(placeOf('/days/0/date')).toEqual({ day: 1, field: 'date' });
    expect(placeOf('/days')).toEqual({});
  });

  it('tells who will be told: each handler once with the number of their cases, and how many applicants', () => {
    const dates = { dueAt: '2027-01-04T17:30:00+08:00', newDueAt: '2027-01-05T17:30:00+08:00' };
    const [a, b] = [
      { username: 'a', name: '甲' },
      { username: 'b', name: '乙' },
    ];
    const moving = [
      { number: '1', ...dates, handlers: [a], applicant: true },
      { number: '2', ...dates, handlers: [b, a], applicant: false },
    ];
    expect(toldOf(moving)).toEqual({
      handlers: [
        { name: '甲', count: 2 },
        { name: '乙', count: 1 },
      ],
      applicants: 1,
    });
    expect(toldOf([])).toEqual({ handlers: [], applicants: 0 });
  });
});

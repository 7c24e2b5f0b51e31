import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../test/declared-years.ts';
import type { Limit } from '../limits.ts';
import { parseInstant } from '../time.ts';
import { capByStatute, type DeadlineInput, deadlineOf, earlierOf, notBeforeTold } from './deadline.ts';

const calendar = calendarOf();
const at = (local: string) => parseInstant(`${local}:00+08:00`)!;
const input = (start: string, limit: Limit, more: Partial<DeadlineInput> = {}): DeadlineInput => ({
  startedAt: at(start),
  limit,
  calendar,
  ...more,
});
const workingDays = (count: number): Limit => ({ count, unit: 'workingDay' });

describe('TL-2 the statutory date', () => {
  const promised = input('2026-09-21T10:00', workingDays(10), {
    exclusions: [{ kind: 'tender', from: '2026-09-22', to: '2026-09-28', toldOn: '2026-09-22' }],
    extensions: [{ count: 3, unit: 'workingDay' }],
  });
  const limit: Limit = { count: 15, unit: 'calendarDay' };

  it('rules where it is earlier, whatever the unit', () => {
    expect(capByStatute(promised, { limit })).toMatchObject({
      ruledBy: 'statute',
      due: { dueOn: '2026-10-08' },
    });
    const short = input('2026-09-21T10:00', workingDays(3));
    expect(capByStatute(short, { limit })).toMatchObject({
      ruledBy: 'promise',
      due: { dueOn: '2026-09-24' },
    });
  });

  it('is moved by exclusions and extensions only as that law allows', () => {
    const due = (allows: object) => capByStatute(promised, { limit, ...allows }).due.dueOn;
    expect(due({ allowsExclusions: true })).toBe('2026-10-09');
    expect(due({ allowsExtensions: true })).toBe('2026-10-12');
    expect(due({})).toBe('2026-10-08');
  });

  it('explains itself by the clock that rules', () => {
    const ruling = capByStatute(promised, { limit });
    expect(deadlineOf(ruling.input)).toEqual(ruling.due);
    expect(capByStatute(promised)).toEqual({
      ruledBy: 'promise',
      input: promised,
      due: deadlineOf(promised),
    });
  });

  it('leaves the promise its name when both fall together', () => {
    const due = { dueOn: '2026-09-24', dueAt: 1, provisional: false };
    expect(earlierOf(due, due).ruledBy).toBe('promise');
  });
});

describe('a date that was told', () => {
  it('stays when recomputing would move it earlier, and yields when later', () => {
    const recomputed = { dueOn: '2027-01-05', dueAt: at('2027-01-05T17:30'), provisional: false };
    const told = { dueOn: '2027-01-06', dueAt: at('2027-01-06T17:30') };
    expect(notBeforeTold(recomputed, told)).toEqual({ ...told, provisional: false });
    expect(notBeforeTold({ ...recomputed, ...told }, recomputed).dueOn).toBe('2027-01-06');
    expect(notBeforeTold(recomputed)).toBe(recomputed);
  });
});

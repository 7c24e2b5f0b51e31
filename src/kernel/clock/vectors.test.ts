import { describe, expect, it } from 'vitest';
import type { DayKind } from '../calendar/calendar.ts';
import { compileCalendar, departmentCalendar } from '../calendar/calendar.ts';
import { dateOfDayNumber, dayNumberOfCivil, parseInstant } from '../time.ts';
import { overdueDays, workingDaysBetween } from './counting.ts';
import { type DeadlineInput, deadlineOf, explainDeadline } from './deadline.ts';
import vectors from './deadlines-2026.vectors.json' with { type: 'json' };

type Vector = (typeof vectors.vectors)[number];

const mark = (kind: DayKind) => (date: string) => ({ date, kind, name: '' });
const days = [...vectors.off.map(mark('holiday')), ...vectors.makeup.map(mark('makeup'))];
const calendar = departmentCalendar(
  compileCalendar({ version: 1, years: [{ year: 2026, days }], hours: [], vacations: [] }),
);

function inputOf(vector: Vector, told = true): DeadlineInput {
  const [from, to] = vector.special ?? [];
  return {
    startedAt: parseInstant(`${vector.start}T10:00:00+08:00`)!,
    limit: { count: vector.n!, unit: vector.kind === 'calendar_days' ? 'calendarDay' : 'workingDay' },
    calendar,
    policy: vector.policy ? { clockStart: 'nextWorkingDay' } : undefined,
    exclusions: from && to ? [{ kind: 'expertReview', from, to, toldOn: told ? from : undefined }] : [],
  };
}

describe('TL-0 worked dates of 2026', () => {
  it.each(vectors.vectors.filter(({ start }) => start).map((vector) => [vector.id, vector] as const))(
    '%s is due when it was worked out to be',
    (_, vector) => {
      const due = explainDeadline(inputOf(vector));
      expect(due.dueOn).toBe(vector.due);
      expect(due.dueAt).toBe(parseInstant(`${vector.due}T17:30:00+08:00`));
      expect(due.provisional).toBe(vector.provisional ?? false);
      expect(due.days.filter(({ counted }) => counted)).toHaveLength(vector.n!);
      if (vector.excluded_days) {
        expect(due.days.filter(({ because }) => because === 'excluded')).toHaveLength(vector.excluded_days);
      }
      if (vector.due_without) expect(deadlineOf(inputOf(vector, false)).dueOn).toBe(vector.due_without);
    },
  );

  it.each(
    vectors.vectors
      .filter(({ kind }) => kind === 'overdue_days')
      .map((vector) => [vector.id, vector] as const),
  )('%s is late by the working days after the due date', (_, vector) => {
    expect(overdueDays(calendar, vector.due!, vector.done!)).toBe(vector.days);
  });

  it.each(vectors.vectors.flatMap(({ months, id }) => (months ? [[id, months] as const] : [])))(
    '%s has its working days in every month',
    (_, months) => {
      const ends = Array.from({ length: 12 }, (_unused, month) => dayNumberOfCivil(2026, month + 1, 1) - 1);
      const counted = ends.map((end, month) =>
        workingDaysBetween(
          calendar,
          dateOfDayNumber(end),
          dateOfDayNumber(ends[month + 1] ?? dayNumberOfCivil(2027, 1, 1) - 1),
        ),
      );
      expect(counted).toEqual(Object.values(months));
    },
  );

  it('are all looked at', () => {
    const kinds = new Set(vectors.vectors.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'calendar_days',
      'month_workdays_2026',
      'overdue_days',
      'workdays',
      'workdays_excl',
    ]);
  });
});

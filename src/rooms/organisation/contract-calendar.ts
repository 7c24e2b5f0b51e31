import { Type } from 'typebox';

const Maybe = Type.Optional;
const Day = Type.String({ format: 'date' });
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Code = Type.String({ pattern: '^[A-Za-z0-9_.-]{1,64}$' });
const DayKind = Type.Unsafe<'holiday' | 'makeup'>({ type: 'string', enum: ['holiday', 'makeup'] });

export const YearParams = Type.Object({ year: Type.String({ pattern: '^20\\d\\d$' }) });
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const PreviewQuery = Type.Object({ preview: Maybe(Type.Boolean()) });

const CalendarDay = Type.Object({ date: Day, kind: DayKind, name: Type.String() });
const year = {
  year: Type.Integer(),
  declared: Type.Boolean({
    description: 'Undeclared: weekends and statutory days; deadlines are provisional',
  }),
  version: Type.Integer({ description: 'Version of the office’s calendar' }),
  days: Type.Array(CalendarDay),
};
export const CalendarYear = Type.Object(year);

/** A year's arrangement as sent; CSV with `date,kind,name` says the same. */
export const PutYear = Type.Object({
  days: Type.Array(Type.Object({ date: Day, kind: DayKind, name: Type.String({ maxLength: 100 }) }), {
    maxItems: 366,
  }),
});
export const PutYearResult = Type.Object({
  ...year,
  preview: Type.Boolean(),
  changes: Type.Object({
    added: Type.Array(CalendarDay),
    removed: Type.Array(CalendarDay),
    changed: Type.Array(CalendarDay),
  }),
  moving: Type.Array(
    Type.Object({
      number: Type.String(),
      title: Maybe(Type.String()),
      dueAt: Type.String({ format: 'date-time' }),
      newDueAt: Type.String({ format: 'date-time' }),
      handlers: Type.Array(Type.Object({ username: Type.String(), name: Type.String() }), {
        description: 'Whom the inbox tells of the new date',
      }),
      applicant: Type.Boolean({ description: 'Whether an applicant reads it on the page of the matter' }),
    }),
    { description: 'Open cases whose deadline moves, and who is told' },
  ),
});

const Intervals = Type.Array(Type.Object({ opens: Clock, closes: Clock }), { minItems: 1, maxItems: 2 });
export const PutHours = Type.Object({
  department: Maybe(Code),
  from: Day,
  to: Maybe(Day),
  intervals: Intervals,
});
export const Hours = Type.Object({
  id: Type.String(),
  department: Maybe(Type.String()),
  from: Day,
  to: Maybe(Day),
  intervals: Intervals,
});
export const PutVacation = Type.Object({
  department: Code,
  from: Day,
  to: Day,
  name: Type.String({ maxLength: 100 }),
});
export const Vacation = Type.Object({
  id: Type.String(),
  department: Type.String(),
  from: Day,
  to: Day,
  name: Type.String(),
});
export const HoursList = Type.Object({
  version: Type.Integer(),
  hours: Type.Array(Hours),
  vacations: Type.Array(Vacation),
});

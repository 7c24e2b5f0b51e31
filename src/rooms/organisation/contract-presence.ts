import { Type } from 'typebox';
import { ABSENCE_KINDS } from './model.ts';

const words = <const W extends readonly string[]>(list: W) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...list] });
const Maybe = Type.Optional;
const Text = Type.String({ maxLength: 2_000 });
const Moment = Type.String({ format: 'date-time', description: 'RFC 3339 with offset' });
const DayOrMoment = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
  description: 'A day, or a moment with offset',
});
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Code = Type.String({ pattern: '^[A-Za-z0-9_.-]{1,64}$' });
const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' });
const Named = Type.Object({ username: Type.String(), name: Type.String() });
const list = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const NewAbsence = Type.Object({
  username: Maybe(Username),
  from: Maybe(DayOrMoment),
  to: Maybe(DayOrMoment),
  kind: Maybe(words(ABSENCE_KINDS)),
  planned: Maybe(Type.Boolean()),
  reason: Maybe(Text),
});
export const ChangedAbsence = Type.Object({ from: Maybe(DayOrMoment), to: Maybe(DayOrMoment) });
export const Absence = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.String(),
  from: Moment,
  to: Maybe(Moment),
  planned: Type.Boolean(),
  kind: Maybe(words(ABSENCE_KINDS)),
  reason: Maybe(Type.String()),
  needsStandIn: Maybe(
    Type.Array(Type.String({ description: 'Posts with nobody left: the head names a stand-in' })),
  ),
  version: Maybe(Type.Integer()),
  allowed: Type.Array(Type.String()),
});
export const AbsenceList = list(Absence);
export const NewStandIn = Type.Object({
  post: Code,
  username: Username,
  from: Maybe(DayOrMoment),
  to: Maybe(DayOrMoment),
});
export const StandIn = Type.Object({
  id: Type.String(),
  post: Type.String(),
  username: Type.String(),
  name: Type.String(),
  from: Moment,
  to: Maybe(Moment),
  namedBy: Maybe(Named),
});
export const StandInList = list(StandIn);

const shiftFields = {
  username: Username,
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7, uniqueItems: true }),
  from: Clock,
  to: Clock,
};
export const NewShift = Type.Object({ department: Maybe(Code), ...shiftFields });
export const ChangedShift = Type.Partial(Type.Object(shiftFields));
export const Shift = Type.Object({
  id: Type.String(),
  department: Type.String(),
  username: Type.String(),
  name: Type.String(),
  weekdays: Type.Array(Type.Integer()),
  from: Type.String(),
  to: Type.String(),
  now: Type.Boolean({ description: 'On duty at this moment' }),
  version: Maybe(Type.Integer()),
  allowed: Type.Array(Type.String()),
});
export const ShiftList = list(Shift);

import { type Static, Type } from 'typebox';
import { CONTACT_CHANNELS, CONTACT_KINDS, CONTACT_STATUSES, OUTCOME_KINDS } from './model.ts';

const words = <const W extends readonly string[]>(list: W) =>
  Type.Union(list.map((word) => Type.Literal(word))) as unknown as ReturnType<typeof Type.Unsafe<W[number]>>;
const Maybe = Type.Optional;

/** The period by day of the contact, both days included; without it the register from its beginning to now. */
export const registerQuery = {
  from: Maybe(Type.String({ format: 'date' })),
  to: Maybe(Type.String({ format: 'date' })),
  department: Maybe(
    Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$', description: 'A department it was with' }),
  ),
  query: Maybe(Type.String({ maxLength: 200 })),
};

/** A line of the register of first contacts (FC-1). Names are masked; erased texts are absent. */
export const RegisterEntry = Type.Object({
  number: Type.String(),
  receivedAt: Type.String(),
  name: Maybe(Type.String()),
  unit: Maybe(Type.String()),
  channel: words(CONTACT_CHANNELS),
  kind: words(CONTACT_KINDS),
  important: Type.Boolean(),
  matter: Maybe(Type.String()),
  officer: Type.Object({ username: Type.String(), name: Type.String() }),
  department: Maybe(Type.String()),
  departmentName: Maybe(Type.String()),
  outcome: Maybe(words(OUTCOME_KINDS)),
  result: Maybe(Type.String()),
  handler: Maybe(Type.String({ description: 'Department and person who took or take care of it' })),
  case: Maybe(Type.String()),
  status: words(CONTACT_STATUSES),
  closedAt: Maybe(Type.String()),
});
export type RegisterEntry = Static<typeof RegisterEntry>;

export const RegisterPage = Type.Object({
  items: Type.Array(RegisterEntry),
  next: Type.Union([Type.String(), Type.Null()]),
});

import { type Static, Type } from 'typebox';
import { Maybe, words } from './contract.ts';
import { CONTACT_CHANNELS, CONTACT_KINDS, CONTACT_STATUSES, OUTCOME_KINDS } from './model.ts';

/** A line of the register of first contacts (FC-1). Erased texts are absent. */
export const RegisterEntry = Type.Object({
  number: Type.String(),
  receivedAt: Type.String(),
  name: Maybe(
    Type.String({
      description:
        'Masked, for everybody: a list is read and printed by many. Who works on the contact or leads it reads the whole name at `POST /contacts/{number}/visitor`, which records the look',
    }),
  ),
  unit: Maybe(Type.String()),
  channel: words(CONTACT_CHANNELS),
  kind: words(CONTACT_KINDS),
  important: Type.Boolean(),
  matter: Maybe(Type.String()),
  officer: Type.Object({ username: Type.String(), name: Type.String() }),
  department: Maybe(Type.String()),
  departmentName: Maybe(Type.String()),
  outcome: Maybe(words(OUTCOME_KINDS)),
  outcomes: Type.Array(words(OUTCOME_KINDS), { description: 'All that were given, in order' }),
  atOnce: Type.Boolean({ description: 'The first was given as the contact was registered' }),
  result: Maybe(Type.String()),
  handler: Maybe(Type.String({ description: 'Department and person who took or take care of it' })),
  case: Maybe(Type.String()),
  status: words(CONTACT_STATUSES),
  closedAt: Maybe(Type.String()),
});
export type RegisterEntry = Static<typeof RegisterEntry>;

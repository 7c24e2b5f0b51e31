import { type Static, Type } from 'typebox';
import { CountedLimit, TaskLimit } from './contract.ts';
import { Maybe, words } from './contract-parts.ts';
import { LatenessView } from './contract-support.ts';
import { CASE_SOURCES, CASE_STATUSES, CHANNELS, LIGHTS, OUTCOMES, VERDICTS } from './model.ts';

/** A line of the register of time limits (TL-10). Names of applicants are masked; erased texts are absent. */
export const RegisterEntry = Type.Object({
  number: Type.String(),
  title: Type.String(),
  applicant: Maybe(Type.String()),
  unit: Maybe(Type.String()),
  source: words(CASE_SOURCES),
  channel: words(CHANNELS),
  service: Maybe(Type.String()),
  lead: Type.String(),
  leadName: Type.String(),
  handler: Maybe(Type.Object({ username: Type.String(), name: Type.String() })),
  receivedAt: Type.String(),
  acceptedAt: Type.String(),
  limit: Type.Union([
    ...TaskLimit.anyOf,
    Type.Object({ ...CountedLimit.properties, before: Type.Literal('event') }),
  ]),
  limitText: Type.String(),
  dueOn: Type.String(),
  dueAt: Type.String(),
  extensions: Type.Integer({ description: 'Extensions in force, of all rounds' }),
  schoolWaits: Type.Integer({ description: 'Waits for the school or a special cause, counted apart' }),
  excludedDays: Type.Integer({ description: 'Working days of special procedures that did not count' }),
  light: words(LIGHTS),
  status: words(CASE_STATUSES),
  finishedAt: Maybe(Type.String()),
  verdict: Maybe(words(VERDICTS)),
  daysLate: Maybe(Type.Integer({ description: 'Working days late, of an open matter until now' })),
  lateness: Maybe(LatenessView),
  toldBefore: Maybe(Type.Boolean({ description: 'Of a late one: the applicant heard before the deadline' })),
  outcome: Maybe(words(OUTCOMES)),
  answer: Maybe(Type.String()),
  reason: Maybe(Type.String()),
  secondNotices: Type.Integer({ description: 'Further notices for what was knowable at the first (FC-6)' }),
  visits: Type.Integer(),
  oneVisit: words(['kept', 'broken'] as const),
  reopened: Type.Integer({ description: 'How often it was taken up again' }),
});
export type RegisterEntry = Static<typeof RegisterEntry>;

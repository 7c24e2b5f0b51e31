import { Type } from 'typebox';
import { CountdownView } from './contract-countdown.ts';
import { Maybe, Person, words } from './contract-parts.ts';
import { PausedFor } from './contract-pause.ts';
import { SupportLine } from './contract-support.ts';
import { CASE_SOURCES, CASE_STATUSES, LIGHTS, VERDICTS } from './model.ts';

/** A case in a list; names are masked. */
export const CaseLine = Type.Object({
  number: Type.String(),
  title: Type.String(),
  status: words(CASE_STATUSES),
  source: words(CASE_SOURCES),
  service: Maybe(Type.String()),
  lead: Type.String(),
  handler: Maybe(Person),
  applicant: Maybe(Type.String()),
  location: Maybe(Type.String()),
  receivedAt: Type.String(),
  dueAt: Maybe(Type.String()),
  dueOn: Maybe(Type.String()),
  light: words(LIGHTS),
  countdown: Maybe(CountdownView),
  paused: Type.Boolean(),
  pausedFor: Maybe(PausedFor),
  provisional: Type.Boolean(),
  verdict: Maybe(words(VERDICTS)),
  supports: Maybe(Type.Array(SupportLine)),
  version: Type.Integer(),
});

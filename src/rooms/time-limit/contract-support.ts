import { Type } from 'typebox';
import { CountdownView } from './contract-countdown.ts';
import { Day, Line, Maybe, Person, Text, words } from './contract-parts.ts';
import { LIGHTS } from './model.ts';
import { SUPPORT_STATES } from './model-support.ts';

const Letter = Type.Object({ number: Line(100), on: Day });

export const SUPPORT_CONTRACTS = {
  supports: {
    summary: 'Ask a department, or by letter somebody outside, for support',
    body: Type.Object({
      department: Maybe(Line(32)),
      outside: Maybe(Line()),
      task: Text,
      dueOn: Maybe(Day),
      letter: Maybe(Letter),
    }),
  },
  'support-accept': {
    summary: 'Take a support on; the head may name who does it',
    path: 'supports/{id}/accept',
    body: Type.Object({ staff: Maybe(Line(64)) }),
  },
  'support-counter': {
    summary: 'Offer another day for a support',
    path: 'supports/{id}/counter',
    body: Type.Object({ dueOn: Maybe(Day), reason: Text }),
  },
  'support-assign': {
    summary: 'Give a support to somebody of the department',
    path: 'supports/{id}/assign',
    body: Type.Object({ staff: Line(64) }),
  },
  'support-progress': {
    summary: 'Report how far a support is',
    path: 'supports/{id}/progress',
    body: Type.Object({
      text: Text,
      letter: Maybe(
        Type.Object(Letter.properties, {
          description:
            'Of a support outside the office: while `letterOwed` the letter by which it was asked, after that the one with which it was answered',
        }),
      ),
    }),
  },
  'support-finish': {
    summary: 'Finish a support with its result',
    path: 'supports/{id}/finish',
    body: Type.Object({ result: Text }),
  },
  'support-return': {
    summary: 'Hand a support back to the lead',
    path: 'supports/{id}/return',
    body: Type.Object({ reason: Text }),
  },
  'support-reschedule': {
    summary: 'Set another day for a support, or accept the one offered',
    path: 'supports/{id}/reschedule',
    body: Type.Object({ dueOn: Maybe(Day), reason: Text }),
  },
  'support-withdraw': {
    summary: 'Need a support no more',
    path: 'supports/{id}/withdraw',
    body: Type.Object({ reason: Text }),
  },
} as const;

const LetterView = Type.Object({ number: Maybe(Type.String()), on: Type.String() });

/** A support as staff read it; texts that were erased are absent. */
export const SupportView = Type.Object({
  id: Type.Integer(),
  department: Maybe(Type.String()),
  departmentName: Maybe(Type.String()),
  outside: Maybe(Type.String()),
  task: Maybe(Type.String()),
  planned: Type.Boolean({ description: 'Named by the item, asked for by itself on acceptance' }),
  state: words(SUPPORT_STATES),
  dueOn: Type.String(),
  dueAt: Type.String(),
  light: words(LIGHTS),
  proposedAt: Type.String(),
  answerBy: Maybe(
    Type.String({ description: 'Until when the department, or of a counter the lead, answers' }),
  ),
  acceptedAt: Maybe(Type.String()),
  handler: Maybe(Person),
  waitsFor: Maybe(Person),
  counter: Maybe(Type.Object({ dueOn: Type.String(), reason: Maybe(Type.String()), at: Type.String() })),
  letter: Maybe(LetterView),
  letterOwed: Type.Boolean({
    description: 'Asked outside the office, and the letter by which it is asked is not on record yet',
  }),
  progress: Type.Array(
    Type.Object({
      at: Type.String(),
      by: Maybe(Person),
      text: Maybe(Type.String()),
      letter: Maybe(LetterView),
    }),
  ),
  result: Maybe(Type.String()),
  reason: Maybe(Type.String()),
  endedAt: Maybe(Type.String()),
  daysLate: Maybe(
    Type.Integer({ description: 'Working days late by its own calendar, while open until now' }),
  ),
  allowed: Type.Array(Type.String()),
});

/** An open support in a line of the queue. */
export const SupportLine = Type.Object({
  id: Type.Integer(),
  department: Maybe(Type.String()),
  outside: Maybe(Type.String()),
  state: words(SUPPORT_STATES),
  dueAt: Type.String(),
  light: words(LIGHTS),
  countdown: Maybe(CountdownView),
});

/** Whose the working days of a lateness are: `handler`, `approver`, a department's code, or who supported from outside. */
export const LatenessView = Type.Array(
  Type.Object({
    of: Type.String(),
    name: Maybe(Type.String()),
    support: Maybe(Type.Integer()),
    days: Type.Integer(),
  }),
);

import { typedMoment } from './body.ts';
import type { Choice, CommandForm, Field, Subject } from './form.ts';
import { startOfTelling } from './told-start.ts';

export const reason: Field = { at: 'reason', kind: 'text', label: 'reason' };

/** A telling that a command may carry; behind a tick, since it may also be made later. */
const maybeTold: Field = {
  at: 'told',
  kind: 'told',
  label: 'told',
  optional: true,
  start: startOfTelling,
};
const told: Field = { ...maybeTold, optional: false };
/** The command is the telling itself. */
const itself: Field = { ...told, at: '' };

const procedures = ({ case: { procedures: listed = [] } }: Subject): Choice[] =>
  listed.map((value) => ({ value }));
const openProcedures = ({ case: { pauses = [] } }: Subject): Choice[] =>
  pauses.filter(({ resumedOn }) => resumedOn === undefined).map(({ kind }) => ({ value: kind }));
const only = (choices: Choice[]) => (choices.length === 1 ? choices[0]?.value : undefined);

const topics: Choice[] = [
  { value: 'progress', label: 'aboutProgress' },
  { value: 'delay', label: 'aboutDelay' },
  { value: 'extension', label: 'aboutExtension' },
  { value: 'requirements', label: 'aboutRequirements' },
  { value: 'other', label: 'aboutOther' },
];

/** An extension that waits to be told comes into force by nothing else. */
const topicAtHand = ({ case: { extension } }: Subject) =>
  extension?.state === 'granted' || extension?.state === 'asked' ? 'extension' : 'progress';

/** What moves or stops the clock, and what the applicant is told of it. */
export const CLOCK_FORMS = {
  extend: {
    demand: 'SC-5.2.3',
    fields: [
      { at: '', kind: 'limit', label: 'limit', start: () => ({ unit: 'workingDay' }) },
      reason,
      maybeTold,
    ],
  },
  'approve-extension': { demand: 'SC-5.2.3', fields: [maybeTold] },
  'refuse-extension': { demand: 'SC-5.2.3', fields: [reason] },
  tell: {
    demand: 'SC-5.2.2',
    fields: [
      { at: 'about', kind: 'choice', label: 'about', choices: () => topics, start: topicAtHand },
      itself,
    ],
  },
  remind: {
    demand: 'TL-3',
    fields: [
      itself,
      { at: 'consequence', kind: 'text', label: 'consequence', free: true },
      { at: 'finalOn', kind: 'day', label: 'finalOn', free: true },
    ],
  },
  'deem-on-time': {
    demand: 'TL-3',
    final: true,
    fields: [{ at: 'statement', kind: 'text', label: 'statement' }],
  },
  pause: {
    demand: 'TL-11',
    fields: [
      {
        at: 'kind',
        kind: 'choice',
        label: 'kind',
        choices: procedures,
        start: (subject) => only(procedures(subject)),
      },
      { at: 'basis', kind: 'text', label: 'basis', help: 'basisHelp' },
      { at: 'from', kind: 'day', label: 'from', start: (_, now) => now.slice(0, 10) },
      { at: 'expectedUntil', kind: 'day', label: 'expectedUntil', help: 'expectedHelp' },
      told,
    ],
  },
  resume: {
    demand: 'TL-11',
    fields: [
      {
        at: 'kind',
        kind: 'choice',
        label: 'kind',
        choices: openProcedures,
        start: (subject) => only(openProcedures(subject)),
      },
      { at: 'on', kind: 'day', label: 'on', start: (_, now) => now.slice(0, 10) },
      { at: 'result', kind: 'text', label: 'result' },
    ],
  },
  'await-meeting': {
    demand: 'TL-8',
    fields: [reason, { at: 'expectedOn', kind: 'day', label: 'expectedOn' }, told],
  },
  'put-to-meeting': { demand: 'TL-6', fields: [{ at: 'latestOn', kind: 'day', label: 'latestOn' }] },
  resolve: {
    demand: 'TL-6',
    fields: [
      { at: 'text', kind: 'text', label: 'resolution' },
      { at: 'owner', kind: 'staff', label: 'owner' },
      { at: 'dueOn', kind: 'day', label: 'dueOn' },
    ],
  },
  appoint: {
    demand: 'SC-5.2',
    fields: [
      { at: 'from', kind: 'moment', label: 'windowFrom', start: (_, now) => typedMoment(now) },
      { at: 'to', kind: 'moment', label: 'windowTo' },
      told,
    ],
  },
} as const satisfies Record<string, CommandForm>;

import { OUTCOMES } from '../../../model.ts';
import { LEADER_LEVELS } from '../../../model-report.ts';
import type { Choice, CommandForm, Subject } from './form.ts';
import { reason } from './table-clock.ts';

const unreached = ({ case: { milestones } }: Subject): Choice[] =>
  milestones
    .filter(({ reachedAt }) => reachedAt === undefined)
    .map(({ name }) => ({ value: name, words: name }));

const openReports = ({ case: { reports = [] } }: Subject): Choice[] =>
  reports
    .filter(({ answeredAt }) => answeredAt === undefined)
    .map(({ id, question, by }) => ({ value: id, words: `${by.name}：${question ?? ''}` }));

const first = (choices: (subject: Subject) => Choice[]) => (subject: Subject) => choices(subject)[0]?.value;

/** What is done on a case, by whom, and how it ends. */
export const WORK_FORMS = {
  decline: {
    demand: 'FC-4',
    final: true,
    fields: [
      reason,
      { at: 'basis', kind: 'text', label: 'basis', help: 'basisHelp' },
      { at: 'alternative', kind: 'text', label: 'alternative' },
    ],
  },
  assign: { demand: 'TL-12', fields: [{ at: 'staff', kind: 'staff', label: 'staff', of: 'lead' }] },
  'hand-over': {
    demand: 'TL-12',
    fields: [{ at: 'staff', kind: 'staff', label: 'handTo', help: 'handToHelp', of: 'lead' }],
  },
  milestone: {
    fields: [{ at: 'name', kind: 'choice', label: 'milestone', choices: unreached, start: first(unreached) }],
  },
  finish: {
    demand: 'TL-10',
    fields: [
      {
        at: 'outcome',
        kind: 'choice',
        label: 'outcome',
        choices: () => OUTCOMES.map((value) => ({ value })),
        start: ({ case: { source } }) => (source === 'instructionRequest' ? 'agreed' : 'done'),
      },
      { at: 'answer', kind: 'text', label: 'answer', help: 'answerHelp' },
      { ...reason, asked: (_, { outcome }) => outcome === 'notPossible' || outcome === 'disagreed' },
      {
        at: 'basis',
        kind: 'text',
        label: 'basis',
        help: 'basisHelp',
        asked: (_, { outcome }) => outcome === 'notPossible',
      },
      {
        at: 'alternative',
        kind: 'text',
        label: 'alternative',
        asked: (_, { outcome }) => outcome === 'notPossible',
      },
    ],
  },
  withdraw: { final: true, fields: [reason] },
  reopen: { demand: 'SC-6.1', fields: [reason] },
  merge: { fields: [{ at: 'into', kind: 'line', label: 'into', help: 'intoHelp' }] },
  separate: { fields: [reason] },
  interest: {
    demand: 'SC-6.3',
    final: true,
    fields: [{ at: 'statement', kind: 'text', label: 'statement' }],
  },
  erase: { final: true, blind: true, fields: [] },
  'report-up': {
    demand: 'TL-9',
    fields: [
      {
        at: 'to',
        kind: 'choice',
        label: 'reportTo',
        choices: () => LEADER_LEVELS.map((value) => ({ value })),
        start: () => 'head',
      },
      { at: 'question', kind: 'text', label: 'question' },
      { at: 'urgent', kind: 'yes', label: 'urgent' },
    ],
  },
  'answer-report': {
    demand: 'TL-9',
    fields: [
      { at: 'id', kind: 'choice', label: 'report', choices: openReports, start: first(openReports) },
      { at: 'answer', kind: 'text', label: 'reportAnswer' },
    ],
  },
  progress: { demand: 'TL-4', fields: [{ at: 'text', kind: 'text', label: 'progressText' }] },
  dispatch: {
    demand: 'TL-12',
    fields: [
      { at: 'staff', kind: 'staffList', label: 'crew', help: 'crewHelp', of: 'lead', free: true },
      { ...reason, free: true },
      { at: 'instead', kind: 'yes', label: 'instead', asked: ({ case: { crew } }) => crew.length > 0 },
    ],
  },
  'return-job': { fields: [reason] },
  photos: {
    fields: [
      { at: 'uploads', kind: 'files', label: 'photos' },
      {
        at: 'kind',
        kind: 'choice',
        label: 'photoKind',
        choices: () => [
          { value: 'before', label: 'before' },
          { value: 'during', label: 'during' },
          { value: 'after', label: 'after' },
        ],
        start: () => 'after',
      },
    ],
  },
} as const satisfies Record<string, CommandForm>;

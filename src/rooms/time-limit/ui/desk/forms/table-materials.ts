import { typedMoment } from './body.ts';
import type { CommandForm, Subject } from './form.ts';
import { reason } from './table-clock.ts';

/** The item's own materials as rows to fill in, so that nothing is left out and nothing is asked beyond them. */
const lacking = ({ case: { materials = [] } }: Subject) =>
  materials
    .filter(({ name, count = 0, received }) => name !== undefined && received < count)
    .map(({ name }) => ({ name, listed: true }));

const mayFollow = ({ case: { materials = [] } }: Subject) =>
  materials
    .filter((one) => one.mayFollow && one.received < (one.count ?? 0))
    .map(({ name }) => ({ name, listed: true }));

/** Acceptance, notices of what is missing, what came in, and who came. */
export const MATERIALS_FORMS = {
  accept: {
    demand: 'TL-0',
    fields: [
      { at: 'note', kind: 'text', label: 'note', free: true },
      {
        at: 'mayFollow',
        kind: 'following',
        free: true,
        label: 'following',
        help: 'followingHelp',
        start: mayFollow,
        asked: (subject) => mayFollow(subject).length > 0,
      },
    ],
  },
  notice: {
    demand: 'FC-6',
    fields: [
      { at: 'missing', kind: 'missing', label: 'missing', help: 'missingHelp', start: lacking },
      { at: 'help', kind: 'text', label: 'help', help: 'helpHelp' },
      { at: 'respondBy', kind: 'day', label: 'respondBy', free: true },
      {
        at: 'newlyKnown',
        kind: 'text',
        label: 'newlyKnown',
        help: 'newlyKnownHelp',
        asked: ({ case: { notices = [] } }) => notices.length > 0,
      },
      { at: 'beyondVersion', kind: 'text', label: 'beyondVersion', free: true },
    ],
  },
  'approve-notice': {
    demand: 'FC-6',
    fields: [{ at: 'beyondVersion', kind: 'text', label: 'beyondVersion', free: true }],
  },
  'refuse-notice': { demand: 'FC-6', fields: [reason] },
  materials: {
    demand: 'FC-6',
    fields: [{ at: 'items', kind: 'received', label: 'received', help: 'receivedHelp', start: lacking }],
  },
  'deem-withdrawn': { final: true, fields: [reason] },
  visit: {
    demand: 'SC-5.2',
    fields: [
      { at: 'at', kind: 'moment', label: 'visitAt', start: (_, now) => typedMoment(now) },
      {
        at: 'cause',
        kind: 'choice',
        label: 'cause',
        free: true,
        choices: () => [
          { value: 'applicant', label: 'causeApplicant' },
          { value: 'office', label: 'causeOffice' },
        ],
        asked: ({ case: { visits } }) => visits.length > 0,
      },
      { at: 'note', kind: 'text', label: 'note', free: true },
    ],
  },
} as const satisfies Record<string, CommandForm>;

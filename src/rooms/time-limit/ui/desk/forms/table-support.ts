import type { CommandForm, Field } from './form.ts';
import { reason } from './table-clock.ts';

const dueOn: Field = { at: 'dueOn', kind: 'day', label: 'supportDueOn', help: 'supportDueHelp' };
const offered: Field = { ...dueOn, start: ({ support }) => support?.counter?.dueOn ?? support?.dueOn };
/** By letter only those outside the office are asked, and answer. */
const letter: Field[] = [
  { at: 'letter/number', kind: 'line', label: 'letterNumber' },
  { at: 'letter/on', kind: 'day', label: 'letterOn' },
];
const ofOutside = letter.map(
  (field): Field => ({ ...field, free: true, asked: ({ support }) => support?.outside !== undefined }),
);

/** One lead, others support: what is asked of them, and what they answer (TL-5). */
export const SUPPORT_FORMS = {
  supports: {
    demand: 'TL-5',
    fields: [
      {
        at: 'department',
        kind: 'department',
        label: 'department',
        help: 'outsideHelp',
        free: true,
        asked: (_, { outside }) => !outside,
      },
      {
        at: 'outside',
        kind: 'line',
        label: 'outside',
        free: true,
        asked: (_, { department }) => !department,
      },
      { at: 'task', kind: 'text', label: 'task' },
      dueOn,
      ...letter.map((field): Field => ({ ...field, asked: (_, { outside }) => Boolean(outside) })),
    ],
  },
  'support-accept': {
    demand: 'TL-5',
    path: 'supports/{id}/accept',
    fields: [
      {
        at: 'staff',
        kind: 'staff',
        label: 'supportStaff',
        help: 'supportStaffHelp',
        free: true,
        of: 'support',
        asked: ({ support }) => support?.department !== undefined,
      },
    ],
  },
  'support-counter': { demand: 'TL-5', path: 'supports/{id}/counter', fields: [offered, reason] },
  'support-assign': {
    demand: 'TL-12',
    path: 'supports/{id}/assign',
    fields: [{ at: 'staff', kind: 'staff', label: 'supportStaff', of: 'support' }],
  },
  'support-progress': {
    demand: 'TL-5',
    path: 'supports/{id}/progress',
    fields: [{ at: 'text', kind: 'text', label: 'progressText' }, ...ofOutside],
  },
  'support-finish': {
    demand: 'TL-5',
    path: 'supports/{id}/finish',
    fields: [{ at: 'result', kind: 'text', label: 'result' }],
  },
  'support-return': { demand: 'TL-5', path: 'supports/{id}/return', fields: [reason] },
  'support-reschedule': { demand: 'TL-5', path: 'supports/{id}/reschedule', fields: [offered, reason] },
  'support-withdraw': { demand: 'TL-5', path: 'supports/{id}/withdraw', fields: [reason] },
} as const satisfies Record<string, CommandForm>;

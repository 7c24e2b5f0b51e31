import { keyOf } from './body.ts';
import type { CommandForm, Subject, Values, Verb } from './form.ts';
import { CLOCK_FORMS } from './table-clock.ts';
import { MATERIALS_FORMS } from './table-materials.ts';
import { SUPPORT_FORMS } from './table-support.ts';
import { WORK_FORMS } from './table-work.ts';

/** Every command on a case as a form: one component draws them all. */
export const FORMS: Record<Verb, CommandForm> = {
  ...MATERIALS_FORMS,
  ...CLOCK_FORMS,
  ...WORK_FORMS,
  ...SUPPORT_FORMS,
};

/** What `allowed` may name besides commands: looking the applicant up, which has a button of its own. */
export const WITHOUT_FORM = ['applicant'] as const;

export const isCommand = (name: string): name is Verb => name in FORMS;

/** What stands in a form at first. */
export function startOf({ fields }: CommandForm, subject: Subject, now: string): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.optional ? undefined : field.start?.(subject, now);
      return value === undefined ? [] : [[keyOf(field), value]];
    }),
  );
}

/** The fields that are asked for, as far as the form is filled in. */
export const askedOf = ({ fields }: CommandForm, subject: Subject, values: Values) =>
  fields.filter(({ asked }) => asked?.(subject, values) ?? true);

const BY_STATUS: Record<string, Verb[]> = {
  submitted: ['accept', 'notice', 'decline', 'assign'],
  awaitingMaterials: ['materials', 'accept', 'remind', 'assign'],
  accepted: ['finish', 'extend', 'dispatch', 'tell', 'materials'],
  paused: ['resume', 'tell', 'pause'],
  finished: ['reopen', 'visit'],
};
/** What others wait for comes before what may be done. */
const AWAITED: Verb[] = [
  'approve-extension',
  'refuse-extension',
  'approve-notice',
  'refuse-notice',
  'answer-report',
  'resolve',
];
const MOST_BUTTONS = 4;

/** The commonest commands for the present status as buttons, most urgent first; the rest behind “more”. */
export function arrange(status: string, allowed: readonly string[]): { first: Verb[]; rest: Verb[] } {
  const commands = allowed.filter(isCommand);
  const first = [...AWAITED, ...(BY_STATUS[status] ?? [])]
    .filter((verb) => commands.includes(verb))
    .slice(0, MOST_BUTTONS);
  return { first, rest: commands.filter((verb) => !first.includes(verb)) };
}

/** “More”, by what it is about. */
export const GROUPS: Record<'applicant' | 'clock' | 'people' | 'record' | 'end', Verb[]> = {
  applicant: ['tell', 'remind', 'appoint', 'notice', 'materials', 'visit', 'accept'],
  clock: ['extend', 'pause', 'resume', 'await-meeting', 'put-to-meeting', 'resolve', 'deem-on-time'],
  people: ['assign', 'hand-over', 'dispatch', 'return-job', 'supports', 'report-up', 'interest'],
  record: ['milestone', 'progress', 'photos', 'merge', 'separate'],
  end: ['finish', 'decline', 'withdraw', 'deem-withdrawn', 'reopen', 'erase'],
};

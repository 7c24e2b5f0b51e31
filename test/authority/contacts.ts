import type { ContactState, HandOver } from '../../src/rooms/first-contact/model.ts';
import {
  COMMAND_NAMES,
  type CommandName,
  may,
  mayLookUp,
  maySee,
  type Standing,
  standingOf,
} from '../../src/rooms/first-contact/policy.ts';
import { ref } from '../sample-case.ts';
import { contactStory } from '../sample-contact.ts';
import { officeIn } from './cases.ts';
import { NOW } from './office.ts';
import type { Role } from './roles.ts';
import type { Column, Verdict } from './verdict.ts';

const handOver = (more: Partial<HandOver>): HandOver => ({
  id: 1,
  department: 'WX',
  binding: false,
  ...more,
});
const passedOn: Partial<ContactState> = { departments: ['ZH', 'WX'] };

/** A contact of the hall's at each stop of its way. */
export const STAGES = {
  open: {},
  passed: { ...passedOn, status: 'awaitingConfirmation', handOver: handOver({}) },
  named: { ...passedOn, status: 'awaitingConfirmation', handOver: handOver({ staff: 'handler' }) },
  received: {
    ...passedOn,
    status: 'following',
    following: 'receiver',
    receiver: 'handler',
    handOver: handOver({ staff: 'handler' }),
  },
  returnedTwice: { ...passedOn, status: 'awaitingAssignment', returns: 2 },
  reported: {
    status: 'following',
    following: 'report',
    reports: [{ id: 1, to: 'leader2', by: 'window', side: 'officer', question: ref('q'), at: NOW }],
  },
} as const satisfies Record<string, Partial<ContactState>>;
export type Stage = keyof typeof STAGES;

const { state: PLAIN } = contactStory().receive('09-28 09:00', {
  officer: 'window',
  maker: 'window',
  department: 'ZH',
  post: 'ZH-HALL',
});

type ContactColumn = Column & {
  stage: Stage;
  name: CommandName | 'read' | 'visitor' | 'erase';
  judge: (standing: Standing, state: ContactState) => boolean;
};

const IN_WORDS: Record<Stage, string> = {
  open: 'open',
  passed: 'passed on to the department',
  named: 'passed on to somebody named',
  received: 'confirmed',
  returnedTwice: 'returned twice',
  reported: 'reported up',
};

const read = (stage: Stage): ContactColumn => ({
  label: `read (${IN_WORDS[stage]})`,
  method: 'GET',
  path: '',
  stage,
  name: 'read',
  judge: () => true,
});
const visitor = (stage: Stage): ContactColumn => ({
  label: `visitor, unmasked (${IN_WORDS[stage]})`,
  method: 'POST',
  path: 'visitor',
  stage,
  name: 'visitor',
  judge: mayLookUp,
});
const erase = (stage: Stage): ContactColumn => ({
  label: `erase (${IN_WORDS[stage]})`,
  method: 'POST',
  path: 'erase',
  stage,
  name: 'erase',
  judge: ({ registrar }) => registrar,
});
const command = (name: CommandName, stage: Stage): ContactColumn => ({
  label: `${name} (${IN_WORDS[stage]})`,
  method: 'POST',
  path: name,
  stage,
  name,
  judge: (standing, state) => may(name, standing, state),
});

/** Reading, and every command at every stop. */
export const CONTACT_COLUMNS: readonly ContactColumn[] = (Object.keys(STAGES) as Stage[]).flatMap((stage) => [
  read(stage),
  visitor(stage),
  erase(stage),
  ...(Object.keys(COMMAND_NAMES) as CommandName[]).map((name) => command(name, stage)),
]);

/** Where a command can lead to anything; elsewhere the rules explain why not, and the document says nothing of it. */
const FITS: Record<CommandName, readonly Stage[]> = {
  outcome: ['open', 'received'],
  confirm: ['passed', 'named'],
  return: ['passed', 'named'],
  assign: ['returnedTwice'],
  follow: ['open', 'received'],
  'answer-report': ['reported'],
  correct: ['open', 'received'],
};

/** The columns that the document shows. */
export const SHOWN_COLUMNS = CONTACT_COLUMNS.filter(({ name, stage }) => {
  if (name === 'read') return true;
  if (name === 'erase') return stage === 'received';
  return name === 'visitor' ? stage !== 'returnedTwice' : FITS[name].includes(stage);
});

/** What the policy says of one cell. */
export function verdictOnContact({ who, on }: Role, { stage, judge }: ContactColumn): Verdict {
  const state: ContactState = { ...PLAIN, ...STAGES[stage] } as ContactState;
  const standing = standingOf(state, who, officeIn(on), NOW);
  if (!maySee(standing)) return 'notThere';
  return judge(standing, state) ? 'may' : 'notTheirs';
}

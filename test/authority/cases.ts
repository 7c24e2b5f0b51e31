import { HOUR_MS } from '../../src/kernel/time.ts';
import type { OrganisationView } from '../../src/rooms/organisation/model.ts';
import type { ApproverLevel, CaseState, Extension } from '../../src/rooms/time-limit/model.ts';
import type { Support } from '../../src/rooms/time-limit/model-support.ts';
import { maySee, type Standing, standingOf } from '../../src/rooms/time-limit/policy.ts';
import { COMMANDS, type CommandName, may } from '../../src/rooms/time-limit/policy-commands.ts';
import { looksUp } from '../../src/rooms/time-limit/policy-field.ts';
import { overNationalDay, pledge, ref } from '../sample-case.ts';
import { NOW, officeWith } from './office.ts';
import type { Role, Situation } from './roles.ts';
import type { Column, Verdict } from './verdict.ts';

const support = (id: number, more: Partial<Support>): Support => ({
  id,
  round: 1,
  department: 'NY',
  state: 'proposed',
  date: { setAt: NOW, toldDueAt: NOW, leadDueAt: NOW, leadMoves: 0 },
  proposedAt: NOW,
  proposals: 1,
  counters: 0,
  waitingSince: NOW,
  progress: [],
  ...more,
});

const job = (staff: string, post: string, handles = false) => ({
  staff,
  post,
  handles,
  by: 'handler',
  at: NOW - HOUR_MS,
});

/** An accepted application of WX that the hall received, with a crew out, and three supports asked for. */
const PLAIN: CaseState = {
  ...overNationalDay().state,
  post: 'WX-DISPATCH',
  officer: 'window',
  maker: 'window',
  crew: ['crew', 'contractor'],
  jobs: [job('crew', 'WX-PLUMB'), job('contractor', 'WX-CONTRACT')],
  supports: [
    support(1, { state: 'accepted', handler: 'supporter', post: 'NY-METER', acceptedAt: NOW }),
    support(2, {}),
    support(3, { department: undefined, outside: ref('firm') }),
  ],
};

const interest = (username: string) => [{ username, at: NOW - HOUR_MS, statement: ref('kin') }];

/** What a situation makes of the case. */
const CHANGED: Record<Situation, Partial<CaseState>> = {
  plain: {},
  handlerAway: {},
  headAway: {},
  officerAway: {},
  interestOfHandler: { handler: 'backup', backup: undefined, interests: interest('handler') },
  interestOfHead: { interests: interest('head') },
  interestOfOfficer: { interests: interest('window') },
  interestOfSupporter: {
    interests: interest('supporter'),
    supports: PLAIN.supports?.map((one) =>
      one.id === 1 ? { ...one, handler: 'supporthead', post: undefined } : one,
    ),
  },
};

const AWAY: Partial<Record<Situation, string>> = {
  handlerAway: 'handler',
  headAway: 'head',
  officerAway: 'window',
};

/** The office as it is in a situation. */
export function officeIn(on: Situation): OrganisationView {
  const away = AWAY[on];
  return officeWith({ away: away === undefined ? [] : [away] });
}

const asked = (more: Partial<Extension>): Partial<CaseState> => ({
  extensions: [
    {
      id: 1,
      state: 'asked',
      count: 1,
      unit: 'workingDay',
      reason: ref('why'),
      askedAt: NOW,
      askedBy: 'handler',
      approver: 'head',
      ...more,
    },
  ],
});

/** States of a case on which what somebody may do depends, each beside the plain one. */
export const VARIANTS = {
  plain: {},
  asked: asked({}),
  silent: asked({ approver: 'deputy', wentUp: true }),
  headsOwn: { handler: 'head', backup: undefined, ...asked({ askedBy: 'head', approver: 'divisionLeader' }) },
  request: {
    source: 'instructionRequest',
    maker: 'head',
    officer: 'head',
    handler: undefined,
    backup: undefined,
    post: undefined,
    answerLevel: 'divisionLeader',
    applicant: undefined,
    crew: [],
    jobs: undefined,
    supports: undefined,
  },
  /** The item names the plumbers among those who handle it. */
  urgent: {
    pledge: pledge({ kind: 'urgent', promised: { count: 4, unit: 'hour' } }),
    jobs: [job('crew', 'WX-PLUMB', true), job('contractor', 'WX-CONTRACT')],
  },
} as const satisfies Record<string, Partial<CaseState>>;
export type Variant = keyof typeof VARIANTS;

/** The level at which a grant waits, or would wait. */
const LEVELS: Record<Variant, ApproverLevel> = {
  plain: 'head',
  asked: 'head',
  silent: 'deputy',
  headsOwn: 'divisionLeader',
  request: 'head',
  urgent: 'head',
};

type CaseColumn = Column & {
  variant: Variant;
  judge: (standing: Standing, state: CaseState, level: ApproverLevel) => boolean;
};

const PART_OF: Partial<Record<CommandName, number>> = {
  'support-assign': 1,
  'support-progress': 1,
  'support-finish': 1,
  'support-reschedule': 1,
  'support-withdraw': 1,
  'support-accept': 2,
  'support-counter': 2,
  'support-return': 2,
};

/** The path of a command below `/cases/{number}/`. */
function pathOf(name: CommandName, part: number | undefined): string {
  return part === undefined ? name : `supports/${part}/${name.slice('support-'.length)}`;
}

function command(
  name: CommandName,
  more: { variant?: Variant; part?: number; label?: string } = {},
): CaseColumn {
  const { variant = 'plain', part = PART_OF[name], label = name } = more;
  return {
    label,
    method: 'POST',
    path: pathOf(name, part),
    variant,
    judge: (standing, state, level) => may(COMMANDS[name].type, standing, state, level, part),
  };
}

const READ: CaseColumn = {
  label: 'read, deadline',
  method: 'GET',
  path: '',
  variant: 'plain',
  judge: () => true,
};
const LOOK_UP: CaseColumn = {
  label: 'applicant (unmasked)',
  method: 'POST',
  path: 'applicant',
  variant: 'plain',
  judge: (standing, state) => looksUp(standing, state) !== undefined,
};

const ERASE: CaseColumn = {
  label: 'erase',
  method: 'POST',
  path: 'erase',
  variant: 'plain',
  judge: ({ head }) => head,
};

/** Reading and every command of the room, on the plain case. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  READ,
  LOOK_UP,
  ERASE,
  ...(Object.keys(COMMANDS) as CommandName[]).map((name) => command(name)),
];

const GRANTS = ['approve-extension', 'refuse-extension'] as const;
const grantsWhen = (variant: Variant, when: string) =>
  GRANTS.map((name) => command(name, { variant, label: `${name} ${when}` }));

/** What depends on the state of the case besides. */
export const STATE_COLUMNS: readonly CaseColumn[] = [
  ...grantsWhen('asked', '(the handler asked)'),
  ...grantsWhen('silent', '(the head was silent until two working hours before the deadline)'),
  ...grantsWhen('headsOwn', '(the head handles the case, or it is a second one)'),
  command('support-return', { part: 1, label: 'supports/{id}/return (accepted)' }),
  ...(['support-accept', 'support-progress', 'support-finish', 'support-return'] as const).map((name) =>
    command(name, { part: 3, label: `${pathOf(name, 0).replace('/0/', '/{id}/')} (outside the office)` }),
  ),
  ...(['accept', 'finish'] as const).map((name) =>
    command(name, { variant: 'request', label: `${name} (the head’s own request for instructions)` }),
  ),
  { ...READ, variant: 'urgent', label: 'read (urgent, open)' },
  command('dispatch', { variant: 'urgent', label: 'dispatch (urgent, open)' }),
  command('finish', {
    variant: 'urgent',
    label: 'finish (urgent, open; sent under a post that the item names)',
  }),
];

/** What the policy says of one cell. */
export function verdictOnCase({ who, on }: Role, { variant, judge }: CaseColumn): Verdict {
  const organisation = officeIn(on);
  const state: CaseState = { ...PLAIN, ...CHANGED[on], ...VARIANTS[variant] } as CaseState;
  const standing = standingOf(state, who, organisation, NOW);
  if (!maySee(standing)) return 'notThere';
  return judge(standing, state, LEVELS[variant]) ? 'may' : 'notTheirs';
}

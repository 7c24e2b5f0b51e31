import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView, PostRole } from '../organisation/model.ts';
import type { ApproverLevel, CaseState, CommandType } from './model.ts';
import { pendingExtension } from './rules/extension.ts';
import { inChargeOf } from './rules/people.ts';

/** How a person stands to one case at a moment. All authority comes from posts (CO-1, TL-12). */
export type Standing = {
  username: string;
  /** In charge of the case now: its handler, or covering for the absent one. */
  handler: boolean;
  /** The absent person whose authority is used. */
  actingFor?: string;
  /** The post under which the person acts. */
  post?: string;
  head: boolean;
  deputy: boolean;
  divisionLeader: boolean;
  /** Head of office or General Section's supervision post. */
  oversees: boolean;
  /** Named on the case without being in charge now: absent handler, B, crew, officer, maker, or of the post's pool. */
  involved: boolean;
};

const OVERSEERS: readonly PostRole[] = ['headOfOffice', 'registrar'];

/** Resolves authority; `approvers` are those who could grant an extension at each level. */
export function standingOf(
  state: CaseState,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): Standing {
  const authorities = organisation.authorityOf(username, now);
  const role = (wanted: PostRole) =>
    authorities.find((one) => one.role === wanted && one.department === state.lead);
  const division = organisation.department(state.lead)?.division;
  const handler = inChargeOf(state, organisation, now).includes(username);
  const named = [state.handler, state.backup, state.officer, state.maker, ...state.crew].includes(username);
  return {
    username,
    handler,
    actingFor:
      handler && state.handler !== undefined && state.handler !== username ? state.handler : undefined,
    post: handler ? state.post : authorities[0]?.post,
    head: role('head') !== undefined,
    deputy: role('deputy') !== undefined,
    divisionLeader: authorities.some((one) => one.role === 'divisionLeader' && one.division === division),
    oversees: authorities.some((one) => OVERSEERS.includes(one.role)),
    involved:
      named ||
      (state.post !== undefined &&
        organisation.holdersOf(state.post, now).some((one) => one.username === username)),
  };
}

/** Secrecy: only those who work on a matter, or answer for those who do, see it (SC-6). */
export function maySee(standing: Standing): boolean {
  const { handler, head, deputy, divisionLeader, oversees, involved } = standing;
  return handler || head || deputy || divisionLeader || oversees || involved;
}

/** Those who see all cases of some departments, and every case that names them: `maySee` as a query. */
export type CaseScope = {
  all: boolean;
  departments: string[];
  username: string;
  posts: string[];
  /** Posts whose work is this person's now, with the absent one stood in for. */
  covers: { handler: string; post: string }[];
};

export function scopeOf(username: string, organisation: OrganisationView, now: Instant): CaseScope {
  const authorities = organisation.authorityOf(username, now);
  const led = authorities
    .filter((one) => one.role === 'head' || one.role === 'deputy')
    .flatMap((one) => one.department ?? []);
  const divisions = authorities.filter((one) => one.role === 'divisionLeader').map((one) => one.division);
  const under = organisation.snapshot.departments.filter(
    (one) => one.division && divisions.includes(one.division),
  );
  const posts = organisation.postsOf(username, now).map((one) => one.post.code);
  return {
    all: authorities.some((one) => OVERSEERS.includes(one.role)),
    departments: [...new Set([...led, ...under.map((one) => one.code)])],
    username,
    posts: [...new Set([...posts, ...authorities.map((one) => one.post)])],
    covers: authorities.flatMap((one) => (one.actingFor ? [{ handler: one.actingFor, post: one.post }] : [])),
  };
}

/** May grant the extension as it waits now: the level it waits at, or any above it (SC-5.2.3). */
export function grantsExtension(standing: Standing, level: ApproverLevel): boolean {
  if (standing.divisionLeader) return true;
  if (level === 'divisionLeader') return false;
  return standing.head || (level === 'deputy' && standing.deputy);
}

const HANDLER_OR_HEAD: readonly CommandType[] = [
  'AcceptCase',
  'DeclineCase',
  'AskExtension',
  'TellApplicant',
  'RemindApplicant',
  'ReachMilestone',
  'FinishCase',
  'WithdrawCase',
  'ReopenCase',
];

/** Who may give a command on a case (SC-6.2). `approver` is the level a grant needs now. */
export function may(
  command: CommandType,
  standing: Standing,
  state: CaseState,
  approver: ApproverLevel,
): boolean {
  if (command === 'AssignCase' || command === 'DeemOnTime') return standing.head;
  if (command === 'ApproveExtension' || command === 'RefuseExtension')
    return grantsExtension(standing, approver);
  if (command === 'HandOverCase') return standing.handler;
  if (command === 'AcceptCase')
    return standing.handler || standing.head || (!state.handler && standing.involved);
  return HANDLER_OR_HEAD.includes(command) && (standing.handler || standing.head);
}

/** Names of `api.md` for the commands a staff member may give. */
export const COMMAND_NAMES = {
  accept: 'AcceptCase',
  decline: 'DeclineCase',
  assign: 'AssignCase',
  'hand-over': 'HandOverCase',
  extend: 'AskExtension',
  'approve-extension': 'ApproveExtension',
  'refuse-extension': 'RefuseExtension',
  tell: 'TellApplicant',
  remind: 'RemindApplicant',
  'deem-on-time': 'DeemOnTime',
  milestone: 'ReachMilestone',
  finish: 'FinishCase',
  withdraw: 'WithdrawCase',
  reopen: 'ReopenCase',
} as const satisfies Record<string, CommandType>;
export type CommandName = keyof typeof COMMAND_NAMES;

/** States in which a command can make sense; what the rules still refuse they explain. */
function fits(command: CommandType, state: CaseState): boolean {
  const pending = pendingExtension(state) !== undefined;
  switch (command) {
    case 'AcceptCase':
    case 'DeclineCase':
      return state.status === 'submitted';
    case 'ReopenCase':
      return state.status === 'finished';
    case 'ApproveExtension':
    case 'RefuseExtension':
      return state.status === 'accepted' && pending;
    case 'AskExtension':
      return state.status === 'accepted' && !pending;
    case 'ReachMilestone':
      return state.status === 'accepted' && state.reached.length < state.pledge.milestones.length;
    case 'AssignCase':
    case 'HandOverCase':
    case 'WithdrawCase':
    case 'TellApplicant':
      return state.closedAt === undefined;
    default:
      return state.status === 'accepted';
  }
}

/** What `allowed` lists: the commands this person may give on the case as it is. */
export function allowedCommands(
  standing: Standing,
  state: CaseState,
  approver: ApproverLevel,
): CommandName[] {
  return (Object.keys(COMMAND_NAMES) as CommandName[]).filter((name) => {
    const command = COMMAND_NAMES[name];
    return fits(command, state) && may(command, standing, state, approver);
  });
}

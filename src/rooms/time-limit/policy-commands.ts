import { maxExtension } from '../../kernel/clock/caps.ts';
import type { ApproverLevel, CaseState, CaseStatus, CommandType } from './model.ts';
import { steppedBack } from './model-interest.ts';
import { grantsExtension, type Standing } from './policy.ts';
import { FIELD_COMMANDS, OF_CONTRACTORS } from './policy-field.ts';
import { MATERIALS_COMMANDS } from './policy-materials.ts';
import { MEETING_COMMANDS } from './policy-meeting.ts';
import { PAUSE_COMMANDS } from './policy-pause.ts';
import { REPORT_COMMANDS } from './policy-report.ts';
import { SUPPORT_COMMANDS } from './policy-support.ts';
import { openPauses } from './rules/exclusions.ts';
import { pendingExtension, untoldExtension } from './rules/extension.ts';
import { hearsItself } from './rules/merge.ts';

/**
 * Who may give a command on a case as it stands (SC-6.2). `approver` is the level a grant needs now, `part` the number
 * of what the command's path names below the case.
 */
export type Who = (standing: Standing, state: CaseState, approver: ApproverLevel, part?: number) => boolean;

/** Past its deadline; `noEntry`: not even a phone notice made before it can be entered any more. */
export type Lateness = 'overdue' | 'noEntry';

/**
 * A command of `api.md`: what the rules hear, who may give it, and in which states it can make sense; what the rules
 * still refuse they explain.
 */
export type CommandSpec = {
  type: CommandType;
  who: Who;
  fits: (state: CaseState, late?: Lateness) => boolean;
};

/** Nobody answers their own request for instructions, even as the head (TL-4). */
export const handlerOrHead: Who = ({ handler, head, username }, { answerLevel, maker }) =>
  handler || (head && !(answerLevel && maker === username));
export const headOnly: Who = ({ head }) => head;

/** In one of these states. */
export const when =
  (...statuses: CaseStatus[]) =>
  ({ status }: CaseState) =>
    statuses.includes(status);
export const whenOpen = ({ closedAt }: CaseState) => closedAt === undefined;
/** Nothing ends while a special procedure has no result (TL-11), or the department's meeting has not decided (TL-6). */
const canEnd = (state: CaseState) =>
  state.status === 'accepted' && openPauses(state).length === 0 && state.meeting === undefined;

/** A request that went up because of silence can still be granted by those it passed, as long as there is time. */
const grantsPending: Who = (standing, state, level) => {
  const pending = pendingExtension(state);
  if (pending?.askedBy === standing.username) return standing.divisionLeader;
  return grantsExtension(standing, pending?.wentUp ? 'deputy' : level);
};

const answersExtension = {
  who: grantsPending,
  fits: (state: CaseState) => state.status === 'accepted' && pendingExtension(state) !== undefined,
};

/** Commands a member of staff may give on a case, by their names in `api.md`. */
export const COMMANDS = {
  accept: { type: 'AcceptCase', who: handlerOrHead, fits: when('submitted', 'awaitingMaterials') },
  decline: { type: 'DeclineCase', who: handlerOrHead, fits: when('submitted', 'awaitingMaterials') },
  assign: { type: 'AssignCase', who: headOnly, fits: whenOpen },
  'hand-over': { type: 'HandOverCase', who: ({ handler }: Standing) => handler, fits: whenOpen },
  extend: {
    type: 'AskExtension',
    /** On the spot it shows that a part is missing; whoever may bring the job to its end may ask for the time. */
    who: (standing: Standing, state: CaseState, level: ApproverLevel) =>
      standing.finishesJob || handlerOrHead(standing, state, level),
    fits: (state: CaseState, late?: Lateness) =>
      state.status === 'accepted' &&
      (pendingExtension(state) ?? untoldExtension(state)) === undefined &&
      maxExtension(state.pledge.promised) > 0 &&
      late !== 'noEntry',
  },
  'approve-extension': { type: 'ApproveExtension', ...answersExtension },
  'refuse-extension': { type: 'RefuseExtension', ...answersExtension },
  tell: { type: 'TellApplicant', who: handlerOrHead, fits: whenOpen },
  remind: {
    type: 'RemindApplicant',
    who: handlerOrHead,
    fits: when('awaitingMaterials', 'accepted', 'paused'),
  },
  'deem-on-time': { type: 'DeemOnTime', who: headOnly, fits: canEnd },
  milestone: {
    type: 'ReachMilestone',
    who: (standing: Standing, state: CaseState, level: ApproverLevel) =>
      standing.crew || handlerOrHead(standing, state, level),
    fits: ({ status, reached, pledge }: CaseState) =>
      (status === 'accepted' || status === 'paused') && reached.length < pledge.milestones.length,
  },
  finish: {
    type: 'FinishCase',
    who: (standing: Standing, state: CaseState, level: ApproverLevel) =>
      standing.finishesJob || handlerOrHead(standing, state, level),
    fits: canEnd,
  },
  withdraw: {
    type: 'WithdrawCase',
    who: handlerOrHead,
    fits: (state: CaseState, late?: Lateness) => whenOpen(state) && late === undefined,
  },
  ...PAUSE_COMMANDS,
  ...MEETING_COMMANDS,
  ...REPORT_COMMANDS,
  ...FIELD_COMMANDS,
  merge: {
    type: 'MergeCase',
    who: handlerOrHead,
    fits: ({ status, merged, meeting }: CaseState) => status === 'accepted' && !merged && !meeting,
  },
  separate: {
    type: 'SeparateCase',
    who: handlerOrHead,
    fits: ({ closedAt, merged }: CaseState) => closedAt === undefined && merged !== undefined,
  },
  /** Everybody to whom the case is or may come, so that it never does: B, the post, the officer, those above (SC-6.3). */
  interest: {
    type: 'DeclareInterest',
    who: ({ handler, involved, leads, headOfOffice, supporter = false }: Standing) =>
      handler || involved || leads || headOfOffice || supporter,
    fits: whenOpen,
  },
  ...MATERIALS_COMMANDS,
  ...SUPPORT_COMMANDS,
  reopen: { type: 'ReopenCase', who: handlerOrHead, fits: when('finished') },
} as const satisfies Record<string, CommandSpec>;
export type CommandName = keyof typeof COMMANDS;

const SPECS: [CommandName, CommandSpec][] = Object.entries(COMMANDS) as [CommandName, CommandSpec][];

/** An outside firm's people have a list of their own; no other command is ever theirs. */
const isOpenTo = ({ contractor }: Standing, name: CommandName) =>
  !contractor || OF_CONTRACTORS.includes(name);

/** Who may give a command on a case (SC-6.2); what no name stands for nobody gives by hand. */
export function may(
  command: CommandType,
  standing: Standing,
  state: CaseState,
  approver: ApproverLevel,
  part?: number,
): boolean {
  return SPECS.some(
    ([name, spec]) =>
      spec.type === command && isOpenTo(standing, name) && spec.who(standing, state, approver, part),
  );
}

/** What `allowed` lists: the commands this person may give on the case as it is. */
export function allowedCommands(
  standing: Standing,
  state: CaseState,
  approver: ApproverLevel,
  late?: Lateness,
): CommandName[] {
  const told = (name: CommandName) => name === 'interest' && steppedBack(state, standing.username);
  return SPECS.flatMap(([name, spec]) =>
    hearsItself(state, spec.type) &&
    spec.fits(state, late) &&
    isOpenTo(standing, name) &&
    spec.who(standing, state, approver) &&
    !told(name)
      ? [name]
      : [],
  );
}

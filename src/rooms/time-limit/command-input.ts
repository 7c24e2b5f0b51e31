import type { Static } from 'typebox';
import type { COMMAND_CONTRACTS } from './contract-commands.ts';
import { FIELD_MAKERS } from './input-field.ts';
import { materialsMakers } from './input-materials.ts';
import { MEETING_MAKERS } from './input-meeting.ts';
import { PAUSE_MAKERS } from './input-pause.ts';
import { REPORT_MAKERS } from './input-report.ts';
import { SUPPORT_MAKERS } from './input-support.ts';
import { type Given, toldOf } from './input-told.ts';
import type { CaseCommand } from './model.ts';

type Contracts = typeof COMMAND_CONTRACTS;
/** Commands on one case by themselves; merging concerns two and has a way of its own (`merging.ts`). */
export type SingleName = keyof Contracts;
export type CommandBody<N extends SingleName = SingleName> = Static<Contracts[N]['body']>;

export type Makers<N extends SingleName> = {
  [K in N]: (body: CommandBody<K>, given: Given) => CaseCommand | undefined;
};

/** From the words at the door to the command the rules hear; `undefined` where a telling is blank. */
const MAKERS: Makers<SingleName> = {
  separate: (body, { seal }) => ({ type: 'SeparateCase', reason: seal('reason', body.reason) }),
  ...PAUSE_MAKERS,
  ...MEETING_MAKERS,
  ...REPORT_MAKERS,
  ...FIELD_MAKERS,
  interest: (body, { seal }) => ({ type: 'DeclareInterest', statement: seal('statement', body.statement) }),
  ...materialsMakers,
  accept: (body, { seal }) => ({
    type: 'AcceptCase',
    note: seal('note', body.note),
    mayFollow: body.mayFollow,
  }),
  ...SUPPORT_MAKERS,
  decline: (body, { seal }) => ({
    type: 'DeclineCase',
    reason: seal('reason', body.reason),
    basis: seal('basis', body.basis),
    alternative: seal('alternative', body.alternative),
  }),
  assign: (body) => ({ type: 'AssignCase', to: body.staff }),
  'hand-over': (body) => ({ type: 'HandOverCase', to: body.staff }),
  extend: (body, given) => ({
    type: 'AskExtension',
    count: body.count,
    unit: body.unit,
    reason: given.seal('reason', body.reason),
    told: toldOf(body.told, given),
  }),
  'approve-extension': (body, given) => ({ type: 'ApproveExtension', told: toldOf(body.told, given) }),
  'refuse-extension': (body, { seal }) => ({ type: 'RefuseExtension', reason: seal('reason', body.reason) }),
  tell: (body, given) => {
    const told = toldOf(body, given);
    return told && { type: 'TellApplicant', told, topic: body.about };
  },
  remind: (body, given) => {
    const told = toldOf(body, given);
    return (
      told && {
        type: 'RemindApplicant',
        told,
        consequence: given.seal('consequence', body.consequence),
        finalOn: body.finalOn,
      }
    );
  },
  'deem-on-time': (body, { seal }) => ({ type: 'DeemOnTime', statement: seal('statement', body.statement) }),
  milestone: (body) => ({ type: 'ReachMilestone', name: body.name }),
  finish: (body, { seal }) => ({
    type: 'FinishCase',
    outcome: body.outcome,
    answer: seal('answer', body.answer),
    reason: seal('reason', body.reason),
    basis: seal('basis', body.basis),
    alternative: seal('alternative', body.alternative),
  }),
  withdraw: (body, { seal }) => ({ type: 'WithdrawCase', reason: seal('reason', body.reason) }),
  reopen: (body, { seal }) => ({ type: 'ReopenCase', reason: seal('reason', body.reason) }),
};

export function commandOf<N extends SingleName>(
  name: N,
  body: CommandBody<N>,
  given: Given,
): CaseCommand | undefined {
  return MAKERS[name](body, given);
}

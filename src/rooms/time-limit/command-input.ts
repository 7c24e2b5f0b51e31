import type { Static } from 'typebox';
import type { textCollector } from '../../platform/log/texts.ts';
import type { COMMAND_CONTRACTS } from './contract-commands.ts';
import type { ToldInput } from './contract-parts.ts';
import { materialsMakers, type Naming } from './input-materials.ts';
import { REPORT_MAKERS } from './input-report.ts';
import type { CaseCommand, Told } from './model.ts';
import { moment } from './texts/index.ts';

type Contracts = typeof COMMAND_CONTRACTS;
/** Commands on one case by themselves; merging concerns two and has a way of its own (`merging.ts`). */
export type SingleName = keyof Contracts;
export type CommandBody<N extends SingleName = SingleName> = Static<Contracts[N]['body']>;
export type Seal = ReturnType<typeof textCollector>['seal'];

/** A telling with its texts sealed; the teller is who enters it unless another is named. */
export function toldOf(input: ToldInput | undefined, { seal, by }: Given): Told | undefined {
  if (!input) return undefined;
  const to = seal('toldTo', input.to);
  const text = seal('told', input.text);
  if (!to || !text) return undefined;
  const teller = input.by === by ? undefined : seal('teller', input.by);
  return { means: input.means, at: moment(input.at), to, text, by, teller };
}

/**
 * What a command's body is made into. `by` is who gives it, `id` the part of the case that its path names,
 * `naming` which material a name means.
 */
export type Given = { seal: Seal; by: string; id?: number; naming?: Naming };

export type Makers<N extends SingleName> = {
  [K in N]: (body: CommandBody<K>, given: Given) => CaseCommand | undefined;
};

/** From the words at the door to the command the rules hear; `undefined` where a telling is blank. */
const MAKERS: Makers<SingleName> = {
  separate: (body, { seal }) => ({ type: 'SeparateCase', reason: seal('reason', body.reason) }),
  ...REPORT_MAKERS,
  interest: (body, { seal }) => ({ type: 'DeclareInterest', statement: seal('statement', body.statement) }),
  ...materialsMakers,
  accept: (body, { seal }) => ({
    type: 'AcceptCase',
    note: seal('note', body.note),
    mayFollow: body.mayFollow,
  }),
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

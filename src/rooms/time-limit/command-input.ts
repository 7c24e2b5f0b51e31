import type { Static } from 'typebox';
import type { textCollector } from '../../platform/log/texts.ts';
import type { COMMAND_BODIES, ToldInput } from './contract.ts';
import type { CaseCommand, Told } from './model.ts';
import type { CommandName } from './policy.ts';
import { moment } from './texts/index.ts';

type Bodies = typeof COMMAND_BODIES;
export type CommandBody<N extends CommandName = CommandName> = Static<Bodies[N]>;
type Seal = ReturnType<typeof textCollector>['seal'];

/** A telling with its texts sealed; the teller is who enters it unless another is named. */
function toldOf(input: ToldInput | undefined, seal: Seal, by: string): Told | undefined {
  if (!input) return undefined;
  const to = seal('toldTo', input.to);
  const text = seal('told', input.text);
  if (!to || !text) return undefined;
  const teller = input.by === by ? undefined : seal('teller', input.by);
  return { means: input.means, at: moment(input.at), to, text, by, teller };
}

type Maker = {
  [N in CommandName]: (body: CommandBody<N>, seal: Seal, by: string) => CaseCommand | undefined;
};

/** From the words at the door to the command the rules hear; `undefined` where a telling is blank. */
const MAKERS: Maker = {
  accept: (body, seal) => ({ type: 'AcceptCase', note: seal('note', body.note) }),
  decline: (body, seal) => ({
    type: 'DeclineCase',
    reason: seal('reason', body.reason),
    basis: seal('basis', body.basis),
    alternative: seal('alternative', body.alternative),
  }),
  assign: (body) => ({ type: 'AssignCase', to: body.staff }),
  'hand-over': (body) => ({ type: 'HandOverCase', to: body.staff }),
  extend: (body, seal, by) => ({
    type: 'AskExtension',
    count: body.count,
    unit: body.unit,
    reason: seal('reason', body.reason),
    told: toldOf(body.told, seal, by),
  }),
  'approve-extension': (body, seal, by) => ({ type: 'ApproveExtension', told: toldOf(body.told, seal, by) }),
  'refuse-extension': (body, seal) => ({ type: 'RefuseExtension', reason: seal('reason', body.reason) }),
  tell: (body, seal, by) => {
    const told = toldOf(body, seal, by);
    return told && { type: 'TellApplicant', told, topic: body.about };
  },
  remind: (body, seal, by) => {
    const told = toldOf(body, seal, by);
    return (
      told && {
        type: 'RemindApplicant',
        told,
        consequence: seal('consequence', body.consequence),
        finalOn: body.finalOn,
      }
    );
  },
  'deem-on-time': (body, seal) => ({ type: 'DeemOnTime', statement: seal('statement', body.statement) }),
  milestone: (body) => ({ type: 'ReachMilestone', name: body.name }),
  finish: (body, seal) => ({
    type: 'FinishCase',
    outcome: body.outcome,
    answer: seal('answer', body.answer),
    reason: seal('reason', body.reason),
    basis: seal('basis', body.basis),
    alternative: seal('alternative', body.alternative),
  }),
  withdraw: (body, seal) => ({ type: 'WithdrawCase', reason: seal('reason', body.reason) }),
  reopen: (body, seal) => ({ type: 'ReopenCase', reason: seal('reason', body.reason) }),
};

export function commandOf<N extends CommandName>(
  name: N,
  body: CommandBody<N>,
  seal: Seal,
  by: string,
): CaseCommand | undefined {
  return MAKERS[name](body, seal, by);
}

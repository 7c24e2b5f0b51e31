import type { Refusal } from '../../../kernel/refusal.ts';
import type { ContactCommand, ContactEvent, ContactFacts, ContactState } from '../model.ts';
import { refuse } from '../refusals.ts';
import { correctVisitor } from './correct.ts';
import { giveOutcome } from './outcome.ts';
import { answerReport, assign, confirm, follow, followCase, giveBack } from './passing.ts';
import { receive } from './receive.ts';

export type Decision = ContactEvent[] | Refusal;

/** What a command leads to, or why not. Warnings that are due have been spoken before (`applyDueTicks`). */
export function decide(
  state: ContactState | undefined,
  command: ContactCommand,
  facts: ContactFacts,
): Decision {
  if (command.type !== 'ReceiveContact' && !state) return refuse('contactNotFound');
  return command.type === 'ReceiveContact'
    ? receive(command)
    : decideOn(state as ContactState, command, facts);
}

function decideOn(
  state: ContactState,
  command: Exclude<ContactCommand, { type: 'ReceiveContact' }>,
  facts: ContactFacts,
): Decision {
  switch (command.type) {
    case 'GiveOutcome':
      return giveOutcome(state, command, facts);
    case 'ConfirmHandOver':
      return confirm(state, facts);
    case 'ReturnHandOver':
      return giveBack(state, command, facts);
    case 'AssignContact':
      return assign(state, command, facts);
    case 'FollowContact':
      return follow(state, command, facts);
    case 'AnswerReport':
      return answerReport(state, command, facts);
    case 'FollowCase':
      return followCase(state, command);
    case 'CorrectVisitor':
      return correctVisitor(state, command);
  }
}

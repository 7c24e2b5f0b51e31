import type { Static } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import type { Answer } from '../../platform/http/route.ts';
import { textCollector } from '../../platform/log/texts.ts';
import type { COMMAND_BODIES } from './contract.ts';
import type { ContactCommand } from './model.ts';
import { shownTexts } from './outcomes.ts';
import { standingOf } from './policy.ts';
import { presentContact } from './present.ts';
import { refuse } from './refusals.ts';
import { type ContactDeps, commit, decideAll, type OpenedFor, staffActor } from './service.ts';

export type PlainCommand = keyof typeof COMMAND_BODIES;
type Body<N extends PlainCommand> = Static<(typeof COMMAND_BODIES)[N]>;
type Seal = ReturnType<typeof textCollector>['seal'];
type Makers = { [N in PlainCommand]: (body: Body<N>, seal: Seal) => ContactCommand };

/** From the words at the door to the command the rules hear. */
const MAKERS: Makers = {
  confirm: () => ({ type: 'ConfirmHandOver' }),
  return: (body, seal) => ({ type: 'ReturnHandOver', reason: seal('returnReason', body.reason) }),
  assign: ({ department, staff }) => ({ type: 'AssignContact', to: { department, staff } }),
  follow: (body, seal) => ({ type: 'FollowContact', note: seal('note', body.note) }),
  'answer-report': ({ id, answer }, seal) => ({
    type: 'AnswerReport',
    id,
    answer: seal('reportAnswer', answer),
  }),
};

/** Decides and saves one command of staff that is no outcome. */
export async function giveCommand<N extends PlainCommand>(
  deps: ContactDeps,
  opened: OpenedFor,
  name: N,
  body: Body<N>,
  { ifMatch, idempotency }: { ifMatch?: number; idempotency?: Idempotency },
): Promise<Answer | Refusal> {
  const { stream, standing, world, now } = opened;
  if (ifMatch !== undefined && ifMatch !== stream.version) return refuse('stale');
  const { rows, seal } = textCollector(stream.id);
  const outcome = decideAll(opened, [MAKERS[name](body, seal)], staffActor(standing), rows);
  if (isRefusal(outcome)) return outcome;
  const { state } = outcome;
  const answer = presentContact({
    state,
    version: stream.version + outcome.change.events.length,
    world,
    texts: shownTexts(opened.texts, rows),
    standing: standingOf(state, standing.username, world.organisation, now),
    now,
  });
  const saved = await commit(deps, outcome, { remember: idempotency?.remember(200, answer) });
  return isRefusal(saved) ? saved : { body: answer };
}

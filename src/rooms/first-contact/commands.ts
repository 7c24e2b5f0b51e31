import type { Static } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { recordLooks } from '../../platform/db/look-ups.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import type { Answer } from '../../platform/http/route.ts';
import { eraseMatter } from '../../platform/log/erase.ts';
import { textCollector } from '../../platform/log/texts.ts';
import type { COMMAND_BODIES } from './contract.ts';
import type { ContactCommand } from './model.ts';
import { shownTexts } from './outcomes.ts';
import { mayLookUp, standingOf } from './policy.ts';
import { presentContact, visitorOf } from './present.ts';
import { refuse } from './refusals.ts';
import { type ContactDeps, commit, decideAll, type OpenedFor, openFor, staffActor } from './service.ts';
import { CONTACTS } from './store.ts';

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

/** Opens a contact for a look at the visitor's own words: 404, then 403 for who does not work on it. */
export async function openForLookUp(
  deps: ContactDeps,
  number: string,
  username: string,
): Promise<OpenedFor | Refusal> {
  const opened = await openFor(deps, number, username);
  return isRefusal(opened) || mayLookUp(opened.standing) ? opened : refuse('notYours');
}

/** The visitor’s own words, unmasked; each look is recorded (SC-5.1). */
export async function lookUpVisitor(deps: ContactDeps, opened: OpenedFor): Promise<Answer | Refusal> {
  const { standing, state, now, texts } = opened;
  await recordLooks(deps.db.pool, now, standing.username, [state.number]);
  return { body: visitorOf(state, texts) };
}

/** Opens a contact for its erasing: 404, then 403 for all but the supervision post. */
export async function openForErasing(
  deps: ContactDeps,
  number: string,
  username: string,
): Promise<OpenedFor | Refusal> {
  const opened = await openFor(deps, number, username);
  return isRefusal(opened) || opened.standing.registrar ? opened : refuse('notYours');
}

/** At the visitor's wish, or for a person who has no code of their own, once the contact is closed (PIPL 47). */
export async function eraseContact(
  deps: ContactDeps,
  { standing, state, now }: OpenedFor,
): Promise<Answer | Refusal> {
  if (state.closedAt === undefined) return refuse('stillOpen');
  const erasing = { why: 'request', at: now, by: standing.username } as const;
  const erased = await deps.db.withTransaction((client) =>
    eraseMatter(client, CONTACTS, state.number, erasing),
  );
  // Asked once more, perhaps since the answer was lost: there is nothing left to remove.
  return { body: { number: state.number, texts: erased?.texts ?? 0 } };
}

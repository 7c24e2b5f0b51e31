import type { Static } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { text } from '../../kernel/text-ref.ts';
import { recordLooks } from '../../platform/db/look-ups.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import type { Answer } from '../../platform/http/route.ts';
import { eraseMatter } from '../../platform/log/erase.ts';
import { textCollector } from '../../platform/log/texts.ts';
import type { CorrectBody } from './contract.ts';
import { foundBy } from './found-by.ts';
import { shownTexts } from './outcomes.ts';
import { mayLookUp, standingOf } from './policy.ts';
import { presentContact, visitorOf } from './present.ts';
import { refuse } from './refusals.ts';
import {
  type Beside,
  type ContactDeps,
  commit,
  decideAll,
  type OpenedFor,
  openFor,
  staffActor,
} from './service.ts';
import { CONTACTS } from './store.ts';
import { correctedVisitor, entryBetween } from './visitor.ts';

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

/**
 * The visitor’s own data are put right at their wish (PIPL 46): the wrong ones are kept no longer, here nor at the case
 * that came of the contact, where the same person is its applicant.
 */
export async function correctVisitor(
  deps: ContactDeps,
  opened: OpenedFor,
  { visitor: named }: Static<typeof CorrectBody>,
  { ifMatch, idempotency }: { ifMatch?: number; idempotency?: Idempotency },
): Promise<Answer | Refusal> {
  const { stream, standing, state, world, texts, now } = opened;
  if (ifMatch !== undefined && ifMatch !== stream.version) return refuse('stale');
  const matter = text(texts, state.matter);
  if (matter === undefined) return refuse('forgotten');
  const { rows, seal } = textCollector(stream.id);
  const from = visitorOf(state, texts);
  const to = correctedVisitor(from, named);
  const { entry } = entryBetween(from, to, seal);
  const actor = staffActor(standing);
  const outcome = decideAll(opened, [{ type: 'CorrectVisitor', entry }], actor, rows);
  if (isRefusal(outcome)) return outcome;
  const answer = presentContact({
    state: outcome.state,
    version: stream.version + outcome.change.events.length,
    world,
    texts: shownTexts(texts, rows),
    standing: standingOf(outcome.state, standing.username, world.organisation, now),
    now,
  });
  const saved = await commit(deps, outcome, {
    remember: idempotency?.remember(200, answer),
    columns: foundBy(deps, { number: state.number, matter, ...to }),
    forget: state.visitor,
    standing: state.matter,
    tell: tellCase(deps, state.case, { from, to }, actor),
  });
  return isRefusal(saved) ? saved : { body: answer };
}

function tellCase(
  { cases }: ContactDeps,
  number: string | undefined,
  correction: Parameters<typeof cases.correct>[2],
  actor: Parameters<typeof cases.correct>[3],
): Beside['tell'] {
  if (number === undefined) return undefined;
  return {
    hold: (client) => cases.hold(client, number),
    told: (client) => cases.correct(client, number, correction, actor),
  };
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

import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { dateOf, type Instant } from '../../kernel/time.ts';
import { readOffice } from '../../platform/db/office.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import type { Answer } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/log/event.ts';
import { textCollector } from '../../platform/log/texts.ts';
import type { ReceiveBody, VisitorInput } from './contract.ts';
import { foundBy } from './found-by.ts';
import type { ContactCommand, Receiving, World } from './model.ts';
import { below, type DecidedOutcome, decideOutcome, gainsOf, shownTexts } from './outcomes.ts';
import { mayTakeIn, standingOf } from './policy.ts';
import { presentContact } from './present.ts';
import { refuse } from './refusals.ts';
import { highest, receivingPost } from './rules/people.ts';
import { type Base, type ContactDeps, commit, decideAll, newStream } from './service.ts';
import { entryOf } from './visitor.ts';

export type Intake = { body: ReceiveBody; username: string; idempotency?: Idempotency; lang: 'zh' | 'en' };

/**
 * Registers a contact, with its outcome where it has one already (FC-1). Whoever received is the officer, whether or not
 * the matter is theirs; of several at once the higher post (FC-2).
 */
export async function receiveContact(deps: ContactDeps, intake: Intake): Promise<Answer | Refusal> {
  const { body, username, idempotency, lang } = intake;
  const office = await readOffice(deps.db.pool);
  const now = deps.now(office);
  const world = await deps.worldAt(office);
  const officer = officerOf(intake, world, now);
  if (isRefusal(officer)) return officer;
  const base: Base = { world, now, stream: newStream(), ticked: [] };
  const { rows, seal } = textCollector(base.stream.id);
  const { visitor, entry } = entryOf({}, body.visitor, seal);
  // An outcome may add to the visitor in the same breath.
  const turn = await deps.nextNumber();
  const receiving: Receiving = {
    number: `S${dateOf(now).slice(0, 4)}-${String(turn).padStart(6, '0')}`,
    channel: body.channel,
    kind: body.kind,
    important: body.important ?? false,
    urgent: body.urgent ?? false,
    officer,
    ...receivingPost(officer, world.organisation, now),
    maker: username,
    receivedWith: (body.receivedWith ?? []).filter((one) => one !== officer),
    given: entry.given,
    visitor: entry.visitor,
    matter: seal('matter', body.matter),
  };
  const actor: Actor = { kind: 'staff', id: username, ...(receiving.post ? { post: receiving.post } : {}) };
  const register: ContactCommand = { type: 'ReceiveContact', receiving };
  const known: Known = { intake, base, receiving, visitor, seal, rows };
  const decided = await decideAllOf(deps, known, register, actor);
  if (isRefusal(decided)) return decided;
  const whole = decided.visitor;
  const answer = answerOf(known, decided);
  const saved = await commit(deps, decided.outcome, {
    remember: idempotency?.remember(201, answer),
    opened: decided.opened,
    columns: foundBy(deps, { number: receiving.number, matter: body.matter, ...whole }),
  });
  if (isRefusal(saved)) return saved;
  return { status: 201, body: answer, headers: { 'content-language': lang } };
}

type Known = {
  intake: Intake;
  base: Base;
  receiving: Receiving;
  visitor: VisitorInput;
} & ReturnType<typeof textCollector>;

async function decideAllOf(
  deps: ContactDeps,
  { intake, base, receiving, visitor, seal, rows }: Known,
  register: ContactCommand,
  actor: Actor,
): Promise<(DecidedOutcome & { visitor: VisitorInput }) | Refusal> {
  const { body, username, lang } = intake;
  if (!body.outcome) {
    const outcome = decideAll(base, [register], actor, rows);
    return isRefusal(outcome) ? outcome : { outcome, visitor };
  }
  if (receiving.officer !== username)
    return refuse('outcomeIsOfficers', {}, [{ pointer: '/outcome', code: 'officers' }]);
  const added = entryOf(visitor, body.outcome.visitor, seal);
  const decided = await decideOutcome(deps, base, [register], actor, {
    body: body.outcome,
    by: username,
    lang,
    contact: receiving,
    matter: body.matter?.trim() || undefined,
    visitor: added.visitor,
    entry: added.entry,
    seal,
    rows,
  });
  return isRefusal(decided) ? below(decided, '/outcome') : { ...decided, visitor: added.visitor };
}

/** Who is the officer: whoever registers, or the higher post of those who received together (FC-2). */
function officerOf({ body, username }: Intake, { organisation }: World, now: Instant): string | Refusal {
  if (!mayTakeIn(username, organisation, now)) return refuse('notYours');
  const together = body.receivedWith ?? [];
  const unknown = together.flatMap((one, index) =>
    organisation.isActive(one, now) ? [] : [{ pointer: `/receivedWith/${index}`, code: 'unknown' }],
  );
  if (unknown.length > 0) return refuse('colleagueUnknown', {}, unknown);
  return highest([username, ...together], organisation, now);
}

function answerOf({ base, intake, rows }: Known, decided: DecidedOutcome) {
  const { world, now, stream } = base;
  const { state, change } = decided.outcome;
  const texts = shownTexts({}, rows);
  const standing = standingOf(state, intake.username, world.organisation, now);
  const shown = presentContact({
    state,
    version: stream.version + change.events.length,
    world,
    texts,
    standing,
    now,
  });
  const { number, officer, status, waitsFor, requirements, version, allowed } = shown;
  return {
    number,
    officer,
    status,
    waitsFor,
    requirements,
    case: shown.case,
    ...gainsOf(base, decided, texts),
    version,
    allowed,
  };
}

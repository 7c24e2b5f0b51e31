import { type FieldError, isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { parsed, type Texts, text } from '../../kernel/text-ref.ts';
import { recordLooks } from '../../platform/db/look-ups.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import type { Answer } from '../../platform/http/route.ts';
import type { TextRow, textCollector } from '../../platform/log/texts.ts';
import { textCollector as collectTexts } from '../../platform/log/texts.ts';
import type { MaterialInput, OutcomeBody, VisitorInput } from './contract.ts';
import { foundBy } from './found-by.ts';
import type { ContactCommand, ContactState, OutcomeCommand, Target, VisitorEntry, World } from './model.ts';
import { isOnlyANumber } from './number-only.ts';
import type { Standing } from './policy.ts';
import { presentContact, receiptOf, visitorOf } from './present.ts';
import { refuse } from './refusals.ts';
import { inOrder } from './rules/all-blanks.ts';
import {
  type Base,
  type CaseGlance,
  type CaseOpening,
  type ContactDeps,
  commit,
  type DecidedCase,
  decideAll,
  type OpenedFor,
  type Outcome,
  staffActor,
} from './service.ts';
import { entryOf } from './visitor.ts';

type Seal = ReturnType<typeof textCollector>['seal'];

const TO_BE_NAMED = 'toBeNamed';

/** A target as the rules hear it: a handler to be named is none yet (FC-3). */
function targetOf({ department, staff }: Partial<Target> = {}): Partial<Target> {
  return staff === undefined || staff === TO_BE_NAMED ? { department } : { department, staff };
}

/** Office phones of a department, with those of its posts. */
const phonesOf = ({ organisation }: World, code: string) =>
  [organisation.department(code)?.phone, ...organisation.postsIn(code).map(({ phone }) => phone)].filter(
    (phone): phone is string => Boolean(phone),
  );

/** From the words at the door to the outcome the rules hear; a case is opened by `openCase` beside it. */
function outcomeOf(
  body: Exclude<OutcomeBody, { kind: 'caseOpened' }>,
  department: string,
  { world }: Base,
  seal: Seal,
): OutcomeCommand {
  switch (body.kind) {
    case 'answered': {
      const { answer, requirementsOf } = body;
      const onlyANumber = answer !== undefined && isOnlyANumber(answer, phonesOf(world, department));
      return { kind: 'answered', answer: seal('answer', answer), requirementsOf, onlyANumber };
    }
    case 'guided':
      return { kind: 'guided', to: { ...body.to, phone: body.to?.phone?.trim() || undefined } };
    case 'handedOver':
      return { kind: 'handedOver', to: targetOf(body.to) };
    case 'receivedOnBehalf': {
      const materials = body.materials && seal('materials', JSON.stringify(body.materials));
      return { kind: 'receivedOnBehalf', for: targetOf(body.for), materials };
    }
    case 'explained':
      return {
        kind: 'explained',
        reason: seal('reason', body.reason),
        basis: seal('basis', body.basis),
        alternative: seal('alternative', body.alternative),
      };
    case 'reportedUp':
      return { kind: 'reportedUp', to: body.to, question: seal('question', body.question) };
  }
}

/** Pointers of what the rules miss stand below the outcome; the visitor and the matter stand beside it. */
export function below(refusal: Refusal, prefix: string): Refusal {
  const outside = (pointer: string) => pointer.startsWith('/visitor') || pointer === '/matter';
  const errors = refusal.errors?.map(
    (error): FieldError =>
      outside(error.pointer) ? error : { ...error, pointer: `${prefix}${error.pointer}` },
  );
  return { ...refusal, errors: errors && inOrder(errors) };
}

export type Given = {
  body: OutcomeBody;
  by: string;
  lang: 'zh' | 'en';
  /** What is known of the contact: its number, officer and channel, its words, and what is said of the visitor. */
  contact: Pick<ContactState, 'number' | 'officer' | 'channel' | 'department'>;
  matter?: string;
  visitor: VisitorInput;
  /** What was received on behalf: it came in with the case that is opened now (FC-3). */
  materials?: MaterialInput[];
  entry: VisitorEntry;
  seal: Seal;
  rows: TextRow[];
};

export type DecidedOutcome = { outcome: Outcome; opened?: DecidedCase };

/**
 * Decides an outcome on top of `before` (the registration, for a new contact); nothing is written. A case is decided by
 * its own room, after the contact's rules have agreed and before both are saved together.
 */
export async function decideOutcome(
  deps: ContactDeps,
  base: Base,
  before: ContactCommand[],
  actor: Parameters<typeof decideAll>[2],
  given: Given,
): Promise<DecidedOutcome | Refusal> {
  const { body, entry, rows } = given;
  const withOutcome = (outcome: OutcomeCommand, after: ContactCommand[] = []) =>
    decideAll(base, [...before, { type: 'GiveOutcome', outcome, entry }, ...after], actor, rows);
  if (body.kind !== 'caseOpened') {
    const outcome = withOutcome(outcomeOf(body, given.contact.department, base, given.seal));
    return isRefusal(outcome) ? outcome : { outcome };
  }
  const { accept, finish } = body.case as { accept?: true; finish?: object };
  const department = deps.cases.departmentOf(body.case, base.world, base.now);
  const lacking = await deps.cases.lacks(openingOf(base, given));
  const opening = (number: string): OutcomeCommand => ({
    kind: 'caseOpened',
    case: number,
    department: department ?? '',
    accept: accept === true,
    finish: finish !== undefined,
  });
  const agreed = withOutcome(opening(''));
  const refused = both(isRefusal(agreed) ? agreed : undefined, lacking && below(lacking, '/case'));
  if (refused) return refused;
  if (department === undefined)
    return refuse('serviceUnknown', {}, [{ pointer: '/case/service', code: 'unknown' }]);
  const opened = await deps.cases.decide(openingOf(base, given));
  if (isRefusal(opened)) return below(opened, '/case');
  const ends: ContactCommand[] = opened.ended
    ? [{ type: 'FollowCase', case: opened.number, ended: true }]
    : [];
  const outcome = withOutcome(opening(opened.number), ends);
  return isRefusal(outcome) ? outcome : { outcome, opened };
}

/** What the contact and its case lack is told at once; what is not a matter of fields stands alone. */
function both(one: Refusal | undefined, other: Refusal | undefined): Refusal | undefined {
  if (!one?.errors?.length || !other?.errors?.length) return one ?? other;
  const told = new Set(one.errors.map(({ pointer }) => pointer));
  return { ...one, errors: [...one.errors, ...other.errors.filter(({ pointer }) => !told.has(pointer))] };
}

function openingOf({ world, now }: Base, given: Given): CaseOpening {
  const { body, by, lang, contact, matter, visitor, materials } = given;
  const { number, officer, channel } = contact;
  return {
    contact: { number, officer, channel },
    by,
    body: body.kind === 'caseOpened' ? body.case : undefined,
    known: { matter, ...visitor, materials },
    lang,
    now,
    world,
  };
}

/**
 * Where the case is that a contact became: for its officer, or who acts for them, to follow it to the end (FC-3); for others
 * only where they see the case itself (SC-6).
 */
export async function glanceAt(
  deps: ContactDeps,
  { case: number }: ContactState,
  { officer, username }: Standing,
): Promise<CaseGlance | undefined> {
  return number === undefined ? undefined : deps.cases.glance(number, officer ? undefined : username);
}

/** What an outcome brings for whoever stands there: the receipt, or the case with its tracking code. */
export function gainsOf(
  base: Base,
  { outcome, opened }: DecidedOutcome,
  texts: Texts,
): { receipt?: ReturnType<typeof receiptOf>; opened?: object } {
  const { state, events } = outcome;
  const received = events.some(({ type }) => type === 'ReceivedOnBehalf');
  return {
    receipt: received ? receiptOf({ state, world: base.world, texts, now: base.now }) : undefined,
    opened: opened?.answer,
  };
}

export const shownTexts = (texts: Texts, rows: TextRow[]): Texts => ({
  ...texts,
  ...Object.fromEntries(rows.map((row) => [row.id, row.body])),
});

/** One outcome on a contact (FC-1): decided, saved, and shown with what it brought. */
export async function giveOutcome(
  deps: ContactDeps,
  opened: OpenedFor,
  body: OutcomeBody,
  { ifMatch, idempotency, lang }: { ifMatch?: number; idempotency?: Idempotency; lang: 'zh' | 'en' },
): Promise<Answer | Refusal> {
  if (ifMatch !== undefined && ifMatch !== opened.stream.version) return refuse('stale');
  const { state, standing, world, now, stream } = opened;
  const { rows, seal } = collectTexts(stream.id);
  const { visitor, changed, entry } = entryOf(visitorOf(state, opened.texts), body.visitor, seal);
  const decided = await decideOutcome(deps, opened, [], staffActor(standing), {
    body,
    by: standing.username,
    lang,
    contact: state,
    matter: text(opened.texts, state.matter),
    visitor,
    materials: parsed<MaterialInput[]>(opened.texts, state.materials),
    entry,
    seal,
    rows,
  });
  if (isRefusal(decided)) return below(decided, '');
  const texts = shownTexts(opened.texts, rows);
  const version = stream.version + decided.outcome.change.events.length;
  const gains = gainsOf(opened, decided, texts);
  const answer = {
    ...presentContact({ state: decided.outcome.state, version, world, texts, standing, now }),
    ...gains,
  };
  const saved = await commit(deps, decided.outcome, {
    remember: idempotency?.remember(200, answer),
    opened: decided.opened,
    ...(changed && {
      columns: foundBy(deps, { number: state.number, matter: text(opened.texts, state.matter), ...visitor }),
      forget: state.visitor,
    }),
  });
  if (isRefusal(saved)) return saved;
  // A receipt carries the name that somebody else may have written down before.
  if (gains.receipt) await recordLooks(deps.db.pool, now, standing.username, [state.number]);
  return { body: answer };
}

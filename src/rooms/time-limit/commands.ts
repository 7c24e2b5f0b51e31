import { maskName } from '../../kernel/masks.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { parsed } from '../../kernel/text-ref.ts';
import { formatInstant } from '../../kernel/time.ts';
import { recordLooks } from '../../platform/db/look-ups.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import type { Answer } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/log/event.ts';
import { textCollector } from '../../platform/log/texts.ts';
import { type CommandBody, commandOf, type SingleName } from './command-input.ts';
import type { ApplicantInput } from './contract.ts';
import { besideOf } from './field-facts.ts';
import { type Naming, namingOf } from './input-materials.ts';
import { type Seal, tellingIncomplete, withWhatElseLacks } from './input-told.ts';
import { hashTrackingCode } from './intake.ts';
import { commitWithRepeats } from './merging.ts';
import type { CaseCommand } from './model.ts';
import { standingOf } from './policy.ts';
import { COMMANDS, type CommandName } from './policy-commands.ts';
import { looksUp } from './policy-field.ts';
import { presentCase } from './present.ts';
import { person } from './present-parts.ts';
import { refuse } from './refusals.ts';
import {
  type CaseDeps,
  decideOn,
  mayCommand,
  type Opened,
  type OpenedFor,
  type Outcome,
  openFor,
  openRecord,
  staffActor,
  tickedEvents,
} from './service.ts';
import { readTracked } from './store.ts';
import type { LoggedCaseEvent } from './timeline.ts';

/** Opens the case and checks authority before the body is read: 404, then 403. */
export async function openForCommand(
  deps: CaseDeps,
  number: string,
  username: string,
  name: CommandName,
  part?: number,
): Promise<OpenedFor | Refusal> {
  const opened = await openFor(deps, number, username);
  return isRefusal(opened) ? opened : (mayCommand(opened, COMMANDS[name].type, part) ?? opened);
}

/** How a command is given; `id` is the part of the case that its path names. */
export type HowGiven = { ifMatch?: number; preview: boolean; idempotency?: Idempotency; id?: number };

/** Decides and saves one staff command; with `preview` it only says what would happen. */
export async function giveCommand<N extends SingleName>(
  deps: CaseDeps,
  opened: OpenedFor,
  name: N,
  body: CommandBody<N>,
  given: HowGiven,
): Promise<Answer | Refusal> {
  if (given.ifMatch !== undefined && given.ifMatch !== opened.stream.version) return refuse('stale');
  const beside = await besideOf(deps, opened, name, body);
  if (isRefusal(beside)) return beside;
  const { uploads, field } = beside;
  const texts = textCollector(opened.stream.id);
  const { seal } = texts;
  const naming = namingOf(opened, seal);
  const by = opened.standing.username;
  const command = commandOf(name, body, { seal, naming, by, id: given.id, uploads });
  const untold = tellingIncomplete(name, body);
  if (!command) return untold ?? refuse('toldIncomplete');
  const actor = staffActor(opened.standing, given.id);
  const outcome = decideOn({ ...opened, field }, command, actor, texts.rows);
  if (untold) return withWhatElseLacks(untold, outcome);
  if (isRefusal(outcome)) return outcome;
  const shown = { ...opened.texts, ...Object.fromEntries(texts.rows.map((row) => [row.id, row.body])) };
  const { world, now } = opened;
  // What the reader may do next follows from the case as it is then.
  const standing = standingOf(outcome.state, opened.standing.username, world.organisation, now);
  const present = (version: number) => presentCase(outcome.state, version, world, shown, standing, now);
  if (given.preview) return { body: previewOf(opened, outcome, present(opened.stream.version)) };
  const next = opened.stream.version + outcome.change.events.length;
  const answer = present(next);
  const bound = { ...outcome, change: { uploads, ...outcome.change } };
  const saved = await commitWithRepeats(deps, opened, bound, given.idempotency?.remember(200, answer));
  return isRefusal(saved) ? saved : { body: answer };
}

function previewOf(opened: OpenedFor, outcome: Outcome, after: ReturnType<typeof presentCase>) {
  const before = presentCase(
    opened.state,
    opened.stream.version,
    opened.world,
    opened.texts,
    opened.standing,
    opened.now,
  );
  return {
    preview: true,
    before: { status: before.status, dueAt: before.dueAt },
    after,
    told: (opened.standing.contractor ? [] : outcome.notes).flatMap((note) => {
      const staff = person(opened.world.organisation, note.staff);
      return staff ? [{ staff, kind: note.kind, at: formatInstant(note.at) }] : [];
    }),
  };
}

/** Opens a case for a look at the applicant's own name and phone: 404, then 403. */
export async function openForLookUp(
  deps: CaseDeps,
  number: string,
  username: string,
): Promise<OpenedFor | Refusal> {
  const opened = await openFor(deps, number, username);
  if (isRefusal(opened)) return opened;
  if (!opened.state.applicant) return refuse('caseNotFound');
  return looksUp(opened.standing, opened.state) ? opened : refuse('notYours');
}

/** The applicant's own name and phone, unmasked, as far as the work of who asks needs it; each look recorded (SC-5.1). */
export async function lookUpApplicant(deps: CaseDeps, opened: OpenedFor): Promise<Answer | Refusal> {
  const { standing, state, now, texts } = opened;
  const contact = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  if (!contact) return refuse('caseNotFound');
  const depth = looksUp(standing, state);
  if (!depth) return refuse('notYours');
  await recordLooks(deps.db.pool, now, standing.username, [state.number]);
  if (depth === 'whole') return { body: contact };
  const { kind, name, phone } = contact;
  return { body: { kind, name: depth === 'phone' ? maskName(name) : name, phone } };
}

/** Opens a case by its tracking code: whoever holds the code stands for the applicant. */
export async function openTracked(deps: CaseDeps, trackingCode: string): Promise<Opened | Refusal> {
  const opened = await openRecord(deps, await readTracked(deps.db.pool, hashTrackingCode(trackingCode)));
  return opened ?? refuse('trackingUnknown');
}

const APPLICANT: Actor = { kind: 'applicant' };

/** What an applicant's command is made of; `files` are the uploads it brings, found and free. */
export type TrackedGiven = { seal: Seal; naming: Naming; files: string[] };

/** An applicant's command before it is decided. */
export type Tracked = {
  make: (given: TrackedGiven) => CaseCommand;
  uploads?: { id: string; claim: string }[];
  idempotency?: Idempotency;
};

/** One command of the applicant, by the tracking code. */
export async function giveTracked(
  deps: CaseDeps,
  opened: Opened,
  { make, uploads = [], idempotency }: Tracked,
  present: (after: Opened, added: LoggedCaseEvent[]) => unknown,
): Promise<Answer | Refusal> {
  const files = uploads.length > 0 ? await deps.claimUploads(deps.db.pool, uploads) : [];
  if (!files) return refuse('uploadUnknown', {}, [{ pointer: '/uploads', code: 'unknown' }]);
  const texts = textCollector(opened.stream.id);
  const naming = namingOf(opened, texts.seal);
  const outcome = decideOn(opened, make({ seal: texts.seal, naming, files }), APPLICANT, texts.rows);
  if (isRefusal(outcome)) return outcome;
  outcome.change.uploads = files;
  const shown = { ...opened.texts, ...Object.fromEntries(texts.rows.map((row) => [row.id, row.body])) };
  const fresh = outcome.events.map((event) => ({ event, at: opened.now, actor: APPLICANT }));
  const answer = present({ ...opened, state: outcome.state, texts: shown }, [
    ...tickedEvents(opened),
    ...fresh,
  ]);
  const saved = await commitWithRepeats(deps, opened, outcome, idempotency?.remember(200, answer));
  return isRefusal(saved) ? saved : { body: answer };
}

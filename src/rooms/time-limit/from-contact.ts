import { type Static, Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { nowOf } from '../../platform/db/office.ts';
import { type ApplicantInput, ApplicantTyped, SubmitBody } from './contract.ts';
import { basicsMissing, decideEntry, makerOf, type Registered } from './intake.ts';
import { locate } from './locating.ts';
import type { Channel, World } from './model.ts';
import { maySee, standingOf } from './policy.ts';
import { clockFacts } from './present-clock.ts';
import { refuse } from './refusals.ts';
import { handedIn, type MaterialCount } from './rules/handed-in.ts';
import { peopleOf } from './rules/people.ts';
import type { CaseDeps } from './service.ts';
import { readCase } from './store.ts';
import { formErrors } from './submission.ts';

/** What opens a case from a first contact: who, what and through which channel stand on the contact already. */
const Picked = Type.Pick(SubmitBody, [
  'service',
  'matter',
  'location',
  'appointment',
  'fields',
  'materials',
  'uploads',
  'privacyNotice',
  'accept',
  'finish',
]);
export const CaseOfContact = Type.Object({ ...Picked.properties, applicant: Type.Optional(ApplicantTyped) });
export type CaseOfContact = Static<typeof CaseOfContact>;

/** The contact a case comes of, and what is known of the visitor there. */
export type Opening = {
  contact: { number: string; officer: string; channel: Channel };
  by: string;
  body: CaseOfContact;
  known: {
    matter?: string;
    name?: string;
    unit?: string;
    phone?: string;
    address?: string;
    /** What the contact’s receipt says was handed in (FC-3). */
    materials?: MaterialCount[];
  };
  lang: 'zh' | 'en';
  now: Instant;
  world: World;
};

/**
 * Decides a case that comes of a first contact; the room of contacts saves it with the contact (FC-3). It may go to any
 * department: put into its queue it is a hand-over; accepting and finishing stay with who may there (SC-6.2).
 */
export async function decideFromContact(deps: CaseDeps, opening: Opening): Promise<Registered | Refusal> {
  const { contact, body, now, world } = opening;
  const entry = await entryOf(deps, opening);
  if (isRefusal(entry)) return entry;
  const { intake, maker } = entry;
  const files = body.uploads?.length ? await deps.claimUploads(deps.db.pool, body.uploads) : [];
  if (!files) return refuse('uploadUnknown', {}, [{ pointer: '/uploads', code: 'unknown' }]);
  const { number, officer } = contact;
  const images = files.length > 0 ? await deps.imagesAmong(deps.db.pool, files) : [];
  return decideEntry(deps, intake, { now, world, maker, contact: { number, officer }, files, images });
}

/** What is refused before anything is decided, so that it is told with what the contact itself lacks. */
export async function lacksFromContact(deps: CaseDeps, opening: Opening): Promise<Refusal | undefined> {
  const entry = await entryOf(deps, opening);
  return isRefusal(entry) ? entry : undefined;
}

/** The whole of what was typed, and who makes it; all that is missing at once, after the right to act at all (SC-6.2). */
async function entryOf(deps: CaseDeps, { contact, by, body, known, lang, now, world }: Opening) {
  const item = body.service === undefined ? undefined : world.catalogue.service(body.service, now);
  const listed = (item?.materials ?? []).map((material) => material.name);
  const { body: whole, errors } = await locate(deps, wholeBody(body, known, contact.channel, listed));
  const intake = { body: whole, username: by, lang };
  const own = makerOf(intake, world, now);
  const acts = body.accept !== undefined || body.finish !== undefined;
  if (acts && isRefusal(own)) return own;
  const form = formErrors(whole, { world, now });
  const lacking = basicsMissing(whole, true, [...errors, ...kindMissing(body), ...form]);
  if (lacking) return lacking;
  const maker = isRefusal(own) ? { username: by, department: world.organisation.staff(by)?.department } : own;
  return { intake, maker };
}

const kindMissing = ({ applicant }: CaseOfContact) =>
  applicant && !applicant.kind ? [{ pointer: '/applicant/kind', code: 'blank' }] : [];

/** What the case leaves out comes from the contact. The notice was given by the officer who took it all down. */
function wholeBody(
  body: CaseOfContact,
  known: Opening['known'],
  channel: Channel,
  listed: string[],
): SubmitBody {
  const { matter, name, unit, phone, address, materials } = known;
  const applicant: ApplicantInput | undefined = name
    ? { kind: 'visitor', name, ...(unit && { unit }), ...(phone && { phone }), ...(address && { address }) }
    : undefined;
  return {
    privacyNotice: 'accepted',
    ...body,
    matter: body.matter ?? matter,
    applicant: body.applicant ? { ...body.applicant, kind: body.applicant.kind ?? 'visitor' } : applicant,
    materials: materials?.length ? handedIn(listed, materials, body.materials ?? []) : body.materials,
    channel,
  };
}

/** Where a case is, for the officer of the contact it came of (FC-3); for `reader`s only where they see the case (SC-6). */
export async function glanceAtCase(deps: CaseDeps, number: string, reader?: string) {
  const { office, record } = await readCase(deps.db.pool, number);
  if (!record) return undefined;
  const now = nowOf(office, deps.realNow());
  const world = await deps.worldAt(office);
  const { state } = record;
  const hidden = reader !== undefined && !maySee(standingOf(state, reader, world.organisation, now));
  if (hidden) return undefined;
  const { dueAt, light } = clockFacts(state, world, now);
  const handler = peopleOf(state, world.organisation, now).inCharge[0] ?? state.handler;
  return { status: state.status, lead: state.lead, handler, dueAt, light };
}

import { maskName, maskPhone } from '../../../kernel/masks.ts';
import { parsed, text } from '../../../kernel/text-ref.ts';
import { fill, placeInWords } from '../../../kernel/texts.ts';
import type { PaperFact } from '../../../platform/documents/paper.ts';
import type { Lang } from '../../../platform/http/language.ts';
import type { ServiceVersion } from '../../commitment/model.ts';
import type { ApplicantInput, LocationInput } from '../contract.ts';
import { limitInWords } from '../limit-words.ts';
import type { CaseState } from '../model.ts';
import { titleOf } from '../present.ts';
import { clockFacts } from '../present-clock.ts';
import { answersOfWork } from '../present-field.ts';
import { presentMaterials } from '../present-materials.ts';
import { versionOf } from '../rules/facts.ts';
import { inChargeOf } from '../rules/people.ts';
import type { Opened } from '../service.ts';
import { textsOf } from '../texts/index.ts';
import type { LoggedCaseEvent } from '../timeline.ts';
import { type CaseSheet, dueMoment } from './sheet.ts';
import { documentTexts } from './texts.ts';

/** For whom a document is drawn: whether the name may stand on it in full, and whether a phone at all. */
export type Drawing = {
  lang: Lang;
  office: string;
  events: LoggedCaseEvent[];
  fullName: boolean;
  withPhone: boolean;
  track?: CaseSheet['track'];
};

/** All that the documents of a case say. */
export function sheetOf(opened: Opened, drawing: Drawing): CaseSheet {
  const { state, world, texts, now } = opened;
  const { lang, office, events, track } = drawing;
  const { organisation } = world;
  const service = versionOf(state, world);
  const words = textsOf(lang);
  const { clock } = clockFacts(state, world, now);
  const nameOf = (username: string | undefined) =>
    username === undefined ? undefined : (organisation.staff(username)?.name ?? username);
  const department = organisation.department(state.lead);
  return {
    lang,
    office,
    number: state.number,
    item: service?.name ?? titleOf(state, world, texts),
    service: service && { code: service.code, version: service.version, basis: service.basis },
    matter: text(texts, state.matter),
    place: placeOf(opened),
    ...applicantOf(opened, drawing),
    channel: words.channels[state.channel] ?? state.channel,
    receivedAt: state.receivedAt,
    receivedBy: nameOf(state.officer ?? state.maker),
    department: { name: department?.name ?? state.lead, phone: department?.phone || undefined },
    handler: handlerOf(opened),
    complaintPhone: service?.complaintPhone,
    limit: limitInWords(state.pledge.promised, lang),
    statutory: state.pledge.statutory && limitInWords(state.pledge.statutory, lang),
    acceptedAt: state.acceptedAt,
    dueAt: state.ending?.dueAt ?? clock?.dueAt,
    next: nextOf(state, events, lang),
    crew: crewOf(opened),
    appointment: state.appointment,
    milestones: (service ? state.pledge.milestones : []).flatMap(({ name }) => {
      const found = clock?.milestones.find((one) => one.name === name);
      return found ? [{ name, dueAt: found.dueAt }] : [];
    }),
    answers: answersOf(opened, service, lang),
    materials: materialsOf(opened),
    files: state.files.length,
    procedures: (service?.specialProcedures ?? []).map(({ kind, planned }) =>
      fill(documentTexts.procedure[lang], {
        kind: words.procedures[kind],
        limit: limitInWords(planned, lang),
      }),
    ),
    events,
    say: (ref) => text(texts, ref),
    nameOf,
    wordOf: {
      procedure: (kind) => words.procedures[kind] ?? kind,
      outcome: (outcome) => words.outcomes[outcome] ?? outcome,
      verdict: (verdict) => words.verdicts[verdict] ?? verdict,
      length: (count, unit) => `${count} ${(count === 1 ? words.oneUnit : words.units)[unit] ?? unit}`,
    },
    track,
  };
}

function applicantOf({ state, texts }: Opened, { fullName, withPhone }: Drawing) {
  const contact = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  if (!state.applicant) return {};
  // What was forgotten at the person's wish is a blank on the paper.
  if (!contact) return { applicant: { name: FORGOTTEN }, maskedName: FORGOTTEN };
  const maskedName = maskName(contact.name);
  const phone = withPhone && contact.phone ? maskPhone(contact.phone) : undefined;
  return {
    applicant: { name: fullName ? contact.name : maskedName, unit: contact.unit, phone },
    maskedName,
  };
}

const FORGOTTEN = '…';

function placeOf({ state, texts }: Opened): string | undefined {
  const place = parsed<LocationInput>(texts, state.location);
  return place && placeInWords(place);
}

/** The handler with the post's office phone, never a private one (FC-5). */
function handlerOf({ state, world, now }: Opened) {
  const { organisation } = world;
  const username = inChargeOf(state, organisation, now)[0] ?? state.handler;
  const staff = username === undefined ? undefined : organisation.staff(username);
  const phone = state.post === undefined ? undefined : organisation.post(state.post)?.phone;
  return staff && { name: staff.name, phone: phone || organisation.department(state.lead)?.phone };
}

function crewOf({ state, world: { organisation } }: Opened): string[] {
  return state.crew.map((member) => {
    const post = state.jobs?.find(({ staff }) => staff === member)?.post;
    const name = organisation.staff(member)?.name ?? member;
    const as = post === undefined ? undefined : organisation.post(post)?.name;
    return as ? `${name} (${as})` : name;
  });
}

/** What was promised next when the matter came in: the end of the review, or of the handling. */
function nextOf(state: CaseState, events: LoggedCaseEvent[], lang: Lang): string | undefined {
  const words = textsOf(lang).next;
  if (state.reviewToldAt !== undefined)
    return fill(words.review, { reviewDueAt: dueMoment(state.reviewToldAt, lang) });
  const accepted = events.map(({ event }) => event).find(({ type }) => type === 'CaseAccepted');
  if (accepted?.type !== 'CaseAccepted') return undefined;
  return fill(words.handling, { dueAt: dueMoment(accepted.data.dueAt, lang) });
}

/** Answers that a place or a file would not be; those about a person's body or money stay off paper. */
const NOT_ON_PAPER: readonly string[] = ['photo', 'file', 'location', 'appointment'];

function answersOf({ state, texts }: Opened, service: ServiceVersion | undefined, lang: Lang): PaperFact[] {
  const given = answersOfWork(
    parsed<Record<string, string | number | boolean>>(texts, state.fields),
    service?.fields,
  );
  return (service?.fields ?? [])
    .filter(
      ({ name, type, sensitive }) =>
        given?.[name] !== undefined && !sensitive && !NOT_ON_PAPER.includes(type),
    )
    .map(({ name, label, type }) => ({
      label,
      value: said(given?.[name], lang),
      wide: type === 'multiline',
    }));
}

function said(value: string | number | boolean | undefined, lang: Lang): string | number | undefined {
  if (typeof value !== 'boolean') return value;
  return documentTexts[value ? 'yes' : 'no'][lang];
}

function materialsOf({ state, world, texts }: Opened): CaseSheet['materials'] {
  const all = presentMaterials(state, world, texts).materials ?? [];
  return all.map(({ name = FORGOTTEN, ...one }) => ({ name, ...one }));
}

import { type DepartmentCalendar, departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { maskName, maskPhone } from '../../kernel/masks.ts';
import { parsed, type Texts, text } from '../../kernel/text-ref.ts';
import { formatInstant, type Instant, when } from '../../kernel/time.ts';
import type { ApplicantInput, CaseView, LocationInput } from './contract.ts';
import type { CasePeople, CaseState, World } from './model.ts';
import type { Standing } from './policy.ts';
import { allowedCommands } from './policy-commands.ts';
import { looksUp } from './policy-field.ts';
import { clockFacts } from './present-clock.ts';
import { answersOfWork, onlyTheJob, presentField } from './present-field.ts';
import { presentMaterials } from './present-materials.ts';
import { presentWaiting } from './present-meeting.ts';
import { person } from './present-parts.ts';
import { presentReports } from './present-report.ts';
import { presentLateness, presentSupports } from './present-support.ts';
import { extendedDueAt, firstApprover, lateEntryEnds, pendingExtension } from './rules/extension.ts';
import { peopleOf } from './rules/people.ts';
import { waitsFor } from './rules/waits.ts';

/** A title for lists: the task's own, else the item's name with the beginning of the matter. */
export function titleOf(state: CaseState, world: Pick<World, 'catalogue'>, texts: Texts): string {
  const own = text(texts, state.title);
  if (own) return own;
  const service = state.service && world.catalogue.version(state.service.code, state.service.version)?.name;
  const matter = text(texts, state.matter)?.slice(0, 40);
  return [service, matter].filter(Boolean).join('：') || state.number;
}

function presentExtension(
  of: CaseState,
  texts: Texts,
  facts: { calendar: DepartmentCalendar; now: Instant },
): CaseView['extension'] {
  const extension = of.extensions.at(-1);
  if (!extension) return undefined;
  const { state, count, unit, approver } = extension;
  const waits = state === 'asked' || state === 'granted';
  return {
    state,
    count,
    unit,
    reason: text(texts, extension.reason),
    approver: state === 'asked' ? approver : undefined,
    askedAt: formatInstant(extension.askedAt),
    grantedAt: when(extension.grantedAt),
    toldAt: when(extension.told?.at),
    until: waits ? when(extendedDueAt(of, extension, facts)) : undefined,
  };
}

function presentDocument({ document }: CaseState, texts: Texts) {
  return document && { title: text(texts, document.title), number: text(texts, document.number) };
}

function presentEnding(state: CaseState, world: World, texts: Texts) {
  const { ending } = state;
  if (!ending) return {};
  return {
    finishedAt: formatInstant(ending.at),
    outcome: ending.outcome,
    verdict: ending.verdict,
    daysLate: ending.daysLate || undefined,
    daysEarly: ending.daysEarly || undefined,
    latenessOf: ending.latenessOf,
    lateness: presentLateness(state, world.organisation, texts),
  };
}

function presentPeople(state: CaseState, world: World, standing: Standing, now: Instant) {
  const { organisation } = world;
  const people = peopleOf(state, organisation, now);
  const inCharge = people.inCharge[0];
  const away = inCharge !== undefined && state.handler !== undefined && inCharge !== state.handler;
  return {
    handler: person(organisation, inCharge ?? state.handler),
    backup: person(organisation, state.backup),
    /** Who acts for an absent A does so visibly (TL-12). */
    waitsFor: person(organisation, waitsFor(state, people)),
    actingFor: away ? person(organisation, state.handler) : person(organisation, standing.actingFor),
    crew: state.crew.flatMap((member) => person(organisation, member) ?? []),
    officer: person(organisation, state.officer),
    contact: state.contact,
  };
}

/** Name and phone stay masked until looked up. */
function presentApplicant({ applicant }: CaseState, texts: Texts): CaseView['applicant'] {
  const contact = applicant && parsed<ApplicantInput>(texts, applicant.contact);
  return (
    applicant && {
      kind: applicant.kind,
      name: contact && maskName(contact.name),
      phone: contact?.phone && maskPhone(contact.phone),
      unit: contact?.unit,
    }
  );
}

type Moment = {
  people: CasePeople;
  calendar: DepartmentCalendar;
  dueAt?: Instant;
  now: Instant;
  texts: Texts;
};

function latenessOf(dueAt: Instant | undefined, now: Instant, calendar: DepartmentCalendar) {
  if (dueAt === undefined || now <= dueAt) return undefined;
  return now > lateEntryEnds(dueAt, { calendar }) ? 'noEntry' : 'overdue';
}

function allowedNow(
  state: CaseState,
  standing: Standing,
  { people, calendar, dueAt, now, texts }: Moment,
): string[] {
  const approver = pendingExtension(state)?.approver ?? firstApprover(state, { people });
  const commands = allowedCommands(standing, state, approver, latenessOf(dueAt, now, calendar));
  // What was forgotten is not there to be looked up.
  const isKept = text(texts, state.applicant?.contact) !== undefined;
  const more = [
    ...(looksUp(standing, state) ? ['applicant'] : []),
    ...(standing.head && state.closedAt !== undefined ? ['erase'] : []),
  ];
  return isKept ? [...commands, ...more] : commands;
}

/** A case as a member of staff reads it; the applicant's name and phone stay masked until looked up. */
export function presentCase(
  state: CaseState,
  version: number,
  world: World,
  texts: Texts,
  standing: Standing,
  now: Instant,
): CaseView {
  const { clock, review, light, dueAt, dueOn, provisional, countdown } = clockFacts(state, world, now);
  const people = peopleOf(state, world.organisation, now);
  const service = state.service && world.catalogue.version(state.service.code, state.service.version);
  const calendar = departmentCalendar(world.calendar, state.lead);
  const whole: CaseView = {
    number: state.number,
    title: titleOf(state, world, texts),
    matter: text(texts, state.matter),
    status: state.status,
    source: state.source,
    channel: state.channel,
    service: state.service?.code,
    serviceName: service?.name,
    serviceVersion: state.service?.version,
    lead: state.lead,
    supports: presentSupports(state, world, texts, { standing, people, now }),
    ...presentPeople(state, world, standing, now),
    applicant: presentApplicant(state, texts),
    document: presentDocument(state, texts),
    location: parsed<LocationInput>(texts, state.location),
    appointment: state.appointment && {
      from: formatInstant(state.appointment.from),
      to: formatInstant(state.appointment.to),
    },
    fields: parsed<Record<string, string | number | boolean>>(texts, state.fields),
    files: [...state.files, ...(state.photos ?? []).map(({ id }) => id)],
    ...presentField(state, world),
    receivedAt: formatInstant(state.receivedAt),
    acceptedAt: when(state.acceptedAt),
    reviewDueAt: when(review?.reviewDueAt),
    dueOn,
    dueAt,
    yellowAt: state.closedAt === undefined ? when(clock?.yellowAt) : undefined,
    orangeAt: state.closedAt === undefined ? when(clock?.orangeAt) : undefined,
    statutoryAt: when(clock?.statutoryAt),
    milestones: (clock?.milestones ?? []).map((one) => ({
      name: one.name,
      dueAt: formatInstant(one.dueAt),
      reachedAt: when(one.reachedAt),
    })),
    light,
    countdown,
    paused: state.status === 'paused',
    provisional,
    deemedAccepted: state.deemedAccepted || undefined,
    extension: presentExtension(state, texts, { calendar, now }),
    ...presentWaiting(state, world, texts, { dueOn, now }),
    ...presentReports(state, world.organisation, texts, calendar),
    ...presentMaterials(state, world, texts),
    mergedInto: state.merged?.into,
    repeats: state.repeats,
    ...presentEnding(state, world, texts),
    version,
    allowed: allowedNow(state, standing, { people, calendar, dueAt: clock?.dueAt, now, texts }),
  };
  if (!standing.contractor) return whole;
  return { ...onlyTheJob(whole, standing.username), fields: answersOfWork(whole.fields, service?.fields) };
}

import { maskAddress, maskName, maskPhone } from '../../kernel/masks.ts';
import { parsed, type Texts, text } from '../../kernel/text-ref.ts';
import { formatInstant, type Instant, when } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { ContactView, MaterialInput, VisitorInput } from './contract.ts';
import type { ContactState, World } from './model.ts';
import { allowedCommands, mayErase, mayLookUp, type Standing } from './policy.ts';
import { handlerPhone, waitsFor } from './rules/people.ts';
import { confirmBy } from './rules/tick.ts';
import type { CaseGlance } from './service.ts';
import { isNotGiven } from './visitor.ts';

export const visitorOf = (state: ContactState, texts: Texts): VisitorInput =>
  parsed<VisitorInput>(texts, state.visitor) ?? {};

export function masked({ name, unit, phone, address }: VisitorInput): VisitorInput {
  return {
    name: name && maskName(name),
    unit,
    phone: phone && maskPhone(phone),
    address: address && (isNotGiven(address) ? address : maskAddress(address)),
  };
}

export function person(organisation: OrganisationView, username: string) {
  return { username, name: organisation.staff(username)?.name ?? username };
}

export const maybePerson = (organisation: OrganisationView, username: string | undefined) =>
  username === undefined ? undefined : person(organisation, username);

export function place(organisation: OrganisationView, code: string) {
  return { code, name: organisation.department(code)?.name ?? code };
}

/** The published list as it is told in full: the latest item asked for (FC-6). */
export function requirementsTold(state: ContactState, { catalogue }: World) {
  const told = state.requirements.at(-1);
  const service = told && catalogue.version(told.service, told.version);
  if (!service) return undefined;
  const { code, name, version, conditions, materials, place: where, phone } = service;
  return { service: code, name, version, conditions, materials, place: where, phone };
}

function handOverOf(state: ContactState, { organisation, calendar }: World, now: Instant) {
  const { handOver, receiver } = state;
  if (!handOver) return undefined;
  const { department, staff, binding } = handOver;
  return {
    department: place(organisation, department),
    staff: maybePerson(organisation, staff),
    phone: handlerPhone({ department, staff: receiver ?? staff }, organisation, now),
    binding,
    confirmBy: when(confirmBy(state, calendar)),
  };
}

/** Where the case is that the officer follows to its end. */
export function followedCase(
  number: string | undefined,
  glance: CaseGlance | undefined,
  { organisation }: World,
) {
  if (number === undefined) return undefined;
  if (!glance) return { number };
  const { status, lead, handler, dueAt, light } = glance;
  return {
    number,
    status,
    lead: place(organisation, lead),
    handler: maybePerson(organisation, handler),
    dueAt,
    light,
  };
}

function wordsOf(state: ContactState, texts: Texts) {
  return {
    answer: text(texts, state.answer),
    reason: text(texts, state.reason),
    basis: text(texts, state.basis),
    alternative: text(texts, state.alternative),
    returnReason: text(texts, state.returnReason),
    materials: parsed<MaterialInput[]>(texts, state.materials),
  };
}

const reportsOf = (state: ContactState, texts: Texts, organisation: OrganisationView) =>
  state.reports.map((report) => ({
    id: report.id,
    to: person(organisation, report.to),
    by: person(organisation, report.by),
    at: formatInstant(report.at),
    question: text(texts, report.question),
    answer: text(texts, report.answer),
    answeredAt: when(report.answeredAt),
  }));

export type Shown = {
  state: ContactState;
  version: number;
  world: World;
  texts: Texts;
  standing: Standing;
  now: Instant;
  glance?: CaseGlance;
};

/** A contact as a member of staff reads it; what the visitor told of themselves stays masked until looked up. */
export function presentContact({ state, version, world, texts, standing, now, glance }: Shown): ContactView {
  const { organisation } = world;
  const { guidedTo } = state;
  const forgotten = text(texts, state.matter) === undefined;
  return {
    number: state.number,
    status: state.status,
    channel: state.channel,
    kind: state.kind,
    important: state.important,
    urgent: state.urgent,
    officer: person(organisation, state.officer),
    department: state.department === '' ? undefined : place(organisation, state.department),
    receivedWith: state.receivedWith.map((one) => person(organisation, one)),
    matter: text(texts, state.matter),
    visitor: masked(visitorOf(state, texts)),
    receivedAt: formatInstant(state.receivedAt),
    waitsFor: maybePerson(organisation, waitsFor(state, organisation, now)),
    handOver: handOverOf(state, world, now),
    receiver: maybePerson(organisation, state.receiver),
    returns: state.returns,
    outcome: state.outcomes.at(-1)?.kind,
    ...wordsOf(state, texts),
    guidedTo: guidedTo && {
      department: place(organisation, guidedTo.department),
      staff: maybePerson(organisation, guidedTo.staff),
      phone: guidedTo.phone,
    },
    reports: reportsOf(state, texts, organisation),
    requirements: requirementsTold(state, world),
    case: followedCase(state.case, glance, world),
    closedAt: when(state.closedAt),
    mayLookUp: mayLookUp(standing),
    mayErase: mayErase(standing, state) && !forgotten,
    version,
    allowed: allowedCommands(standing, state, forgotten),
  };
}

/**
 * The receipt of what was received on behalf, for whoever left it (FC-3). It lies about on desks: of phone and address
 * only the masked form is printed.
 */
export function receiptOf({ state, world, texts, now }: Omit<Shown, 'version' | 'standing'>) {
  const { organisation } = world;
  const { handOver } = state;
  if (!handOver) return undefined;
  const visitor = visitorOf(state, texts);
  const handler = state.receiver ?? handOver.staff;
  return {
    number: state.number,
    receivedAt: formatInstant(state.receivedAt),
    name: visitor.name,
    unit: visitor.unit,
    address: masked(visitor).address,
    phone: masked(visitor).phone,
    matter: text(texts, state.matter),
    materials: parsed<MaterialInput[]>(texts, state.materials) ?? [],
    officer: person(organisation, state.officer),
    officerPhone: handlerPhone({ department: state.department, staff: state.officer }, organisation, now),
    department: place(organisation, handOver.department),
    handler: handler === undefined ? ('toBeNamed' as const) : person(organisation, handler),
    handlerPhone: handlerPhone({ department: handOver.department, staff: handler }, organisation, now),
    status: state.status,
  };
}

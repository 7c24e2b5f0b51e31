import { maskName } from '../../kernel/masks.ts';
import { text } from '../../kernel/text-ref.ts';
import { formatInstant, when } from '../../kernel/time.ts';
import type { RegisterRow } from '../../platform/db/register.ts';
import type { ReadingOf, Register } from '../../platform/registers/register.ts';
import { RegisterEntry } from './contract-register.ts';
import type { ContactState, World } from './model.ts';
import { type ContactScope, scopeOf } from './policy.ts';
import { person, place, visitorOf } from './present.ts';
import { contactRows } from './queries-register.ts';
import { refuse } from './refusals.ts';
import { lookOf } from './register-look.ts';

/** 首问登记簿 (FC-1). */
export const contactRegister: Register<World, ContactScope, ContactState, RegisterEntry> = {
  name: 'first-contact',
  operation: 'FirstContactRegister',
  summary: 'The register of first contacts',
  holds: ' (names masked)',
  asks: { department: 'A department it was with', query: 'Words of the number, matter or unit' },
  entry: RegisterEntry,
  refuse,
  scopeOf,
  rows: contactRows,
  entryOf,
  look: lookOf,
};

/** Department and person who took or take care of it, in words. */
function handlerOf({ handOver, receiver, guidedTo }: ContactState, { organisation }: World) {
  const target = handOver ?? guidedTo;
  if (!target) return undefined;
  const staff = receiver ?? target.staff;
  const name = staff && person(organisation, staff).name;
  return [place(organisation, target.department).name, name].filter(Boolean).join(' ');
}

function entryOf(row: RegisterRow<ContactState>, { world }: ReadingOf<World>): RegisterEntry {
  const { state } = row;
  const texts = row.texts ?? {};
  const { organisation } = world;
  const visitor = visitorOf(state, texts);
  return {
    number: state.number,
    receivedAt: formatInstant(row.at),
    name: visitor.name && maskName(visitor.name),
    unit: visitor.unit,
    channel: state.channel,
    kind: state.kind,
    important: state.important,
    matter: text(texts, state.matter),
    officer: person(organisation, state.officer),
    department: state.department || undefined,
    departmentName: state.department ? place(organisation, state.department).name : undefined,
    outcome: state.outcomes.at(-1)?.kind,
    outcomes: state.outcomes.map(({ kind }) => kind),
    atOnce: state.outcomes[0]?.at === state.receivedAt,
    result: text(texts, state.answer) ?? text(texts, state.reason) ?? state.guidedTo?.phone,
    handler: handlerOf(state, world),
    case: state.case,
    status: state.status,
    closedAt: when(state.closedAt),
  };
}

import { maskName } from '../../kernel/masks.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import { readOffice } from '../../platform/db/office.ts';
import type { Lang } from '../../platform/http/language.ts';
import { decodeCursor, pageOf } from '../../platform/http/lists.ts';
import type { RegisterEntry } from './contract-register.ts';
import type { ContactState, World } from './model.ts';
import { type ContactScope, scopeOf } from './policy.ts';
import { person, place, text, visitorOf, when } from './present.ts';
import {
  countRegister,
  type RegisterCursor,
  type RegisterFilter,
  type RegisterRow,
  readRegister,
} from './queries-register.ts';
import { refuse } from './refusals.ts';
import type { ContactDeps } from './service.ts';

/** Who reads which part of the register, when and in which language. */
export type RegisterReading = {
  filter: RegisterFilter;
  scope: ContactScope;
  world: World;
  now: Instant;
  lang: Lang;
};

/** Opens the register for somebody; 422 when the period runs backwards. */
export async function openRegister(
  deps: ContactDeps,
  filter: RegisterFilter,
  username: string,
  lang: Lang,
): Promise<RegisterReading | Refusal> {
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && from > to)
    return refuse('periodReversed', { from, to }, [{ pointer: '/query/to', code: 'outOfRange' }]);
  const office = await readOffice(deps.db.pool);
  const now = deps.now(office);
  const world = await deps.worldAt(office);
  return { filter, scope: scopeOf(username, world.organisation, now), world, now, lang };
}

/** A page of the register, oldest contact first. */
export async function registerPage(
  deps: ContactDeps,
  reading: RegisterReading,
  limit: number,
  after: string | undefined,
) {
  const cursor = decodeCursor(after, ['moment', 'string']);
  if (isRefusal(cursor)) return cursor;
  const from = cursor && { receivedAt: cursor[0] as number, number: cursor[1] as string };
  const rows = await readRegister(deps.db.pool, reading.scope, reading.filter, limit + 1, from);
  return pageOf(
    rows,
    limit,
    (row) => [row.received_at, row.state.number],
    (row) => entryOf(row, reading),
  );
}

const PAGE = 1_000;

/** All entries, page by page, so that no more than one page is held in memory. */
export async function* registerEntries(
  deps: ContactDeps,
  reading: RegisterReading,
): AsyncGenerator<RegisterEntry[]> {
  let after: RegisterCursor | undefined;
  for (;;) {
    const rows = await readRegister(deps.db.pool, reading.scope, reading.filter, PAGE, after);
    if (rows.length > 0) yield rows.map((row) => entryOf(row, reading));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { receivedAt: last.received_at, number: last.state.number };
  }
}

/** 422 with the limit named when an export would be longer than `max`. */
export async function tooLongFor(
  deps: ContactDeps,
  reading: RegisterReading,
  max: number,
): Promise<Refusal | undefined> {
  const count = await countRegister(deps.db.pool, reading.scope, reading.filter, max + 1);
  return count > max ? refuse('registerTooLong', { max }) : undefined;
}

/** Department and person who took or take care of it, in words. */
function handlerOf({ handOver, receiver, guidedTo }: ContactState, { organisation }: World) {
  const target = handOver ?? guidedTo;
  if (!target) return undefined;
  const staff = receiver ?? target.staff;
  const name = staff && person(organisation, staff).name;
  return [place(organisation, target.department).name, name].filter(Boolean).join(' ');
}

function entryOf(row: RegisterRow, { world }: RegisterReading): RegisterEntry {
  const { state } = row;
  const texts = row.texts ?? {};
  const { organisation } = world;
  const visitor = visitorOf(state, texts);
  return {
    number: state.number,
    receivedAt: formatInstant(row.received_at),
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
    result: text(texts, state.answer) ?? text(texts, state.reason) ?? state.guidedTo?.phone,
    handler: handlerOf(state, world),
    case: state.case,
    status: state.status,
    closedAt: when(state.closedAt),
  };
}

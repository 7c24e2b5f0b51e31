import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { text } from '../../kernel/text-ref.ts';
import { formatInstant, when } from '../../kernel/time.ts';
import { recordLooks } from '../../platform/db/look-ups.ts';
import { readOffice } from '../../platform/db/office.ts';
import { DEFAULT_LIMIT, decodeCursor, pageOf } from '../../platform/http/lists.ts';
import type { Answer } from '../../platform/http/route.ts';
import { CONTACT_STATUSES, type ContactStatus, type World } from './model.ts';
import { phoneHash } from './phones.ts';
import { scopeOf, servesFirstContact } from './policy.ts';
import { masked, maybePerson, person, place, visitorOf } from './present.ts';
import { type ContactFilter, type ContactRow, countContacts, listContacts } from './queries.ts';
import { waitsFor } from './rules/people.ts';
import type { ContactDeps } from './service.ts';

export type ListQuery = {
  mine?: 'following' | 'waiting';
  phone?: string;
  query?: string;
  status?: ContactStatus;
  after?: string;
  limit?: number;
};

/** No phone has this hash: a number without digits finds nothing. */
const NO_PHONE = '';

async function reading(deps: ContactDeps, username: string, query: ListQuery) {
  const office = await readOffice(deps.db.pool);
  const now = deps.now(office);
  const world = await deps.worldAt(office);
  const scope = scopeOf(username, world.organisation, now);
  const filter: ContactFilter = {
    followedBy: query.mine === 'following' ? username : undefined,
    waitingFor: query.mine === 'waiting' ? scope : undefined,
    status: query.status,
    query: query.query,
    phoneHash: query.phone === undefined ? undefined : (phoneHash(query.phone, deps.phoneSecret) ?? NO_PHONE),
  };
  return { now, world, scope, filter };
}

/**
 * A page of contacts as far as one may see them. By a phone number, first-contact posts while serving also learn of
 * earlier contacts they may not open: when, of what kind, whom to ask, but not what about; each such look is recorded.
 */
export async function contactPage(
  deps: ContactDeps,
  username: string,
  query: ListQuery,
): Promise<Answer | Refusal> {
  const cursor = decodeCursor(query.after, ['moment', 'string']);
  if (isRefusal(cursor)) return cursor;
  const { now, world, scope, filter } = await reading(deps, username, query);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = cursor && { receivedAt: cursor[0] as number, number: cursor[1] as string };
  // Only the number alone leads beyond one's scope: with words added it could be used to guess what was said.
  const beyond =
    filter.phoneHash !== undefined &&
    filter.query === undefined &&
    servesFirstContact(username, world.organisation, now);
  const rows = await listContacts(deps.db.pool, scope, filter, limit, after, beyond);
  const page = pageOf(
    rows,
    limit,
    (row) => [row.received_at, row.state.number],
    (row) => lineOf(row, world, now),
  );
  const looked = page.items.filter(({ mayOpen }) => !mayOpen).map(({ number }) => number);
  await recordLooks(deps.db.pool, now, username, looked);
  return { body: page };
}

function lineOf({ state, version, texts, seen }: ContactRow, world: World, now: number) {
  const { organisation } = world;
  const visitor = masked(visitorOf(state, texts ?? {}));
  return {
    number: state.number,
    status: state.status,
    channel: state.channel,
    kind: state.kind,
    important: state.important,
    urgent: state.urgent,
    officer: person(organisation, state.officer),
    department: state.department === '' ? undefined : place(organisation, state.department),
    matter: seen ? text(texts ?? {}, state.matter)?.slice(0, 80) : undefined,
    name: visitor.name,
    unit: seen ? visitor.unit : undefined,
    phone: visitor.phone,
    receivedAt: formatInstant(state.receivedAt),
    waitsFor: maybePerson(organisation, waitsFor(state, organisation, now)),
    outcome: state.outcomes.at(-1)?.kind,
    case: seen ? state.case : undefined,
    closedAt: when(state.closedAt),
    mayOpen: seen,
    version,
  };
}

/** How many contacts one sees in each status. */
export async function contactCounts(deps: ContactDeps, username: string, query: ListQuery) {
  const { scope, filter } = await reading(deps, username, query);
  const counts = await countContacts(deps.db.pool, scope, filter);
  return Object.fromEntries(CONTACT_STATUSES.map((status) => [status, counts[status] ?? 0]));
}

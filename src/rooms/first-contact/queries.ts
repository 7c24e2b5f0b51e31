import type { Texts } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import { addSearch, type Conditions, conditions } from '../../platform/db/conditions.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { eventsOf } from '../../platform/log/events-of.ts';
import type { ContactEvent, ContactState, ContactStatus } from './model.ts';
import type { ContactScope } from './policy.ts';

export type ContactFilter = {
  /** Those whose officer one is, as long as they are open (FC-3). */
  followedBy?: string;
  /** Those that wait for something this person may do. */
  waitingFor?: ContactScope;
  status?: ContactStatus;
  query?: string;
  /** Hash of a phone number; earlier contacts by it, the newest first. */
  phoneHash?: string;
};

export type ContactRow = {
  state: ContactState;
  version: number;
  received_at: Instant;
  /** Whether the reader's scope holds it; false only where a phone number led to it. */
  seen: boolean;
  texts: Texts | null;
};

const pairs = `(select * from unnest(?::text[], ?::text[]))`;

/** `maySee` as SQL: the policy and this scope agree on every contact (SC-6). */
function scopeSql(to: Conditions, scope: ContactScope): string {
  if (scope.all) return 'true';
  if (scope.nothing) return 'false';
  const { username, led, served, covered } = scope;
  const absent = covered.map((one) => one.username);
  const of = covered.map((one) => one.department);
  const parts: [string, ...unknown[]][] = [
    ['c.officer = ?', username],
    ['c.maker = ?', username],
    ['c.receiver = ?', username],
    ['c.to_staff = ?', username],
    ['c.asked && ?::text[]', [username, ...absent]],
    ['c.departments && ?::text[]', led],
    [
      `(c.status = 'awaitingConfirmation' and c.to_staff is null and c.to_department = any(?::text[]))`,
      served,
    ],
    [`(c.officer, c.department) in ${pairs}`, absent, of],
    [`(c.receiver, c.to_department) in ${pairs}`, absent, of],
    [`(c.to_staff, c.to_department) in ${pairs}`, absent, of],
  ];
  return `(${parts.map(([text, ...values]) => to.fill(text, ...values)).join(' or ')})`;
}

export function addScope(to: Conditions, scope: ContactScope): void {
  to.parts.push(scopeSql(to, scope));
}

function addWaiting(to: Conditions, scope: ContactScope): void {
  const { username, served } = scope;
  to.add(
    `((c.officer = ? and c.status in ('open', 'returned')) or (c.receiver = ? and c.status = 'following')
      or c.to_staff = ? or (c.status = 'awaitingConfirmation' and c.to_staff is null and c.to_department = any(?::text[])))`,
    username,
    username,
    username,
    served,
  );
}

function addFilter(to: Conditions, filter: ContactFilter): void {
  if (filter.followedBy !== undefined) to.add('c.officer = ? and c.closed_at is null', filter.followedBy);
  if (filter.waitingFor) addWaiting(to, filter.waitingFor);
  if (filter.status) to.add('c.status = ?', filter.status);
  if (filter.phoneHash !== undefined) to.add('c.phone_hash = ?', filter.phoneHash);
  addSearch(to, filter.query);
}

export type Cursor = { receivedAt: Instant; number: string };

/**
 * A page of contacts, the newest first; one row more than asked for tells that there is a next page. `beyondScope`: also
 * those the reader may not open, marked as not seen, for a look by phone number.
 */
export async function listContacts(
  db: Queryable,
  scope: ContactScope,
  filter: ContactFilter,
  limit: number,
  after?: Cursor,
  beyondScope = false,
): Promise<ContactRow[]> {
  const where = conditions();
  addFilter(where, filter);
  const seen = scopeSql(where, scope);
  if (!beyondScope) where.parts.push(seen);
  if (after)
    where.add('(c.received_at, c.number) < (?, ?)', new Date(after.receivedAt).toISOString(), after.number);
  const { rows } = await db.query<ContactRow>(
    `with page as (
       select c.id, c.state, c.version, c.received_at, c.number, ${seen} as seen from contacts c
       where ${where.where()} order by c.received_at desc, c.number desc limit ${limit + 1})
     select p.state, p.version, p.received_at, coalesce(p.seen, false) as seen,
       (select json_object_agg(t.id, t.body) from texts t
        where t.stream_id = p.id and t.kind in ('matter', 'visitor')) as texts
     from page p order by p.received_at desc, p.number desc`,
    where.values,
  );
  return rows;
}

/** How many contacts one sees in each status. */
export async function countContacts(
  db: Queryable,
  scope: ContactScope,
  filter: ContactFilter,
): Promise<Partial<Record<ContactStatus, number>>> {
  const where = conditions();
  addFilter(where, filter);
  addScope(where, scope);
  const { rows } = await db.query<{ status: ContactStatus; n: number }>(
    `select c.status, count(*)::int as n from contacts c where ${where.where()} group by c.status`,
    where.values,
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

/** The events of one contact, oldest first. */
export const eventsOfContact = eventsOf<ContactEvent>;

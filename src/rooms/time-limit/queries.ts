import type { Instant, PlainDate } from '../../kernel/time.ts';
import { addSearch, type Conditions, conditions } from '../../platform/db/conditions.ts';
import { planName } from '../../platform/db/planned-once.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { eventsOf } from '../../platform/log/events-of.ts';
import { type CaseEvent, type CaseSource, type CaseStatus, LIGHTS, type Light } from './model.ts';
import type { CaseScope } from './policy.ts';
import { queueKeys, seeingKeys } from './policy-supporter.ts';
import { clocksFor, LEADS, lightSql } from './queries-clock.ts';

export type CaseFilter = {
  department?: string;
  /** Cases in which this department has an open support; those it leads are its own (TL-5). */
  supporting?: string;
  /** Cases this person is in charge of now, those covered for an absent one included (TL-12). */
  handledBy?: Mine;
  light?: Light;
  status?: CaseStatus;
  source?: CaseSource;
  query?: string;
  /** Closed ones instead of the open queue. */
  closed?: boolean;
  /** Those in which an extension or a further notice was asked for and is not decided. */
  asksLeave?: boolean;
};

/** A place in a list, with what tells whether its line is known already (`line-memory.ts`). */
export type CasePlace = {
  id: string;
  number: string;
  version: number;
  due_at: Instant;
  /** How many of its texts were erased, which is no new version. */
  erased: number;
};

/** State and texts as the JSON the database holds. */
export type CaseRow = { id: string; version: number; state: string; texts: string | null };

/** Sent to it; worded for the index of those that have a crew. */
const IN_CREW = `(c.crew @> array[?]::text[] and c.crew <> '{}')`;

/** Open clock-hour items of a department that somebody on duty watches over. */
const WATCHED = `(c.department = any(?::text[]) and c.closed_at is null
  and c.state #>> '{pledge,promised,unit}' in ('hour', 'minute'))`;

/** `maySee` as SQL: the policy and this scope agree on every case (SC-6). */
export function addScope(to: Conditions, scope: CaseScope): void {
  if (scope.all) return;
  if (scope.nothing) {
    to.add('false');
    return;
  }
  if (scope.onlyJobs) {
    to.add(IN_CREW, scope.username);
    return;
  }
  to.add(
    `(c.department = any(?::text[]) or c.handler = ? or c.backup = ? or c.officer = ? or c.maker = ? or ${IN_CREW}
      or c.post = any(?::text[]) or ${WATCHED} or c.supporters && ?::text[])`,
    scope.departments,
    scope.username,
    scope.username,
    scope.username,
    scope.username,
    scope.username,
    scope.posts,
    scope.onDuty,
    seeingKeys(scope),
  );
}

const ASKS_LEAVE = `(c.state -> 'extensions' @> '[{"state": "asked"}]' or c.state -> 'noticeAsked' is not null)`;

function addFilter(to: Conditions, filter: CaseFilter): void {
  to.add(wantsClosed(filter) ? 'c.closed_at is not null' : 'c.closed_at is null');
  // Repeats of a fault wait with the case they were merged into; a search still finds each.
  if (!filter.closed && !filter.query?.trim()) to.add('c.merged_into is null');
  if (filter.department) to.add('c.department = ?', filter.department);
  if (filter.supporting) to.add('c.supporting && ?::text[]', [`in:${filter.supporting}`]);
  if (filter.status) to.add('c.status = ?', filter.status);
  if (filter.source) to.add('c.source = ?', filter.source);
  if (filter.asksLeave) to.parts.push(ASKS_LEAVE);
  if (filter.handledBy) addHandledBy(to, filter.handledBy);
  addSearch(to, filter.query);
}

const CLOSED: readonly (CaseStatus | undefined)[] = ['finished', 'declined', 'withdrawn'];
const wantsClosed = ({ closed, status }: CaseFilter) => closed || CLOSED.includes(status);

type Mine = Pick<CaseScope, 'username' | 'posts' | 'covers' | 'leads' | 'heads' | 'onlyJobs'>;

/**
 * One's own, jobs one was sent to, an absent one's whom one covers, requests for instructions put to one, what a pool of
 * one's has not handed to anybody yet (TL-12), and the supports that wait for one (TL-5).
 */
function addHandledBy(to: Conditions, mine: Mine): void {
  const { username, posts, covers, leads } = mine;
  if (mine.onlyJobs) {
    to.add(IN_CREW, username);
    return;
  }
  // One arm each, with an index each: a list to look into would leave only a walk through all that is open.
  const arms = [
    to.fill('c.handler = ?', username),
    to.fill(IN_CREW, username),
    to.fill('(c.handler is null and c.post = any(?::text[]))', posts),
    ...covers.map(({ handler, post }) => to.fill('(c.handler = ? and c.post = ?)', handler, post)),
    ...leads.map(({ level, department }) =>
      to.fill('(c.answer_level = ? and c.department = ?)', level, department),
    ),
    to.fill('c.supporting && ?::text[]', queueKeys(mine)),
  ];
  to.parts.push(`(${arms.join(' or ')})`);
}

export type Cursor = { dueAt: Instant; number: string };

/** The page a department looks at all day: planning it is half of what it costs the database. */
const isUsual = ({ department, query, ...others }: CaseFilter, limit: number) =>
  department && !query && limit === USUAL_PAGE && Object.values(others).every((value) => value === undefined);
const USUAL_PAGE = 50;

/**
 * The places of a page of the queue by the due moment its rows show; one more than asked for tells that there is a next page. What each says
 * is read by itself (`readLines`): most of it is known, and a state is the dearest thing to read.
 */
export async function listPlaces(
  db: Queryable,
  scope: CaseScope,
  filter: CaseFilter,
  now: Instant,
  limit: number,
  after?: Cursor,
): Promise<CasePlace[]> {
  const where = conditions();
  addFilter(where, filter);
  addScope(where, scope);
  const closed = wantsClosed(filter) ?? false;
  const clocks = closed ? [LEADS] : clocksFor(where, scope, filter.department);
  const arms = clocks.map((clock) => {
    const { due, of } = clock;
    const parts = [...where.parts, ...(of ? [of] : [])];
    if (filter.light) parts.push(lightSql(where, filter.light, now, closed, clock));
    if (after)
      parts.push(
        where.fill(`(${due}, c.number) > (?, ?)`, new Date(after.dueAt).toISOString(), after.number),
      );
    return `select c.id, c.version, ${due} as due_at, c.number from cases c where ${parts.join(' and ')}
       order by 3, 4 limit ${limit + 1}`;
  });
  const page =
    arms.length === 1 ? arms[0] : `(${arms.join(') union all (')}) order by 3, 4 limit ${limit + 1}`;
  const text = `with page as (${page})
     select p.id, p.number, p.version, p.due_at,
       (select count(*)::int from texts t where t.stream_id = p.id and t.erased_at is not null) as erased
     from page p order by p.due_at, p.number`;
  const { rows } = await db.query<CasePlace>({
    name: isUsual(filter, limit) ? planName('queue', text) : undefined,
    text,
    values: where.values,
  });
  return rows;
}

/** What the lines of these cases are made of, in no order. */
export async function readLines(db: Queryable, ids: readonly string[]): Promise<CaseRow[]> {
  const { rows } = await db.query<CaseRow>({
    name: 'lines-of-cases',
    text: `select c.id, c.version, c.state::text as state,
       (select json_object_agg(t.id, t.body)::text from texts t
        where t.stream_id = c.id and t.kind in ('title', 'matter', 'applicant', 'location', 'outside')) as texts
     from cases c where c.id = any($1::uuid[])`,
    values: [ids],
  });
  return rows;
}

/** How many open cases of a filter show each light, each by the clock its row shows, in one look. */
export async function countByLight(
  db: Queryable,
  scope: CaseScope,
  filter: Omit<CaseFilter, 'light'>,
  now: Instant,
): Promise<Record<Light, number>> {
  const where = conditions();
  addFilter(where, filter);
  addScope(where, scope);
  const arms = clocksFor(where, scope, filter.department).map((clock) => {
    const counts = LIGHTS.map(
      (light) => `count(*) filter (where ${lightSql(where, light, now, false, clock)})::int as ${light}`,
    );
    const parts = [...where.parts, ...(clock.of ? [clock.of] : [])];
    return `select ${counts.join(', ')} from cases c where ${parts.join(' and ')}`;
  });
  const { rows } = await db.query<Record<Light, number>>(arms.join(' union all '), where.values);
  const total = (light: Light) => rows.reduce((sum, counts) => sum + counts[light], 0);
  return { green: total('green'), yellow: total('yellow'), orange: total('orange'), red: total('red') };
}

/** The events of one case, oldest first. */
export const eventsOfCase = eventsOf<CaseEvent>;

/** The latest deadline of an open case: how far ahead the calendar has to be declared. */
export async function latestDueOn(db: Queryable): Promise<PlainDate | undefined> {
  const { rows } = await db.query<{ latest: PlainDate | null }>(
    'select max(due_on) as latest from cases where closed_at is null',
  );
  return rows[0]?.latest ?? undefined;
}

/** The number of the case a stream id belongs to; for files, which are bound to the stream. */
export async function numberOfStream(db: Queryable, id: string): Promise<string | undefined> {
  const { rows } = await db.query<{ number: string }>({
    name: 'number-of-stream',
    text: 'select number from cases where id = $1',
    values: [id],
  });
  return rows[0]?.number;
}

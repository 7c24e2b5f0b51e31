import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { fill, momentInWords } from '../../kernel/texts.ts';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import { nowOf, type OfficeRow, readOffice } from '../../platform/db/office.ts';
import type { Database } from '../../platform/db/pool.ts';
import { DEFAULT_LIMIT, decodeCursor, listQuery, pageOf } from '../../platform/http/lists.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import type { CatalogueView } from '../../rooms/commitment/model.ts';
import { commitmentNotes } from '../../rooms/commitment/texts.ts';
import { contactNotes } from '../../rooms/first-contact/texts/notes.ts';
import { inboxTexts } from '../../rooms/organisation/texts.ts';
import { textsOf } from '../../rooms/time-limit/texts/index.ts';
import { subjectsOf } from '../note-subjects.ts';
import { appNotes } from '../texts/notes.ts';

type Lang = 'zh' | 'en';
type NoteRow = {
  id: number;
  at: Instant;
  kind: string;
  params: Record<string, string | number>;
  number: string | null;
  demand: string;
  read_at: Instant | null;
};

const BILINGUAL: Record<string, { zh: string; en: string }> = {
  ...commitmentNotes,
  ...contactNotes,
  ...inboxTexts,
  ...appNotes,
};

/** A note in the reader's words; moments among its facts are written out. */
export function noteText(kind: string, params: Record<string, string | number>, lang: Lang): string {
  const words = textsOf(lang);
  const template = words.inbox[kind] ?? BILINGUAL[kind]?.[lang] ?? kind;
  const facts = Object.entries(params).map(([key, value]) => {
    if (key === 'unit') return [key, words.units[value] ?? value];
    return [key, key.endsWith('At') && typeof value === 'number' ? momentInWords(value, lang) : value];
  });
  return fill(template, Object.fromEntries(facts));
}

const present = (row: NoteRow, lang: Lang, subject?: string) => ({
  id: String(row.id),
  at: formatInstant(row.at),
  kind: row.kind,
  text: noteText(row.kind, row.params, lang),
  number: row.number ?? undefined,
  subject,
  demand: row.demand,
  readAt: row.read_at === null ? undefined : formatInstant(row.read_at),
});

const Note = Type.Object({
  id: Type.String(),
  at: Type.String(),
  kind: Type.String(),
  text: Type.String(),
  number: Type.Optional(Type.String()),
  subject: Type.Optional(Type.String({ description: 'Name of the item it is about; in the list only' })),
  demand: Type.String(),
  readAt: Type.Optional(Type.String()),
});

export type InboxDeps = {
  db: Database;
  realNow: () => Instant;
  worldAt(office: OfficeRow): Promise<{ catalogue: CatalogueView }>;
};

const listRoute = ({ db, realNow, worldAt }: InboxDeps) =>
  defineRoute({
    method: 'GET',
    path: '/inbox',
    operationId: 'readInbox',
    summary: 'One’s own notes, newest first',
    tag: 'desk',
    caller: 'staff',
    query: Type.Object({ ...listQuery, unread: Type.Optional(Type.Boolean()) }),
    answers: {
      200: Type.Object({ items: Type.Array(Note), next: Type.Union([Type.String(), Type.Null()]) }),
    },
    handle: async ({ query, caller, lang }) => {
      const cursor = decodeCursor(query.after, ['moment', 'number']);
      if (isRefusal(cursor)) return cursor;
      const limit = query.limit ?? DEFAULT_LIMIT;
      const office = await readOffice(db.pool);
      const now = nowOf(office, realNow());
      const [at, id] = cursor ?? [now, Number.MAX_SAFE_INTEGER];
      const values = [
        caller.username,
        now,
        new Date(Number(at)).toISOString(),
        id,
        query.unread ?? null,
        limit + 1,
      ];
      const { rows } = await db.pool.query<NoteRow>(
        `select id, at, kind, params, number, demand, read_at from inbox
         where staff = $1 and at <= to_timestamp($2::float8 / 1000) and (at, id) < ($3::timestamptz, $4::bigint)
           and ($5::boolean is not true or read_at is null)
         order by at desc, id desc limit $6`,
        values,
      );
      const { catalogue } = await worldAt(office);
      const subjects = await subjectsOf(
        db.pool,
        catalogue,
        now,
        rows.map(({ number }) => number),
      );
      const page = pageOf(
        rows,
        limit,
        (row) => [row.at, row.id],
        (row) => present(row, lang, subjects.get(row.number ?? '')),
      );
      return { body: page };
    },
  });

const readRoute = ({ db, realNow }: InboxDeps) =>
  defineRoute({
    method: 'POST',
    path: '/inbox/{id}/read',
    operationId: 'readNote',
    summary: 'Mark a note as read',
    tag: 'desk',
    caller: 'staff',
    params: Type.Object({ id: Type.String({ pattern: '^[0-9]{1,15}$' }) }),
    answers: { 200: Note },
    handle: async ({ params, caller, lang }) => {
      const now = nowOf(await readOffice(db.pool), realNow());
      const { rows } = await db.pool.query<NoteRow>(
        `update inbox set read_at = coalesce(read_at, to_timestamp($3::float8 / 1000))
         where id = $1 and staff = $2 and at <= to_timestamp($3::float8 / 1000)
         returning id, at, kind, params, number, demand, read_at`,
        [params.id, caller.username, now],
      );
      const [row] = rows;
      return row ? { body: present(row, lang) } : refuse('notFound');
    },
  });

const readAllRoute = ({ db, realNow }: InboxDeps) =>
  defineRoute({
    method: 'POST',
    path: '/inbox/read',
    operationId: 'readNotes',
    summary: 'Mark a note and all older ones as read; none that came since',
    tag: 'desk',
    caller: 'staff',
    body: Type.Object({ upTo: Type.String({ pattern: '^[0-9]{1,15}$', description: 'Id of the newest' }) }),
    answers: { 200: Type.Object({ read: Type.Integer() }) },
    handle: async ({ body, caller }) => {
      const now = nowOf(await readOffice(db.pool), realNow());
      const { rows } = await db.pool.query<{ found: boolean; read: number }>(
        `with newest as (select at, id from inbox
             where id = $1 and staff = $2 and at <= to_timestamp($3::float8 / 1000)),
           marked as (update inbox set read_at = to_timestamp($3::float8 / 1000) from newest
             where inbox.staff = $2 and inbox.read_at is null and (inbox.at, inbox.id) <= (newest.at, newest.id)
             returning inbox.id)
         select exists (select from newest) as found, (select count(*)::int from marked) as read`,
        [body.upTo, caller.username, now],
      );
      return rows[0]?.found ? { body: { read: rows[0].read } } : refuse('notFound');
    },
  });

const MOST_COUNTED = 1000;

const countRoute = ({ db, realNow }: InboxDeps) =>
  defineRoute({
    method: 'GET',
    path: '/inbox-count',
    operationId: 'countNotes',
    summary: `How many of one’s own notes are not read yet, counted up to ${MOST_COUNTED}`,
    tag: 'desk',
    caller: 'staff',
    answers: { 200: Type.Object({ unread: Type.Integer() }) },
    handle: async ({ caller }) => {
      const now = nowOf(await readOffice(db.pool), realNow());
      const { rows } = await db.pool.query<{ unread: number }>(
        `select count(*)::int as unread from (select from inbox where staff = $1 and read_at is null
           and at <= to_timestamp($2::float8 / 1000) limit $3) as waiting`,
        [caller.username, now, MOST_COUNTED],
      );
      return { body: { unread: rows[0]?.unread ?? 0 } };
    },
  });

export const inboxRoutes = (deps: InboxDeps): AnyRoute[] => [
  listRoute(deps),
  readRoute(deps),
  readAllRoute(deps),
  countRoute(deps),
];

import { Type } from 'typebox';
import { RULEBOOK } from '../../kernel/rulebook/rulebook.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { Database } from '../../platform/db/pool.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { SEAL_COLUMNS, type SealRow } from '../../platform/log/seal-row.ts';
import { PRIVACY_NOTICE } from '../texts/privacy-notice.ts';

const Demand = Type.Object({
  id: Type.String(),
  regulation: Type.String(),
  article: Type.String(),
  zh: Type.String(),
  en: Type.String(),
});

const rulebookRoute = defineRoute({
  method: 'GET',
  path: '/rulebook',
  operationId: 'readRulebook',
  summary: 'All 76 demands of the five regulations, in plain words',
  tag: 'public',
  caller: 'anyone',
  answers: { 200: Type.Array(Demand) },
  handle: async () => ({
    body: RULEBOOK.map(({ id, regulation, article, zh, en }) => ({ id, regulation, article, zh, en })),
    headers: { 'cache-control': 'public, max-age=3600' },
  }),
});

const privacyRoute = (retentionMonths: number) =>
  defineRoute({
    method: 'GET',
    path: '/privacy-notice',
    operationId: 'readPrivacyNotice',
    summary: 'The privacy notice in force',
    tag: 'public',
    caller: 'anyone',
    answers: { 200: Type.Object({ version: Type.Integer(), validFrom: Type.String(), text: Type.String() }) },
    handle: async ({ lang }) => {
      const { version, validFrom, zh, en } = PRIVACY_NOTICE;
      const text = (lang === 'en' ? en : zh).replace('{months}', String(retentionMonths));
      return { body: { version, validFrom, text } };
    },
  });

const Seal = Type.Object({
  date: Type.String(),
  from: Type.Integer(),
  to: Type.Integer(),
  events: Type.Integer(),
  root: Type.String(),
  previous: Type.String(),
  sealedAt: Type.String(),
});

const presentSeal = (row: SealRow) => ({
  date: row.sealed_on,
  from: row.from_position,
  to: row.to_position,
  events: row.events,
  root: row.root.toString('hex'),
  previous: row.prev.toString('hex'),
  sealedAt: formatInstant(row.sealed_at),
});

const sealsRoute = (db: Database) =>
  defineRoute({
    method: 'GET',
    path: '/seals',
    operationId: 'listSeals',
    summary: 'The daily seals of the log, newest first',
    tag: 'public',
    caller: 'anyone',
    query: Type.Object({
      after: Type.Optional(Type.String({ format: 'date' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    answers: {
      200: Type.Object({ items: Type.Array(Seal), next: Type.Union([Type.String(), Type.Null()]) }),
    },
    handle: async ({ query }) => {
      const limit = query.limit ?? 50;
      const { rows } = await db.pool.query<SealRow>(
        `select ${SEAL_COLUMNS} from seals where sealed_on < coalesce($1::date, 'infinity') order by sealed_on desc limit $2`,
        [query.after ?? null, limit + 1],
      );
      const items = rows.slice(0, limit).map(presentSeal);
      return { body: { items, next: rows.length > limit ? (items.at(-1)?.date ?? null) : null } };
    },
  });

const sealRoute = (db: Database) =>
  defineRoute({
    method: 'GET',
    path: '/seals/{date}',
    operationId: 'readSeal',
    summary: 'The seal of one day and what it covers',
    tag: 'public',
    caller: 'anyone',
    params: Type.Object({ date: Type.String({ format: 'date' }) }),
    answers: { 200: Seal },
    handle: async ({ params }) => {
      const { rows } = await db.pool.query<SealRow>(
        `select ${SEAL_COLUMNS} from seals where sealed_on = $1`,
        [params.date],
      );
      const [row] = rows;
      return row ? { body: presentSeal(row) } : refuse('notFound');
    },
  });

/** What anybody may read that belongs to no single room. */
export const publicRoutes = (db: Database, retentionMonths: number): AnyRoute[] => [
  rulebookRoute,
  privacyRoute(retentionMonths),
  sealsRoute(db),
  sealRoute(db),
];

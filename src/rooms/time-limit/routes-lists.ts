import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import { DEFAULT_LIMIT, decodeCursor, listQuery, pageOf } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { assignMany } from './bulk.ts';
import { BulkAssignBody } from './contract.ts';
import { CaseLine } from './contract-line.ts';
import { type Line, openLineMemory } from './line-memory.ts';
import { CASE_SOURCES, CASE_STATUSES, LIGHTS } from './model.ts';
import { scopeOf } from './policy.ts';
import { presentLine } from './present-line.ts';
import { countByLight, listPlaces, readLines } from './queries.ts';
import type { CaseDeps } from './service.ts';
import { casesToApprove } from './to-approve.ts';

const words = <W extends string>(list: readonly W[]) => Type.Union(list.map((word) => Type.Literal(word)));

const QueueQuery = Type.Object({
  ...listQuery,
  department: Type.Optional(Type.String({ maxLength: 32, description: 'Code of the lead department' })),
  supporting: Type.Optional(
    Type.String({ maxLength: 32, description: 'Code of a department with an open support in the case' }),
  ),
  handler: Type.Optional(Type.Literal('me')),
  light: Type.Optional(words(LIGHTS)),
  status: Type.Optional(words(CASE_STATUSES)),
  source: Type.Optional(words(CASE_SOURCES)),
  query: Type.Optional(Type.String({ maxLength: 200 })),
});

function queueRoute(deps: CaseDeps) {
  const linesOf = openLineMemory();
  return defineRoute({
    method: 'GET',
    path: '/cases',
    operationId: 'listCases',
    summary: 'The queue by due moment, as far as one may see it',
    tag: 'cases',
    caller: 'staff',
    query: QueueQuery,
    answers: {
      200: Type.Object({ items: Type.Array(CaseLine), next: Type.Union([Type.String(), Type.Null()]) }),
    },
    handle: async ({ query, caller }) => {
      const cursor = decodeCursor(query.after, ['moment', 'string']);
      if (isRefusal(cursor)) return cursor;
      const office = await readOffice(deps.db.pool);
      const now = nowOf(office, deps.realNow());
      const world = await deps.worldAt(office);
      const scope = scopeOf(caller.username, world.organisation, now);
      const { department, supporting, light, status, source } = query;
      const filter = {
        department,
        supporting,
        light,
        status,
        source,
        query: query.query,
        handledBy: query.handler ? scope : undefined,
      };
      const limit = query.limit ?? DEFAULT_LIMIT;
      const after = cursor && { dueAt: cursor[0] as number, number: cursor[1] as string };
      const { pool } = deps.db;
      const places = await listPlaces(pool, scope, filter, now, limit, after);
      const lines = await linesOf(places, world, (ids) => readLines(pool, ids));
      const page = pageOf(
        places.filter(({ id }) => lines.has(id)),
        limit,
        (place) => [place.due_at, place.number],
        ({ id }) => presentLine(lines.get(id) as Line, world, now, scope),
      );
      return { body: page };
    },
  });
}

const toApproveRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'GET',
    path: '/cases-to-approve',
    operationId: 'listCasesToApprove',
    summary: 'Cases in which an extension or a further notice waits for one’s own decision, by due moment',
    tag: 'cases',
    caller: 'staff',
    answers: { 200: Type.Object({ items: Type.Array(CaseLine), next: Type.Null() }) },
    handle: async ({ caller }) => {
      return { body: { items: await casesToApprove(deps, caller.username), next: null } };
    },
  });

const countRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'GET',
    path: '/cases-count',
    operationId: 'countCases',
    summary: 'How many open cases one may see, by light',
    tag: 'cases',
    caller: 'staff',
    query: Type.Object({
      department: Type.Optional(Type.String({ maxLength: 32 })),
      handler: Type.Optional(Type.Literal('me')),
    }),
    answers: {
      200: Type.Object({
        green: Type.Integer(),
        yellow: Type.Integer(),
        orange: Type.Integer(),
        red: Type.Integer(),
      }),
    },
    handle: async ({ query, caller }) => {
      const office = await readOffice(deps.db.pool);
      const now = nowOf(office, deps.realNow());
      const world = await deps.worldAt(office);
      const scope = scopeOf(caller.username, world.organisation, now);
      const handledBy = query.handler ? scope : undefined;
      const { department } = query;
      return { body: await countByLight(deps.db.pool, scope, { department, handledBy }, now) };
    },
  });

const bulkRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'POST',
    path: '/cases/bulk/assign',
    operationId: 'assignCases',
    summary: 'Give several cases to one person, all or none',
    tag: 'cases',
    caller: 'staff',
    body: BulkAssignBody,
    answers: { 200: Type.Object({ assigned: Type.Array(Type.String()) }) },
    handle: async ({ body, caller, idempotency }): Promise<{ body: unknown } | Refusal> =>
      assignMany(deps, body, caller.username, idempotency),
  });

export function listRoutes(deps: CaseDeps): AnyRoute[] {
  return [queueRoute(deps), toApproveRoute(deps), countRoute(deps), bulkRoute(deps)];
}

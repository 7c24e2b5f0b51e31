import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import { DEFAULT_LIMIT, decodeCursor, listQuery, pageOf } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import type { PostRole } from '../organisation/model.ts';
import { assignMany } from './bulk.ts';
import { BulkAssignBody, CaseLine } from './contract.ts';
import { openLineMemory } from './line-memory.ts';
import { CASE_SOURCES, CASE_STATUSES, type CaseState, LIGHTS, type World } from './model.ts';
import { scopeOf, standingOf } from './policy.ts';
import { allowedCommands } from './policy-commands.ts';
import { type LineFacts, lineFacts, presentLine } from './present-line.ts';
import { type CaseRow, countByLight, listCases } from './queries.ts';
import { pendingExtension } from './rules/extension.ts';
import type { CaseDeps } from './service.ts';

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
  const factsOf = openLineMemory();
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
      const rows = await listCases(deps.db.pool, scope, filter, now, limit, after);
      const page = pageOf(
        rows,
        limit,
        (row) => [row.due_at, row.number],
        (row) => presentLine(factsOf(row, world), row.version, world, now, scope),
      );
      return { body: page };
    },
  });
}

/** So many are looked through; whoever is asked more at once decides these first. */
const MOST_ASKED = 200;
const LEADERS: readonly PostRole[] = ['head', 'deputy', 'divisionLeader'];

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
      const office = await readOffice(deps.db.pool);
      const now = nowOf(office, deps.realNow());
      const world = await deps.worldAt(office);
      const scope = scopeOf(caller.username, world.organisation, now);
      const leads = world.organisation
        .authorityOf(caller.username, now)
        .some(({ role }) => LEADERS.includes(role));
      const rows = leads ? await listCases(deps.db.pool, scope, { asksLeave: true }, now, MOST_ASKED) : [];
      const items = rows
        .filter((row) => decides(JSON.parse(row.state) as CaseState, caller.username, world, now))
        .map((row) => presentLine(lineOf(row, world), row.version, world, now, scope));
      return { body: { items, next: null } };
    },
  });

/** Whether what was asked on a case is this person's to grant now (SC-5.2.3, FC-6). */
function decides(state: CaseState, username: string, { organisation }: World, now: Instant): boolean {
  const standing = standingOf(state, username, organisation, now);
  const approver = pendingExtension(state)?.approver ?? 'head';
  const allowed = allowedCommands(standing, state, approver);
  return allowed.includes('approve-extension') || allowed.includes('approve-notice');
}

const lineOf = ({ state, texts }: CaseRow, { catalogue, calendar }: World): LineFacts =>
  lineFacts(
    JSON.parse(state) as CaseState,
    { catalogue, calendar },
    texts ? (JSON.parse(texts) as Texts) : {},
  );

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

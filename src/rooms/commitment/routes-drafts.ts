import { type Static, type TSchema, Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { dateOf } from '../../kernel/time.ts';
import type { Idempotency } from '../../platform/http/idempotency.ts';
import { DEFAULT_LIMIT, decodeCursor, listQuery, pageOf } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { elementsChange } from './change.ts';
import {
  ChangeBody,
  CodeParams,
  DraftBody,
  DraftList,
  DueReviewList,
  type NoBody,
  ServiceDraft,
} from './contract.ts';
import { type Desk, openDesk, openDraft, openDrafter, openNew } from './desk.ts';
import { departmentsSeen, type ServiceAct } from './policy.ts';
import { presentDraft, presentWarnings, type Reader } from './presenter.ts';
import { dueReviews, listDrafts } from './queries.ts';
import { type CommitmentDeps, openScene } from './scene.ts';
import { type Done, type GiveOptions, give, type OpenCommand } from './service.ts';

const tag = 'services';

/** Drafting: a department writes its items, sees its drafts and which reviews are due (NT-1). */
export function draftRoutes(deps: CommitmentDeps): AnyRoute[] {
  return [
    draftService(deps),
    readDraft(deps),
    changeDraft(deps),
    listServiceDrafts(deps),
    listDueReviews(deps),
  ];
}

export function deskReader({ world, now, username }: Desk, lang: Reader['lang']): Reader {
  return { organisation: world.organisation, now, username, lang };
}

/** The item after a command, as those who work on it see it. */
export function presentDone(desk: Desk, { record, warnings }: Done, lang: Reader['lang']) {
  const item = presentDraft(record, desk.office, deskReader(desk, lang));
  return warnings.length > 0 ? { ...item, warnings: presentWarnings(warnings, lang) } : item;
}

/** Keeps the answer of a command with its events, so that a retry finds it. */
export function remembering(
  idempotency: Idempotency | undefined,
  status: number,
  present: (done: Done) => unknown,
): GiveOptions['remember'] {
  return idempotency && ((done) => idempotency.remember(status, present(done)));
}

function draftService(deps: CommitmentDeps) {
  return defineRoute({
    method: 'POST',
    path: '/services',
    operationId: 'draftService',
    summary: 'Draft a new service item of a department, the own one unless said',
    tag,
    caller: 'staff',
    body: DraftBody,
    answers: { 201: ServiceDraft },
    load: ({ caller }) => openDrafter(deps, caller.username),
    handle: async ({ body, caller, lang, idempotency }) => {
      const { code, name, department, ...elements } = body;
      const desk = await openNew(deps, caller.username, code, department);
      if (isRefusal(desk)) return desk;
      const command = {
        type: 'DraftService',
        code,
        name: name.trim(),
        department: desk.department,
        elements,
      } as const;
      const present = (done: Done) => presentDone(desk, done, lang);
      const done = await give(deps, desk, command, { remember: remembering(idempotency, 201, present) });
      return isRefusal(done) ? done : { status: 201, body: present(done) };
    },
  });
}

function readDraft(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/services/{code}/draft',
    operationId: 'readServiceDraft',
    summary: 'An item with its draft, as its department and the General Section see it',
    tag,
    caller: 'staff',
    params: CodeParams,
    answers: { 200: ServiceDraft },
    load: ({ params, caller }) => openDraft(deps, caller.username, params.code),
    handle: async ({ loaded, caller, lang }) => {
      const { office, world, now, record } = loaded;
      const reader = { organisation: world.organisation, now, username: caller.username, lang };
      return { body: presentDraft(record, office, reader) };
    },
  });
}

function changeDraft(deps: CommitmentDeps) {
  return defineRoute({
    method: 'PATCH',
    path: '/services/{code}/draft',
    operationId: 'changeServiceDraft',
    summary: 'Change a draft, or start one on top of what is published',
    tag,
    caller: 'staff',
    params: CodeParams,
    body: ChangeBody,
    answers: { 200: ServiceDraft },
    load: ({ params, caller }) => openDesk(deps, caller.username, params.code, 'draft'),
    handle: async ({ loaded: desk, body, ifMatch, lang }) => {
      const done = await give(deps, desk, { type: 'ChangeDraft', change: elementsChange(body) }, { ifMatch });
      return isRefusal(done) ? done : { body: presentDone(desk, done, lang) };
    },
  });
}

function listServiceDrafts(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/service-drafts',
    operationId: 'listServiceDrafts',
    summary: 'Items with a draft, of the own department; for the General Section of all',
    tag,
    caller: 'staff',
    query: Type.Object(listQuery),
    answers: { 200: DraftList },
    handle: async ({ query, caller }) => {
      const { limit = DEFAULT_LIMIT, after } = query;
      const cursor = decodeCursor(after, ['string']);
      if (isRefusal(cursor)) return cursor;
      const { world, now } = await openScene(deps);
      const departments = departmentsSeen(world.organisation, caller.username, now);
      const lines = await listDrafts(deps.db.pool, departments, String(cursor?.[0] ?? ''), limit + 1);
      return {
        body: pageOf(
          lines,
          limit,
          ({ code }) => [code],
          ({ stage, reviewDueOn: _, ...line }) => ({ ...line, ...(stage && { stage }) }),
        ),
      };
    },
  });
}

function listDueReviews(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/service-reviews',
    operationId: 'listDueServiceReviews',
    summary: 'Published items whose yearly review is due',
    tag,
    caller: 'staff',
    answers: { 200: DueReviewList },
    handle: async ({ caller }) => {
      const { world, now } = await openScene(deps);
      const seen = departmentsSeen(world.organisation, caller.username, now);
      const due = await dueReviews(deps.db.pool, dateOf(now));
      const items = due
        .filter(({ department }) => seen === null || seen.includes(department))
        .map((line) => ({ ...line, name: world.catalogue.service(line.code, now)?.name ?? line.code }));
      return { body: { items, next: null } };
    },
  });
}

/** A command on an item: who may is asked before the body is read, the rules afterwards. */
export type ItemCommand<B extends TSchema> = {
  name: string;
  operationId: string;
  summary: string;
  act: ServiceAct;
  body: B;
  answer: TSchema;
  command: (body: Static<B>, desk: Desk) => OpenCommand;
  present: (desk: Desk, done: Done, lang: Reader['lang']) => unknown;
};

export function commandRoute<B extends TSchema = typeof NoBody>(
  deps: CommitmentDeps,
  route: ItemCommand<B>,
): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: `/services/{code}/${route.name}`,
    operationId: route.operationId,
    summary: route.summary,
    tag,
    caller: 'staff',
    params: CodeParams,
    body: route.body,
    answers: { 200: route.answer },
    load: ({ params, caller }) => openDesk(deps, caller.username, params.code, route.act),
    handle: async ({ loaded: desk, body, ifMatch, lang, idempotency }) => {
      const present = (done: Done) => route.present(desk, done, lang);
      const remember = remembering(idempotency, 200, present);
      const done = await give(deps, desk, route.command(body, desk), { ifMatch, remember });
      return isRefusal(done) ? done : { body: present(done) };
    },
  });
}

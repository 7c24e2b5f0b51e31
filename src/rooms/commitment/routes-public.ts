import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { Lang } from '../../platform/http/language.ts';
import { DEFAULT_LIMIT, decodeCursor, listQuery, pageOf } from '../../platform/http/lists.ts';
import { type AnyRoute, type Caller, defineRoute } from '../../platform/http/route.ts';
import { bestMatches, compareServices, findServices, mostUsed } from './catalogue.ts';
import {
  Changes,
  ChangesQuery,
  CodeParams,
  ListFilter,
  MaterialNames,
  Service,
  ServiceList,
  VersionList,
  VersionParams,
} from './contract.ts';
import { materialNames } from './material-names.ts';
import { allowedActs, presentService, type Reader } from './presenter.ts';
import { readItem } from './queries.ts';
import { refuse } from './refusals.ts';
import { type CommitmentDeps, openScene, type Scene } from './scene.ts';

/** What anybody may read: promises in force, their versions, and what changed between two (SC-1, SC-2). */
export function publicRoutes(deps: CommitmentDeps): AnyRoute[] {
  return [
    listServices(deps),
    listMaterialNames(deps),
    readService(deps),
    listVersions(deps),
    readVersion(deps),
    readChanges(deps),
  ];
}

export function readerOf({ world, now }: Scene, caller: Caller, lang: Lang): Reader {
  const username = caller.kind === 'staff' ? caller.username : undefined;
  return { organisation: world.organisation, now, username, lang };
}

function listServices(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/services',
    operationId: 'listServices',
    summary: 'Published commitments, all or those a search finds',
    tag: 'services',
    caller: 'anyone',
    query: Type.Object({ ...ListFilter, ...listQuery }),
    answers: { 200: ServiceList },
    handle: async ({ query, caller, lang }) => {
      const { limit = DEFAULT_LIMIT, after, query: words, department } = query;
      const cursor = decodeCursor(after, ['string']);
      if (isRefusal(cursor)) return cursor;
      const scene = await openScene(deps);
      const reader = readerOf(scene, caller, lang);
      const found = await findServices(deps, scene, { words, department });
      if (query.order === 'used') {
        const used = await mostUsed(deps, scene, found, limit);
        const items = used.map(({ version, count }) => ({ ...presentService(version, reader), used: count }));
        return { body: { items, next: null } };
      }
      if (query.order === 'best') {
        const items = bestMatches(found, words ?? '', limit).map((version) =>
          presentService(version, reader),
        );
        return { body: { items, next: null } };
      }
      const rest = found.filter(({ code }) => !cursor || code > String(cursor[0]));
      const page = pageOf(
        rest,
        limit,
        ({ code }) => [code],
        (version) => presentService(version, reader),
      );
      return { body: page };
    },
  });
}

function listMaterialNames(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/material-names',
    operationId: 'listMaterialNames',
    summary: 'Names of the materials that published commitments ask for',
    tag: 'services',
    caller: 'anyone',
    answers: { 200: MaterialNames },
    handle: async () => {
      const { world, now } = await openScene(deps);
      return { body: { items: materialNames(world.catalogue.all(now)), next: null } };
    },
  });
}

function readService(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/services/{code}',
    operationId: 'readService',
    summary: 'The version of a commitment that is in force',
    tag: 'services',
    caller: 'anyone',
    params: CodeParams,
    answers: { 200: Service },
    load: async ({ params, caller, lang }) => {
      const scene = await openScene(deps);
      const version = scene.world.catalogue.service(params.code, scene.now);
      return version ? { version, reader: readerOf(scene, caller, lang) } : refuse('serviceNotFound');
    },
    handle: async ({ loaded: { version, reader } }) => {
      const service = presentService(version, reader);
      if (reader.username === undefined) return { body: service };
      const { office, record } = await readItem(deps.db.pool, version.code);
      return { body: { ...service, allowed: record ? allowedActs(record.state, office, reader) : [] } };
    },
  });
}

function listVersions(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/services/{code}/versions',
    operationId: 'listServiceVersions',
    summary: 'The versions of a commitment that are or were in force, newest first',
    tag: 'services',
    caller: 'anyone',
    params: CodeParams,
    answers: { 200: VersionList },
    load: async ({ params }) => {
      const { world, now } = await openScene(deps);
      const versions = world.catalogue.history(params.code, now);
      const current = world.catalogue.service(params.code, now)?.version;
      return versions.length > 0 ? { versions, current } : refuse('serviceNotFound');
    },
    handle: async ({ loaded }) => {
      const items = loaded.versions.toReversed().map(({ version, name, publishedAt, effectiveOn }) => ({
        version,
        name,
        publishedAt: formatInstant(publishedAt),
        effectiveOn,
        current: version === loaded.current,
      }));
      return { body: { items, next: null } };
    },
  });
}

function readVersion(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/services/{code}/versions/{n}',
    operationId: 'readServiceVersion',
    summary: 'One version of a commitment, as it was published; also of one withdrawn since',
    tag: 'services',
    caller: 'anyone',
    params: VersionParams,
    answers: { 200: Service },
    load: async ({ params, caller, lang }) => {
      const scene = await openScene(deps);
      const version = scene.world.catalogue.version(params.code, Number(params.n));
      return version ? { version, reader: readerOf(scene, caller, lang) } : refuse('versionNotFound');
    },
    handle: async ({ loaded }) => ({ body: presentService(loaded.version, loaded.reader) }),
  });
}

function readChanges(deps: CommitmentDeps) {
  return defineRoute({
    method: 'GET',
    path: '/services/{code}/versions/{n}/changes',
    operationId: 'readServiceChanges',
    summary:
      'What changed from another version to this one, and how much an applicant has to bring, do and come',
    tag: 'services',
    caller: 'anyone',
    params: VersionParams,
    query: ChangesQuery,
    answers: { 200: Changes },
    load: async ({ params, query }) => {
      const { world } = await openScene(deps);
      const to = Number(params.n);
      const after = world.catalogue.version(params.code, to);
      const before = world.catalogue.version(params.code, query.from ?? to - 1);
      return after && before ? compareServices(before, after) : refuse('versionNotFound');
    },
    handle: async ({ loaded }) => ({ body: loaded }),
  });
}

import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Html, htmlDocument } from '../../../platform/documents/html.ts';
import { presentService } from '../presenter.ts';
import { type CommitmentDeps, openScene, type Scene } from '../scene.ts';
import { fillWords, pageWords } from '../texts.ts';
import { FEED_TYPES, type FeedFormat, feedOf } from './feeds.ts';
import type { Page } from './frame.ts';
import { type DepartmentPromises, departmentPage, notFoundPage } from './guide-page.ts';
import { servicePage } from './service-page.ts';

const HTML = 'text/html; charset=utf-8';
/** Others may show a page for a minute without asking again; what is published changes seldom. */
const SHORT = 'public, max-age=60';
const CODE = '([A-Za-z0-9_.-]{1,64})';

type CodeRequest = { Params: { code: string } };

/**
 * The pages of this room outside `/api/v1`: `/embed/departments/{code}` and
 * `/embed/services/{code}` (the only framable ones, without cookies), feeds for all and for each department (SC-1, SC-9).
 */
export async function registerCommitmentPages(app: FastifyInstance, deps: CommitmentDeps): Promise<void> {
  const css = await readFile(new URL('guide.css', import.meta.url), 'utf8');
  app.get('/guide.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', SHORT).send(css),
  );
  app.get<CodeRequest>(`/embed/departments/:code${CODE}`, async (request, reply) => {
    const scene = await openScene(deps);
    const page = pageOf(request, scene, true);
    const promises = promisesOf(scene, request.params.code);
    return promises
      ? sendPage(reply, departmentPage(page, promises))
      : sendPage(reply, notFoundPage(page), 404);
  });
  app.get<CodeRequest>(`/embed/services/:code${CODE}`, async (request, reply) => {
    const scene = await openScene(deps);
    const page = pageOf(request, scene, true);
    const { organisation, catalogue } = scene.world;
    const version = catalogue.service(request.params.code, scene.now);
    if (!version) return sendPage(reply, notFoundPage(page), 404);
    const service = presentService(version, { organisation, now: scene.now, lang: page.lang });
    return sendPage(
      reply,
      servicePage(page, service, (code) => organisation.department(code)?.name ?? code),
    );
  });
  for (const format of ['json', 'atom'] as const) registerFeeds(app, deps, format);
}

function registerFeeds(app: FastifyInstance, deps: CommitmentDeps, format: FeedFormat): void {
  app.get(`/feed.${format}`, async (request, reply) => {
    const scene = await openScene(deps);
    const title = `${scene.office.name} ${pageWords.promises[request.lang]}`.trim();
    return sendFeed(request, reply, format, title, scene.world.catalogue.all(scene.now));
  });
  app.get<CodeRequest>(`/departments/:code${CODE}/feed.${format}`, async (request, reply) => {
    const scene = await openScene(deps);
    const promises = promisesOf(scene, request.params.code);
    if (!promises) return sendPage(reply, notFoundPage(pageOf(request, scene, false)), 404);
    const title = fillWords(pageWords.feedOf, request.lang, { name: promises.department.name });
    return sendFeed(request, reply, format, title, promises.services);
  });
}

function sendFeed(
  request: FastifyRequest,
  reply: FastifyReply,
  format: FeedFormat,
  title: string,
  services: DepartmentPromises['services'],
): FastifyReply {
  const path = pathOf(request).replace(/\.\w+$/, '');
  const base = `${request.protocol}://${request.host}`;
  const feed = feedOf({ base, path, title, lang: request.lang, services }, format);
  return reply
    .type(FEED_TYPES[format])
    .header('cache-control', SHORT)
    .header('access-control-allow-origin', '*')
    .send(feed);
}

function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply
    .code(status)
    .type(HTML)
    .header('cache-control', SHORT)
    .header('vary', 'accept-language')
    .send(htmlDocument(page));
}

const pathOf = (request: FastifyRequest) => request.url.split('?')[0] ?? '/';

function pageOf(request: FastifyRequest, { office }: Scene, embedded: boolean): Page {
  return { lang: request.lang, office: office.name, demo: office.demo, embedded, path: pathOf(request) };
}

function promisesOf({ world, now }: Scene, code: string): DepartmentPromises | undefined {
  const department = world.organisation.department(code);
  return department && { department, services: world.catalogue.ofDepartment(code, now) };
}

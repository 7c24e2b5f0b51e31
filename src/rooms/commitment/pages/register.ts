import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Department } from '../../organisation/model.ts';
import type { ServiceVersion } from '../model.ts';
import { type CommitmentDeps, openScene, type Scene } from '../scene.ts';
import { fillWords, pageWords } from '../texts.ts';
import { FEED_TYPES, type FeedFormat, feedOf } from './feeds.ts';

/** Others may show a feed for a minute without asking again; what is published changes seldom. */
const SHORT = 'public, max-age=60';
const CODE = '([A-Za-z0-9_.-]{1,64})';

type CodeRequest = { Params: { code: string } };

/** What this room gives outside `/api/v1`: feeds of all promises and of each department (SC-1, SC-9). */
export async function registerCommitmentPages(app: FastifyInstance, deps: CommitmentDeps): Promise<void> {
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
    if (!promises) return reply.callNotFound();
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

const pathOf = (request: FastifyRequest) => request.url.split('?')[0] ?? '/';

type DepartmentPromises = { department: Department; services: ServiceVersion[] };

function promisesOf({ world, now }: Scene, code: string): DepartmentPromises | undefined {
  const department = world.organisation.department(code);
  return department && { department, services: world.catalogue.ofDepartment(code, now) };
}

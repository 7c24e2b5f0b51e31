import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant } from '../../kernel/time.ts';
import { openScene } from '../../rooms/commitment/scene.ts';
import type { Frame, PageState } from '../../web/kit/public/pages.ts';
import { PAGE_SOURCES } from '../../web/public/page-names.ts';
import type { Office } from '../office.ts';
import { addressMeant, otherCases, withCode } from './addresses.ts';
import { assetsOf, openBundles } from './bundles.ts';
import { preferencesOf } from './preferences.ts';
import { type PageRequest, PUBLIC_ROUTES, type PublicRoute } from './public-pages.ts';
import { ReadRefused, readerOf } from './reading.ts';
import { registerShells } from './shells.ts';

const HTML = 'text/html; charset=utf-8';
const YEAR_MS = 31_536_000_000;

/**
 * The pages people use: the public site drawn on the server, the shells of desk and screen, and the files they load. What
 * they show they read from the contract, like any other program.
 */
export async function registerPages(app: FastifyInstance, office: Office): Promise<void> {
  // Where the files lie is known once they are built, so each answer names the folder.
  await app.register(fastifyStatic, { root: import.meta.dirname, serve: false, preCompressed: true });
  app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const { clientFolder } = await openBundles();
    return reply.sendFile(request.params.file, clientFolder, { immutable: true, maxAge: YEAR_MS });
  });
  registerShells(app, office);
  for (const route of PUBLIC_ROUTES)
    app.get(route.path, (request, reply) => sendPage(app, office, route, request, reply));
  app.get('/*', (request, reply) => {
    const meant = addressMeant(pathOf(request), PATTERNS);
    if (meant !== undefined) return sendTo(reply, meant, request);
    return isReader(request) ? sendPage(app, office, NOWHERE, request, reply) : reply.callNotFound();
  });
}

const PATTERNS = PUBLIC_ROUTES.map(({ path }) => path);
const pathOf = ({ url }: FastifyRequest) => url.split('?')[0] ?? '/';

/** One address for each page: whoever came by another way of writing it is sent there, with what they asked. */
function sendTo(reply: FastifyReply, path: string, { url }: FastifyRequest): FastifyReply {
  const asked = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  // A code of a matter may stand in it: neither kept on the way nor told to anybody.
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  return reply.redirect(`${path}${asked}`, 308);
}

/** An address without a page, for somebody who reads; programs are answered as everywhere. */
const NOWHERE: PublicRoute = { path: '/*', page: 'notFound', load: async () => undefined };
const isReader = ({ url, headers }: FastifyRequest) =>
  !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;

async function sendPage(
  app: FastifyInstance,
  office: Office,
  route: PublicRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const scene = await openScene(office.commitment);
  const path = pathOf(request);
  const embedded = path.startsWith('/embed/');
  const { lang, large } = preferencesOf(request, embedded ? undefined : reply);
  const now = formatInstant(scene.now);
  const asked = {
    read: readerOf(app, lang, request.ip),
    params: request.params as Record<string, string>,
    query: firstOfEach(request.query as Record<string, unknown>),
    now,
    lang,
  };
  if (route.personal) reply.header('referrer-policy', 'no-referrer');
  const elsewhere = route.moved?.(asked);
  if (elsewhere !== undefined) return reply.header('cache-control', 'no-store').redirect(elsewhere, 303);
  const frame: Frame = {
    lang,
    large,
    office: scene.office.name,
    demo: scene.office.demo,
    path,
    now,
    embedded,
  };
  const content = await contentOf(route, asked).catch((error: unknown) => {
    if (error instanceof ReadRefused) return error;
    throw error;
  });
  if (content instanceof ReadRefused) return passOn(reply, content);
  if (content.code !== undefined) return sendTo(reply, withCode(route.path, path, content.code), request);
  const { name, data, status } = content;
  return sendState(reply, { name, data, frame }, { status, personal: route.personal });
}

function passOn(reply: FastifyReply, { answer }: ReadRefused): FastifyReply {
  const wait = answer.headers['retry-after'];
  if (wait !== undefined) reply.header('retry-after', wait);
  return reply.code(answer.statusCode).type(String(answer.headers['content-type'])).send(answer.body);
}

/** The page that a request leads to, the code that was meant, or the page that says that there is no such thing. */
async function contentOf({ page, load, missing, personal }: PublicRoute, asked: PageRequest) {
  const data = await load(asked);
  if (data !== undefined) return { name: page, data, status: 200 };
  // A matter's own code has one spelling, and a wrong one is tried once.
  for (const code of personal ? [] : otherCases(asked.params['code'] ?? ''))
    if ((await load({ ...asked, params: { ...asked.params, code } })) !== undefined) return { code };
  return { name: missing?.page ?? 'notFound', data: missing?.data(asked) ?? null, status: 404 } as const;
}

/** A page reads one value of each name. */
function firstOfEach(query: Record<string, unknown>): Record<string, string> {
  const first = (value: unknown) => String(Array.isArray(value) ? value[0] : value);
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, first(value)]));
}

async function sendState(
  reply: FastifyReply,
  state: PageState,
  { status, personal }: { status: number; personal?: boolean },
): Promise<FastifyReply> {
  const bundles = await openBundles();
  const document = await bundles.render(state, assetsOf(bundles, 'public', PAGE_SOURCES[state.name]));
  return reply
    .code(status)
    .type(HTML)
    .header('cache-control', personal ? 'no-store' : 'no-cache')
    .header('vary', 'accept-language, cookie')
    .send(document);
}

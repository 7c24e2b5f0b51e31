import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '../../kernel/refusal.ts';
import { html, htmlDocument } from '../../platform/documents/html.ts';
import { openScene } from '../../rooms/commitment/scene.ts';
import { deskSourceAt } from '../../web/desk/page-sources.ts';
import type { Office } from '../office.ts';
import { shellTexts } from '../texts/shells.ts';
import { assetsOf, openBundles } from './bundles.ts';
import { preferencesOf } from './preferences.ts';

const SHORT = 'no-cache';

/** A tick on the brand's blue. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d5fb4"/><path d="m8 17 6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/></svg>';

/** The desk and the lobby screen draw themselves in the browser: the server sends the empty frame. */
export function registerShells(app: FastifyInstance, office: Office): void {
  for (const path of ['/desk', '/desk/*'])
    app.get(path, (request, reply) => sendShell(app, office, 'desk', request, reply));
  app.get('/screen', (request, reply) => sendShell(app, office, 'screen', request, reply));
  app.get('/service-worker.js', async (_request, reply) => {
    const { clientFolder, manifest } = await openBundles();
    return reply
      .header('cache-control', SHORT)
      .sendFile(manifest.entries['service-worker'].script, clientFolder, { cacheControl: false });
  });
  // Browsers ask for the second where a paper names no icon.
  for (const path of ['/icon.svg', '/favicon.ico'])
    app.get(path, (_request, reply) =>
      reply.type('image/svg+xml; charset=utf-8').header('cache-control', 'public, max-age=86400').send(ICON),
    );
  app.get('/manifest.webmanifest', async (request, reply) => {
    const { office: own } = await openScene(office.commitment);
    const { lang } = preferencesOf(request, reply);
    return reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', SHORT)
      .send(JSON.stringify(webManifest(own.name || shellTexts.office[lang])));
  });
}

/** The public site as an app on a phone. */
function webManifest(name: string) {
  return {
    name,
    short_name: name.slice(0, 12),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f5f7fa',
    theme_color: '#1d5fb4',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
}

/** Whether somebody is signed in: a desk that nobody is at asks for the sign-in at once. */
async function isSignedIn(app: FastifyInstance, request: FastifyRequest): Promise<boolean> {
  const seen = await app.door.authenticate(request);
  return !isRefusal(seen) && seen.caller.kind === 'staff';
}

async function sendShell(
  app: FastifyInstance,
  office: Office,
  entry: 'desk' | 'screen',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [bundles, { office: own }] = await Promise.all([openBundles(), openScene(office.commitment)]);
  const { lang } = preferencesOf(request, reply);
  const signedIn = entry === 'desk' && (await isSignedIn(app, request));
  const source = entry === 'desk' ? deskSourceAt(request.url.split('?')[0] ?? '') : undefined;
  const { script, style, preload } = assetsOf(bundles, entry, source);
  const page = html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}" data-scheme="${entry === 'screen' ? 'system' : 'usual'}" data-office="${own.name}" data-demo="${own.demo ? 'demo' : ''}" data-session="${signedIn ? 'open' : ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${own.name || shellTexts.office[lang]}</title>
<link rel="icon" href="/icon.svg">
${style && html`<link rel="stylesheet" href="/assets/${style}">`}
${preload.map((name) => html`<link rel="modulepreload" href="/assets/${name}">`)}
<script type="module" src="/assets/${script}"></script>
</head>
<body>
<noscript>${shellTexts.needsScript[lang]}</noscript>
<div id="app">${entry === 'desk' && html`<p class="desk-waiting">${shellTexts.opening[lang]}</p>`}</div>
</body>
</html>`;
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', SHORT)
    .header('vary', 'accept-language, cookie')
    .send(htmlDocument(page));
}

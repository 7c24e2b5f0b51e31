import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildOpenApi, type OpenApiInfo } from './openapi.ts';
import type { AnyRoute } from './route.ts';

const FOLDER = path.join(import.meta.dirname, 'docs');

const PAGES = [
  { url: '/api/docs', file: 'page.html', type: 'text/html; charset=utf-8' },
  { url: '/api/docs/page.css', file: 'page.css', type: 'text/css; charset=utf-8' },
  { url: '/api/docs/page.js', file: 'page.js', type: 'text/javascript; charset=utf-8' },
];

/** Publishes the contract at `/api/v1/openapi.json` and the page to try it at `/api/docs`, all from this server. */
export function serveDocumentation(app: FastifyInstance, routes: AnyRoute[], info: OpenApiInfo): void {
  const contract = JSON.stringify(buildOpenApi(routes, info));
  app.get('/api/v1/openapi.json', (_request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .send(contract),
  );
  for (const { url, file, type } of PAGES) {
    const content = readFileSync(path.join(FOLDER, file));
    app.get(url, (_request, reply) =>
      reply.header('content-type', type).header('cache-control', 'public, max-age=60').send(content),
    );
  }
}

import type { FastifyInstance } from 'fastify';
import type { QueryConfig } from 'pg';
import { DEMO_PASSWORD } from '../../src/app/demo/prepare.ts';
import type { Office } from '../../src/app/office.ts';
import { openServer } from '../../src/app/server.ts';
import { DEMO_LIMITS } from '../../src/platform/http/door.ts';
import type { Read } from './reads.ts';

/** What the program asks of the database for one read, and what it answers. */
export type CapturedRead = { reads: { text: string; values: unknown[] }[]; answer: string; status: number };

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

/** The program's own server on the office's pool, which keeps the statements of each request. */
export async function readCapturer(office: Office) {
  const { pool } = office.db;
  const query = pool.query.bind(pool);
  let asked: CapturedRead['reads'] = [];
  pool.query = ((statement: string | QueryConfig, values?: unknown[]) => {
    const text = typeof statement === 'string' ? statement : statement.text;
    asked.push({ text, values: values ?? (typeof statement === 'string' ? [] : (statement.values ?? [])) });
    return query(statement as QueryConfig, values);
  }) as typeof pool.query;
  const app = await openServer({ office, limits: DEMO_LIMITS, log: SILENT });
  const sessions = new Map<string, string>();
  return {
    async capture({ as, paths }: Read): Promise<CapturedRead> {
      const cookie = as && (sessions.get(as) ?? (await signIn(app, as)));
      if (as && cookie) sessions.set(as, cookie);
      const request = { url: paths[0] as string, headers: cookie ? { cookie } : {} };
      // The first time the session is read as well, which is then remembered for some seconds.
      await app.inject(request);
      asked = [];
      const { statusCode, body } = await app.inject(request);
      if (statusCode !== 200) throw new Error(`${request.url} answered ${statusCode}: ${body.slice(0, 300)}`);
      return { reads: asked, answer: body, status: statusCode };
    },
    async close(): Promise<void> {
      pool.query = query as typeof pool.query;
      await app.close();
    },
  };
}

async function signIn(app: FastifyInstance, username: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { host: 'localhost', origin: 'http://localhost' },
    payload: { username, password: DEMO_PASSWORD },
  });
  if (answer.statusCode !== 200) throw new Error(`${username} cannot sign in: ${answer.body}`);
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

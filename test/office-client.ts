import type { FastifyInstance } from 'fastify';

export type Sent = {
  status: number;
  /** The parsed body where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  body: any;
  text: string;
  headers: Record<string, unknown>;
  cookies: { name: string; value: string }[];
};

export type SendOptions = {
  key?: string;
  ifMatch?: number | string;
  lang?: 'zh' | 'en';
  type?: string;
  origin?: string;
};

/** Speaks to the server as a browser of its own origin. Paths below `/api/v1` may leave that out. */
export type Client = {
  get(path: string, options?: SendOptions): Promise<Sent>;
  post(path: string, body?: unknown, options?: SendOptions): Promise<Sent>;
  put(path: string, body?: unknown, options?: SendOptions): Promise<Sent>;
  patch(path: string, body?: unknown, options?: SendOptions): Promise<Sent>;
  /** `DELETE`. */
  remove(path: string, options?: SendOptions): Promise<Sent>;
};

const HOST = 'localhost:8080';

function headersOf(options: SendOptions, cookie: string | undefined, body: unknown): Record<string, string> {
  const { key, ifMatch, lang = 'en', type = 'application/json', origin = `http://${HOST}` } = options;
  return {
    host: HOST,
    origin,
    'accept-language': lang,
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': type }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(ifMatch === undefined ? {} : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
  };
}

/** Speaks to one server, or to several of one office by turns, as behind a balancer that remembers nobody. */
export function openClient(servers: FastifyInstance | FastifyInstance[], cookie?: string): Client {
  const all = [servers].flat();
  let turn = 0;
  const next = (): FastifyInstance => {
    turn += 1;
    return all[turn % all.length] as FastifyInstance;
  };
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    options: SendOptions = {},
  ): Promise<Sent> => {
    const answer = await next().inject({
      method,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers: headersOf(options, cookie, body),
      payload: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json = String(answer.headers['content-type']).includes('json');
    const { statusCode: status, body: text, headers } = answer;
    return { status, text, headers, body: json ? answer.json() : undefined, cookies: answer.cookies };
  };
  return {
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body = {}, options) => send('POST', path, body, options),
    put: (path, body = {}, options) => send('PUT', path, body, options),
    patch: (path, body = {}, options) => send('PATCH', path, body, options),
    remove: (path, options) => send('DELETE', path, undefined, options),
  };
}

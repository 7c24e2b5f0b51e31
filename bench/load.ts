import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * What the load generator sends: the same request again and again by a number of keep-alive clients, each waiting for its
 * answer. It runs in a process of its own and speaks HTTP over plain sockets, so that it costs little itself.
 */
export type LoadJob = {
  port: number;
  /** POST where nothing is said. */
  method?: 'GET' | 'POST';
  clients: number;
  /** Ends after this many milliseconds, or when `paths` are used up. */
  forMs: number;
  /** One path for all requests, or one for each. */
  path?: string;
  paths?: string[];
  headers: Record<string, string>;
  body: string;
  /** A fresh Idempotency-Key on every request. */
  withKey: boolean;
};

export type LoadResult = {
  answered: number;
  seconds: number;
  /** Milliseconds of every request, ascending. */
  latencies: number[];
  /** Answers other than 200 and 201, by status, with the first body of each. */
  failures: Record<string, { count: number; first: string }>;
};

/** No run is longer than this, whatever a job says. */
const LONGEST_MS = 60_000;
const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');
/** Nobody looks at more of a body than its beginning. */
const KEPT_OF_BODY = 500;

type Run = { job: LoadJob; until: number; next: () => string | undefined; result: LoadResult };

export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const startedAt = performance.now();
  let turn = 0;
  const run: Run = {
    job,
    until: startedAt + Math.min(job.forMs, LONGEST_MS),
    next: () => job.path ?? job.paths?.[turn++],
    result: { answered: 0, seconds: 0, latencies: [], failures: {} },
  };
  await Promise.all(Array.from({ length: job.clients }, () => oneClient(run)));
  run.result.seconds = (performance.now() - startedAt) / 1000;
  run.result.latencies.sort((a, b) => a - b);
  return run.result;
}

/** One client: sends, waits for the whole answer, sends the next. Keeps the cookie it is given. */
async function oneClient(run: Run): Promise<void> {
  const socket = connect({ port: run.job.port, host: '127.0.0.1', noDelay: true });
  const answers = answersOf(socket);
  const length = Buffer.byteLength(run.job.body);
  let cookie = '';
  for (;;) {
    const path = performance.now() < run.until ? run.next() : undefined;
    if (path === undefined) break;
    const sentAt = performance.now();
    socket.write(requestText(run.job, path, length, cookie));
    const { status, head, body } = await answers.next();
    run.result.latencies.push(performance.now() - sentAt);
    cookie ||= /^set-cookie: ([^;\r]+)/im.exec(head)?.[1] ?? '';
    if (status === 200 || status === 201) run.result.answered += 1;
    else noteFailure(run.result, status, body);
  }
  socket.destroy();
}

function requestText(job: LoadJob, path: string, length: number, cookie: string): string {
  let text = `${job.method ?? 'POST'} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${job.port}\r\n`;
  if (job.method !== 'GET') text += `Content-Type: application/json\r\nContent-Length: ${length}\r\n`;
  for (const name in job.headers) text += `${name}: ${job.headers[name]}\r\n`;
  if (cookie && !job.headers['Cookie']) text += `Cookie: ${cookie}\r\n`;
  if (job.withKey) text += `Idempotency-Key: ${randomUUID()}\r\n`;
  return `${text}\r\n${job.body}`;
}

function noteFailure(result: LoadResult, status: number, body: string): void {
  const known = result.failures[status];
  if (known) known.count += 1;
  else result.failures[status] = { count: 1, first: body.slice(0, 500) };
}

/** Where an answer ends, once it is all there. */
function endOf(held: Buffer, head: string, bodyAt: number): number | undefined {
  if (/transfer-encoding: chunked/i.test(head)) {
    return held.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? held.length : undefined;
  }
  const end = bodyAt + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return held.length < end ? undefined : end;
}

type HttpAnswer = { status: number; head: string; body: string };

/** Reads whole answers off a socket, by their length or, where they come in chunks, to the last of these. */
function answersOf(socket: Socket): { next(): Promise<HttpAnswer> } {
  let held: Buffer = Buffer.alloc(0);
  let waiting: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | undefined;
  const lookForAnswer = () => {
    const headEnd = held.indexOf(HEAD_END);
    if (headEnd < 0 || !waiting) return;
    const head = held.toString('latin1', 0, headEnd);
    const end = endOf(held, head, headEnd + 4);
    if (end === undefined) return;
    const body = held.toString('utf8', headEnd + 4, Math.min(end, headEnd + 4 + KEPT_OF_BODY));
    held = held.subarray(end);
    const { resolve } = waiting;
    waiting = undefined;
    resolve({ status: Number(head.slice(9, 12)), head, body });
  };
  socket.on('data', (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    lookForAnswer();
  });
  const fail = (error: Error) => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        lookForAnswer();
      }),
  };
}

/** As a child process: jobs come as messages, results go back. */
if (process.send) {
  process.on('message', async (job: LoadJob) => {
    process.send?.(await runLoad(job));
  });
}

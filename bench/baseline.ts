import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { connectionConfig } from '../src/platform/db/pool.ts';

/**
 * What the program is measured against: a bare Node server that knows nothing, checks nothing and remembers nothing.
 * For every POST it writes the rows of one captured command with one prepared statement, under fresh identifiers.
 */
export type BaselineJob = WritingJob | ReadingJob;

type ServingJob = {
  url: string;
  schema: string;
  poolSize: number;
  /** The program's answer, sent likewise. */
  answer: string;
  status: number;
};

/** For every GET the bare server runs the statements of one captured read again. */
export type ReadingJob = ServingJob & { reads: { text: string; values: unknown[] }[] };

export type WritingJob = ServingJob & {
  statement: { name: string; text: string };
  /** The statement's parameters as the program sent them. */
  values: string[];
  /** Identifiers that must be new in each request: every mention in `values` is replaced. */
  fresh: string[];
  /** For an update: identifiers of the prepared rows, one set a request; then `fresh` are replaced by these. */
  prepared?: string[][];
};

async function serve(job: BaselineJob): Promise<void> {
  const pool = new pg.Pool({ ...connectionConfig(job.url, { schema: job.schema }), max: job.poolSize });
  const work = 'reads' in job ? reading(pool, job) : writing(pool, job);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      try {
        await work(Buffer.concat(chunks).toString('utf8'));
        const body = Buffer.from(job.answer);
        response.writeHead(job.status, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.length,
        });
        response.end(body);
      } catch (error) {
        const body = Buffer.from(String(error));
        response.writeHead(500, { 'content-length': body.length }).end(body);
      }
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
  });
}

function reading(pool: pg.Pool, { reads }: ReadingJob): (body: string) => Promise<void> {
  const named = reads.map((read, index) => ({ ...read, name: `read-${index}` }));
  return async () => {
    for (const read of named) await pool.query(read);
  };
}

function writing(pool: pg.Pool, job: WritingJob): (body: string) => Promise<void> {
  let turn = 0;
  const identifiers = () => job.prepared?.[turn++] ?? job.fresh.map(freshLike);
  return async (body) => {
    JSON.parse(body);
    const next = identifiers();
    const values = job.values.map((value) => withIdentifiers(value, job.fresh, next));
    const { rows } = await pool.query({ ...job.statement, values });
    if (rows.length !== 1) throw new Error('nothing was written');
  };
}

/** A new identifier of the same length, so that rows stay as large as they were. */
function freshLike(identifier: string): string {
  if (/^[0-9a-f]{8}-/.test(identifier)) return randomUUID();
  return randomBytes(identifier.length).toString('hex').slice(0, identifier.length);
}

function withIdentifiers(value: string, from: string[], to: string[]): string {
  if (value === '[]') return value;
  let text = value;
  for (let index = 0; index < from.length; index += 1) {
    text = text.replaceAll(from[index] as string, to[index] as string);
  }
  return text;
}

/** As a child process: the job is the first message. */
if (process.send) process.once('message', (job: BaselineJob) => void serve(job));

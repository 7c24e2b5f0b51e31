import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_TABLES } from '../src/app/cli/row-tables.ts';
import { verifyLog } from '../src/platform/log/verify.ts';
import {
  addressOf,
  type ContractOffice,
  type Described,
  digestOfOffice,
  openContractOffice,
} from './contract-office.ts';
import { type Hostile, hostile } from './hostile-requests.ts';

/**
 * Requests for each operation, and the seed of a run that failed. The long form, by many more of them:
 * `npm run hostile`.
 */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 5);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 2 ** 31);
const PEOPLE = [
  'handler',
  'head',
  'registrar',
  'admin',
  'window',
  'crew',
  'leader',
  'chief',
  'party',
  'contractor',
];
/** For one request on a machine that does other things too. */
const WITHIN_MS = 5_000;
/** What tells of our inside: files, statements, errors of the database and of the language. */
const INSIDE =
  /node_modules|\.ts:\d|\bat [\w.]+ \(|\b(select|insert into|update|delete from) [a-z_]+ (from|set|where|values)\b|SQLSTATE|relation "|violates|ECONN|TypeError|RangeError|undefined is not/i;

let contract: ContractOffice;
beforeAll(async () => {
  contract = await openContractOffice(PEOPLE);
}, 120_000);
afterAll(() => contract.office.close());

function send(described: Described, { who, parts, query, headers, body }: Hostile) {
  const cookie = contract.cookies[who];
  return contract.office.app.inject({
    method: described.method.toUpperCase() as 'GET',
    url: addressOf(described, parts) + query,
    headers: {
      host: 'localhost:8080',
      origin: 'http://localhost:8080',
      'accept-language': 'en',
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    payload: body,
  });
}

type Answer = Awaited<ReturnType<typeof send>>;

/** What is wrong with an answer to a hostile request; nothing, when it is as it must be. */
function faultsOf({ statusCode, headers, body }: Answer, ms: number): string[] {
  const faults: string[] = [];
  if (statusCode >= 500) faults.push('is a fault of ours');
  if (ms > WITHIN_MS) faults.push(`took ${Math.round(ms)} ms`);
  if (headers['x-content-type-options'] !== 'nosniff' && statusCode !== 400) faults.push('may be sniffed');
  if (statusCode < 400) return faults;
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') faults.push('is no problem');
  const problem = JSON.parse(body) as { status?: number; code?: string; errors?: { pointer: string }[] };
  if (problem.status !== statusCode || !problem.code) faults.push('has no code');
  if (problem.code === 'malformed' && !problem.errors?.every(({ pointer }) => typeof pointer === 'string'))
    faults.push('names no field');
  if (INSIDE.test(body)) faults.push('tells of our inside');
  if (body.length > 40_000) faults.push('is long');
  return faults;
}

describe(`hostile requests, seed ${SEED}`, () => {
  it('are answered in time, in words, without a fault; and what is refused changes nothing', async () => {
    let before = await digestOfOffice(contract.office);
    for (const described of contract.operations) {
      const name = `${described.method} ${described.path}`;
      let done = 0;
      await fc.assert(
        fc.asyncProperty(hostile(described, contract), async (request) => {
          const since = performance.now();
          const answer = await send(described, request);
          const faults = faultsOf(answer, performance.now() - since);
          expect(faults, `${name}: ${answer.statusCode} ${answer.body.slice(0, 400)}`).toEqual([]);
          if (answer.statusCode < 400) done += 1;
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
      const after = await digestOfOffice(contract.office);
      if (done === 0) expect(after, name).toBe(before);
      before = after;
    }
  }, 3_600_000);

  it('leave every matter that was there before where it was, and the log whole', async () => {
    const codes = contract.names.filter((name) => /^[A-Z2-7]{16}$/.test(name));
    expect(codes.length).toBeGreaterThan(2);
    for (const code of codes) expect((await contract.office.anyone.get(`/track/${code}`)).status).toBe(200);
    const { findings, events } = await verifyLog(contract.office.database.db.pool, ROW_TABLES);
    expect([findings, events > 0]).toEqual([[], true]);
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitting, NASTY, spoiled } from './bad-input.ts';
import {
  addressOf,
  type ContractOffice,
  type Described,
  openContractOffice,
  type Schema,
} from './contract-office.ts';

/** Requests for each operation of the contract; a long run sets more, and the seed of one that failed. */
const RUNS = Number(process.env.CONTRACT_RUNS ?? 6);
const SEED = Number(process.env.CONTRACT_SEED ?? Date.now() % 2 ** 31);
const PEOPLE = ['handler', 'head', 'registrar', 'admin'];

let contract: ContractOffice;
beforeAll(async () => {
  contract = await openContractOffice(PEOPLE);
}, 120_000);

afterAll(() => contract.office.close());

function requests(described: Described) {
  const { operation } = described;
  const schema = operation.requestBody?.content['application/json']?.schema;
  const { schemas, names } = contract;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return fc.record({
    who: fc.integer({ min: -1, max: PEOPLE.length - 1 }),
    path: fc
      .array(fc.constantFrom(...names), { minLength: 3, maxLength: 3 })
      .map((parts) => addressOf(described, parts)),
    query: fc
      .subarray(query)
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((parameter) =>
            fc.tuple(
              fc.constant(parameter.name),
              fc.oneof(fitting(parameter.schema, schemas), fc.constantFrom(...NASTY)),
            ),
          ),
        ),
      ),
    body: schema ? fitting(schema, schemas) : fc.constant(undefined),
    spoil: fc.option(fc.tuple(fc.nat(), fc.constantFrom(...NASTY))),
  });
}

function send(
  method: string,
  request: {
    who: number;
    path: string;
    query: [string, unknown][];
    body: unknown;
    spoil: [number, unknown] | null;
  },
) {
  const fields = request.query.map(([name, value]) => `${name}=${encode(value)}`).join('&');
  const body = request.spoil ? spoiled(request.body, ...request.spoil) : request.body;
  const cookie = contract.cookies[request.who];
  const json = method === 'get' || body === undefined ? undefined : JSON.stringify(body);
  return contract.office.app.inject({
    method: method.toUpperCase() as 'GET',
    url: `${request.path}${fields ? `?${fields}` : ''}`,
    headers: {
      host: 'localhost:8080',
      origin: 'http://localhost:8080',
      ...(cookie ? { cookie } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    payload: json,
  });
}

function encode(value: unknown): string {
  try {
    return encodeURIComponent(String(typeof value === 'object' ? JSON.stringify(value) : value)).slice(
      0,
      3_000,
    );
  } catch {
    return '%ED%A0%80';
  }
}

/** Every schema of that name in the contract, wherever it stands. */
function named(name: string, within: unknown): Schema[] {
  if (typeof within !== 'object' || within === null) return [];
  const { properties } = within as { properties?: Record<string, Schema> };
  const here = Array.isArray(within) || !properties?.[name] ? [] : [properties[name]];
  return [...here, ...Object.values(within).flatMap((one) => named(name, one))];
}

describe('the contract as a whole', () => {
  it('says wherever files are named what of the upload’s answer is sent', () => {
    const uploads = named('uploads', contract.operations);
    expect(uploads.length).toBeGreaterThan(4);
    for (const { items } of uploads)
      expect((items as Schema)['description']).toMatch(/POST \/uploads.*"id".*"claim"/);
  });

  it('answers every request that does not fit with a problem of the 4xx kind, and what fits as it is described', async () => {
    const unread = new Set<string>();
    for (const described of contract.operations) {
      const { method, path } = described;
      await fc.assert(
        fc.asyncProperty(requests(described), async (request) => {
          const answer = await send(method, request as Parameters<typeof send>[1]);
          if (answer.statusCode >= 400) {
            unread.add(String(answer.headers['content-type']));
            expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.any(String) });
          }
          expect(answer.statusCode, `${method} ${path} ${answer.body.slice(0, 300)}`).toBeLessThan(500);
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: false },
      );
    }
    expect([...unread]).toEqual(['application/problem+json; charset=utf-8']);
  }, 300_000);
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitting, NASTY, spoiled } from './bad-input.ts';
import { openTestOffice, type TestOffice } from './office.ts';
import { matter } from './stories/matters.ts';

type Schema = Record<string, unknown>;
type Parameter = { name: string; in: string; schema: Schema };
type Operation = {
  operationId: string;
  servers?: { url: string }[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Contract = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Requests for each operation of the contract; a long run sets more. */
const RUNS = Number(process.env.CONTRACT_RUNS ?? 6);
const PEOPLE = ['handler', 'head', 'registrar', 'admin'];
/** What stands in paths; real numbers and codes join once they are made. */
const SOME = ['1', 'WX', 'WX-01', 'handler', '2026', 'no-such', '%00', '%ED%A0%80', '%zz', '0'.repeat(400)];

let office: TestOffice;
let contract: Contract;
const cookies: string[] = [];

beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  contract = (await office.app.inject('/api/v1/openapi.json')).json();
  for (const username of PEOPLE) {
    const payload = { username, password: 'yinuo-demo' };
    const answer = await office.app.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload });
    cookies.push(answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
  const services = (await office.anyone.get('/services?department=WX')).body.items as { code: string }[];
  for (const { code } of services.slice(0, 6)) {
    const sent = await office.anyone.post('/cases', matter(code));
    if (sent.status === 201) SOME.push(sent.body.number, sent.body.trackingCode, code);
  }
  expect(SOME.length).toBeGreaterThan(12);
}, 120_000);

afterAll(() => office.close());

function requests(path: string, operation: Operation) {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const { schemas } = contract.components;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return fc.record({
    who: fc.integer({ min: -1, max: PEOPLE.length - 1 }),
    path: fc.array(fc.constantFrom(...SOME), { minLength: 3, maxLength: 3 }).map((parts) => {
      const left = [...parts];
      const base = operation.servers?.[0]?.url ?? '/api/v1';
      return base + path.replaceAll(/\{\w+\}/g, () => left.pop() ?? 'x');
    }),
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
  const cookie = cookies[request.who];
  const json = method === 'get' || body === undefined ? undefined : JSON.stringify(body);
  return office.app.inject({
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
    const uploads = named('uploads', contract.paths);
    expect(uploads.length).toBeGreaterThan(4);
    for (const { items } of uploads)
      expect((items as Schema)['description']).toMatch(/POST \/uploads.*"id".*"claim"/);
  });

  it('answers every request that does not fit with a problem of the 4xx kind, and what fits as it is described', async () => {
    const unread = new Set<string>();
    for (const [path, item] of Object.entries(contract.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        // Moving the demo clock to the end of time is its own story.
        if (operation.operationId === 'moveDemoClock') continue;
        await fc.assert(
          fc.asyncProperty(requests(path, operation), async (request) => {
            const answer = await send(method, request as Parameters<typeof send>[1]);
            if (answer.statusCode >= 400) {
              unread.add(String(answer.headers['content-type']));
              expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.any(String) });
            }
            expect(answer.statusCode, `${method} ${path} ${answer.body.slice(0, 300)}`).toBeLessThan(500);
          }),
          { numRuns: RUNS, endOnFailure: false },
        );
      }
    }
    expect([...unread]).toEqual(['application/problem+json; charset=utf-8']);
  }, 300_000);
});

import fc from 'fast-check';
import { fitting, NASTY, spoiled } from './bad-input.ts';
import type { ContractOffice, Described } from './contract-office.ts';

/** A request as bytes: nothing in between makes it better than it was meant. */
export type Hostile = {
  who: number;
  parts: string[];
  query: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
};

const text = (value: unknown) => JSON.stringify(value) ?? 'null';
const utf16 = (value: string, swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${value}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

/** What stands for a value in a JSON text, and costs most to read. */
const COSTLY = [
  `"${'9'.repeat(900_000)}"`,
  `"${'\\u0000'.repeat(10_000)}"`,
  `"${'\u202e'.repeat(200_000)}"`,
  `"${' '.repeat(500_000)}"`,
  `[${'{},'.repeat(99_999)}{}]`,
  `[${Array.from({ length: 90_000 }, (_, id) => `{"a":${id}}`).join()}]`,
  `[${'"a",'.repeat(100_000)}"a"]`,
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  `{${Array.from({ length: 60_000 }, (_, id) => `"k${id}":0`).join()}}`,
  '1e999',
  '-1e999',
  '1e-999',
  '0.1e+0000000001',
  `${'9'.repeat(100_000)}`,
  '"\\ud800"',
  '"\\udfff\\ud800"',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"valueOf":1,"hasOwnProperty":1,"length":-1}',
  '"275760-09-13T00:00:00.001Z"',
  '"0000-00-00"',
  '"2026-02-29"',
  '"-000001-01-01T00:00:00Z"',
];
const PLACE = 'the-place-of-what-costs';

/** The bytes of a body that fits but for one thing, and that no program of good will would send. */
function bodies(fit: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> {
  const costly = fc
    .tuple(fit, fc.nat(), fc.constantFrom(...COSTLY))
    .map(([value, choose, cost]) => text(spoiled(value, choose, PLACE)).replace(`"${PLACE}"`, () => cost));
  const plain = fit.map(text);
  const doubled = plain.map((json) =>
    json.replace(/^\{("(?:[^"\\]|\\.)*":)/, (head, name) => `{${name}0,${head.slice(1)}`),
  );
  const cut = fc.tuple(plain, fc.nat()).map(([json, at]) => json.slice(0, at % Math.max(1, json.length)));
  const around = fc
    .tuple(
      plain,
      fc.constantFrom(['', ']'], ['', '\u0000'], ['/* */', ''], ['', '{}'], ['\u00a0', ''], ['', ',']),
    )
    .map(([json, [before, after]]) => `${before}${json}${after}`);
  const nasty = fc
    .tuple(fit, fc.nat(), fc.constantFrom(...NASTY))
    .map(([value, ...how]) => text(spoiled(value, ...how)));
  const noJson = fc.constantFrom(
    '',
    ' ',
    'NaN',
    "{'a':1}",
    '{a:1}',
    '[1,]',
    '<a/>',
    'a=b',
    '\u0000',
    '"',
    '{"a":01}',
  );
  const broken = fc
    .tuple(plain, fc.nat(), fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8]))
    .map(([json, at, bytes]) => {
      const good = Buffer.from(json);
      const place = at % (good.length + 1);
      return Buffer.concat([good.subarray(0, place), Buffer.from(bytes), good.subarray(place)]);
    });
  return fc.oneof(
    { weight: 6, arbitrary: costly.map((json) => Buffer.from(json)) },
    { weight: 2, arbitrary: nasty.map((json) => Buffer.from(json)) },
    ...[doubled, cut, around, noJson].map((one) => one.map((json) => Buffer.from(json))),
    plain.map((json) => Buffer.from(`\ufeff${json}`)),
    fc.tuple(plain, fc.boolean()).map(([json, swap]) => utf16(json, swap)),
    broken,
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
}

const ODD: [string, string[]][] = [
  ['if-match', ['*', 'W/"1"', '"1", "2"', '"999999999999"', '"-1"', '1', '""', '\u00ff', '"0"']],
  [
    'idempotency-key',
    ['', 'k', 'k'.repeat(201), 'k'.repeat(9_000), 'a b', '\u00ff', "'; drop table cases; --", '../..'],
  ],
  [
    'accept-language',
    ['*', 'zh;q=9', 'en;q=', ',,,;;;', 'x'.repeat(9_000), 'zh;q=0.1,'.repeat(1_000), '\u00ff'],
  ],
  [
    'content-type',
    [
      '',
      'application/json; charset=utf-16',
      'application/json;;;=',
      'text/csv',
      'text/plain',
      'text/xml',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'APPLICATION/JSON',
      'application/problem+json',
      'application/json, text/csv',
      'application/json\u00ff',
      'x'.repeat(5_000),
    ],
  ],
  ['content-encoding', ['gzip', 'br', 'deflate, gzip', 'identity', '']],
  [
    'cookie',
    [
      '',
      ';;;',
      '__proto__=1',
      'yinuo.session_token=%ff%fe',
      `yinuo.session_token=${'a'.repeat(9_000)}`,
      'yinuo_device=a.b.c',
    ],
  ],
  [
    'authorization',
    ['Bearer', 'Bearer ', `Bearer ${'a'.repeat(9_000)}`, 'Basic YTpi', 'Bearer \u00ff', "Bearer ' or 1=1 --"],
  ],
  [
    'origin',
    ['null', '', 'http://evil.example', 'http://localhost:8080.evil.example', 'http://[::1', 'javascript:1'],
  ],
  ['host', ['localhost:8080', 'evil.example', '[::1]:80', 'a'.repeat(300), 'localhost:99999999', 'x/y', '']],
  ['x-forwarded-for', ["1.2.3.4, '", 'x'.repeat(9_000)]],
  ['x-forwarded-host', ['evil.example']],
  ['x-http-method-override', ['DELETE']],
  ['range', ['bytes=0-0,-1,5-2', 'bytes=99999999999999999999-']],
  ['accept', ['text/html', 'x'.repeat(9_000)]],
  ['if-none-match', ['*', '"a"']],
];

const headers = fc
  .array(
    fc
      .constantFrom(...ODD)
      .chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values))),
    {
      maxLength: 2,
    },
  )
  .map((pairs) => Object.fromEntries(pairs));

const PARTS = [
  '..',
  '%2e%2e',
  '%2f',
  '%5c',
  '%00',
  '%0d%0aX:%20y',
  '%ED%A0%80',
  '%zz',
  '%',
  'a'.repeat(200),
  'a'.repeat(7_000),
  '__proto__',
  'constructor',
  '-1',
  '0',
  '99999999999999999999',
  '1e9',
  '2026-000001',
  '%F0%9F%92%A9',
  '%E2%80%AE',
  "'",
  '"',
  '*',
  ';a=b',
  '00000000-0000-0000-0000-000000000000',
];
const QUERIES = [
  '',
  '?',
  '?&&&',
  '?=',
  '?a',
  '?%zz=1',
  '?limit=-1',
  '?limit=1e9',
  '?limit=1&limit=2',
  '?limit[]=1',
  '?__proto__=1',
  '?__proto__[a]=1',
  '?lang=zh&lang=en',
  '?lang=%00',
  `?query=${'%25_'.repeat(600)}`,
  `?query=${'a'.repeat(7_000)}`,
  '?query=%00',
  '?query=%ED%A0%80',
  '?query=%27%3B--',
  '?preview=1',
  '?preview=true&preview=true',
  '?from=0000-00-00&to=9999-12-31',
  '?from=2026-09-01&to=2026-01-01',
  `?${'a=1&'.repeat(1_500)}`,
];
/** Page markers that look like ours: any JSON, in the letters of one. */
const markers = fc
  .oneof(
    fc.constantFrom(
      '[]',
      '[null]',
      '[1e999,""]',
      '[9007199254740993,"a"]',
      '[-1,"\\u0000"]',
      '["a",1]',
      '{"length":2}',
      '[[],[]]',
    ),
    fc.json({ maxDepth: 2 }),
    fc.tuple(fc.integer({ min: -(2 ** 40), max: 2 ** 43 }), fc.string()).map((pair) => JSON.stringify(pair)),
  )
  .map((json) => `?after=${Buffer.from(json).toString('base64url').slice(0, 2_000)}`);

/** Hostile requests for one operation, by somebody or nobody. */
export function hostile(
  { method, operation }: Described,
  { schemas, cookies, names }: Pick<ContractOffice, 'schemas' | 'cookies' | 'names'>,
): fc.Arbitrary<Hostile> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const some = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, fc.constantFrom(...PARTS));
  return fc.record({
    who: fc.integer({ min: -1, max: cookies.length - 1 }),
    parts: fc.array(some, { minLength: 3, maxLength: 3 }),
    query: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.constantFrom(...QUERIES), markers),
    headers,
    body: method === 'get' ? fc.constant(undefined) : bodies(fitting(schema ?? { type: 'object' }, schemas)),
  });
}

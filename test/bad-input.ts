import fc from 'fast-check';

type Schema = Record<string, unknown>;

/** What breaks programs: bytes no database keeps, numbers and moments at the edge, wrong kinds, reaching names. */
export const NASTY: unknown[] = [
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '9'.repeat(5_000),
  "'; drop table cases; --",
  '=HYPERLINK("x")',
  '../../etc/passwd',
  '%',
  '0000-01-01',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59+08:00',
  '2026-09-28T10:00:00',
  '+275760-09-13T00:00:00.001Z',
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  1e308,
  [],
  {},
  { constructor: { prototype: 1 } },
  ['x'],
  [[[[[]]]]],
];

/** Values of the example office, so that many requests come further than the first check. */
const KNOWN = [
  'WX',
  'NY',
  'ZH',
  'handler',
  'backup',
  'head',
  'registrar',
  'WX-01',
  '2026',
  'application',
  'hearing',
];

/** Values that mostly fit a schema of the published contract. */
export function fitting(
  schema: Schema,
  components: Record<string, Schema>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const follow = (inner: unknown) => fitting(inner as Schema, components, depth + 1);
  const ref = schema['$ref'];
  if (typeof ref === 'string') return follow(components[ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  const branches = (schema['oneOf'] ?? schema['anyOf']) as Schema[] | undefined;
  if (branches) return fc.oneof(...branches.map(follow));
  if (Array.isArray(schema['allOf'])) {
    return fc.tuple(...schema['allOf'].map(follow)).map((parts) => Object.assign({}, ...(parts as object[])));
  }
  switch (schema['type']) {
    case 'object':
      return objects(schema, follow, depth);
    case 'array':
      return fc.array(follow(schema['items'] ?? {}), {
        minLength: (schema['minItems'] as number) ?? 0,
        maxLength: 3,
      });
    case 'integer':
    case 'number':
      return fc.integer({
        min: (schema['minimum'] as number) ?? -5,
        max: (schema['maximum'] as number) ?? 5_000,
      });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return strings(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects(schema: Schema, follow: (inner: unknown) => fc.Arbitrary<unknown>, depth: number) {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = (schema['required'] ?? []) as string[];
  const wanted = depth > 5 ? properties.filter(([name]) => required.includes(name)) : properties;
  const members = Object.fromEntries(wanted.map(([name, inner]) => [name, follow(inner)]));
  return fc.record(members, { requiredKeys: required.filter((name) => name in members) });
}

function strings(schema: Schema): fc.Arbitrary<string> {
  const day = fc
    .integer({ min: -400, max: 400 })
    .map((days) => new Date(Date.UTC(2026, 8, 28) + days * 864e5).toISOString());
  const edge = fc.constantFrom('1970-01-01', '2150-12-31');
  if (schema['format'] === 'date')
    return fc.oneof({ weight: 5, arbitrary: day.map((text) => text.slice(0, 10)) }, edge);
  if (schema['format'] === 'date-time') {
    const moment = day.map((text) => `${text.slice(0, 19)}+08:00`);
    return fc.oneof(
      { weight: 5, arbitrary: moment },
      edge.map((text) => `${text}T00:00:00Z`),
    );
  }
  if (schema['format'] === 'uuid') return fc.uuid();
  if (typeof schema['pattern'] === 'string')
    return fc.stringMatching(new RegExp(schema['pattern'], 'u'), { size: 'xsmall' });
  const most = Math.min((schema['maxLength'] as number) ?? 30, 30);
  const least = (schema['minLength'] as number) ?? 0;
  return fc.oneof(
    fc.constantFrom(...KNOWN),
    fc.string({ unit: 'grapheme', minLength: Math.min(least, most), maxLength: most }),
  );
}

/** The same value with one part of it, sometimes the whole, replaced by something nasty. */
export function spoiled(value: unknown, choose: number, nasty: unknown): unknown {
  if (typeof value !== 'object' || value === null || choose % 7 === 0) return nasty;
  const names = Object.keys(value);
  if (names.length === 0 || choose % 11 === 0) return { ...value, unexpected: nasty };
  const name = names[choose % names.length] as string;
  const inner = spoiled((value as Record<string, unknown>)[name], Math.floor(choose / names.length), nasty);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? inner : item));
  return { ...value, [name]: inner };
}

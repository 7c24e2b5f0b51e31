import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 6 }),
  ),
})).value;

it('SC-6.1 is what the library of RFC 8785 gives, for whatever an event can hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), data), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  {
    at: -0,
    list: [1e21, 1e-7, 333333333.3333333],
    '€': 'Euro',
    '\r': 1,
    '1': 2,
    דּ: 3,
    '😀': '😂',
    ö: undefined,
  },
  { nested: { b: [{ d: 1, c: [undefined] }], a: null }, text: '\u2028"\\\u0007' },
])('SC-6.1 the corners of the standard are as it says', (value) => {
  expect(canonicalJson(value)).toBe(canonicalize(value));
});

it('SC-6.1 what has no canonical form is refused', () => {
  for (const value of [
    { n: Number.NaN },
    { n: Number.POSITIVE_INFINITY },
    { s: '\ud800' },
    { '\udc00': 1 },
  ]) {
    expect(() => canonicalJson(value)).toThrow('no canonical form');
  }
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameJson } from './same-json.ts';

const stored = (value: object) => JSON.parse(JSON.stringify(value));

it('SC-6.1 a state is what is stored of it, whatever the order of keys and what is left undefined', () => {
  const state = { b: 1, a: { list: [1, { x: 'y' }], gone: undefined }, none: null };
  expect(isSameJson(state, { none: null, a: { list: [1, { x: 'y' }] }, b: 1 })).toBe(true);
  expect(isSameJson({ at: [undefined] }, { at: [null] })).toBe(true);
});

it.each([
  ['another value', { a: 1 }, { a: 2 }],
  ['a key more', { a: 1 }, { a: 1, b: 1 }],
  ['a key less', { a: 1, b: 1 }, { a: 1 }],
  ['another key', { a: 1 }, { b: 1 }],
  ['null for nothing', { a: undefined }, { a: null }],
  ['a list for an object', { a: [1] }, { a: { 0: 1 } }],
  ['another order in a list', { a: [1, 2] }, { a: [2, 1] }],
  ['a text for a number', { a: 1 }, { a: '1' }],
  ['nothing', { a: 1 }, null],
])('SC-6.1 %s is found', (_, state, kept) => {
  expect(isSameJson(state, kept)).toBe(false);
});

it('SC-6.1 is true for every state and its stored form, and false once anything in it is another', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (state, key) => {
      expect(isSameJson(state, stored(state))).toBe(true);
      expect(isSameJson(state, { ...stored(state), [`${key}+`]: 1 })).toBe(false);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findRepeatedNames } from './repeated-names.ts';

const found = (text: string) => findRepeatedNames(text).map(({ pointer, code }) => `${pointer} ${code}`);

it.each([
  ['{"a":1,"a":2}', ['/a repeated']],
  ['{"a":1,"b":{"c":1,"c":2}}', ['/b/c repeated']],
  ['[{"a":1},{"a":1,"a":1}]', ['/1/a repeated']],
  ['{"a":1,"\\u0061":2}', ['/a repeated']],
  ['{"a":"\\\\","a":"x\\""}', ['/a repeated']],
  ['{"a/b":{"~":0,"~":0}}', ['/a~1b/~0 repeated']],
  ['{"__proto__":1,"__proto__":2}', ['/__proto__ repeated']],
  ['{"a":{"b":1},"c":{"b":1},"d":["a","a",{}],"e":"{\\"a\\":1,\\"a\\":2}"}', []],
  ['"a"', []],
  ['[]', []],
])('names given twice are named: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('what stands deep under a name that is given again is refused without being followed', () => {
  const deep = `{"a":${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)},"a":1}`;
  const since = performance.now();
  expect(findRepeatedNames(deep)).toMatchObject([{ code: 'depth' }]);
  expect(performance.now() - since).toBeLessThan(1_000);
});

it('no value that was written by a program of good will repeats a name', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat({ max: 3 }), (text, space) => {
      expect(found(text)).toEqual([]);
      expect(found(JSON.stringify(JSON.parse(text), null, space))).toEqual([]);
    }),
  );
});

it('a name that is given again is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.json({ maxDepth: 3 }), { minKeys: 1 }),
      fc.nat(),
      (fields, nth) => {
        const names = Object.keys(fields);
        const again = names[nth % names.length] as string;
        const members = [...names, again].map((name) => `${JSON.stringify(name)}:${fields[name]}`);
        expect(found(`{"in":[{${members.join()}}]}`)).toHaveLength(1);
      },
    ),
  );
});

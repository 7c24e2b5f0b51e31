import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { compileCheck } from './validate.ts';

const codes = (check: ReturnType<typeof compileCheck>, value: unknown) =>
  check(value).map(({ pointer, code }) => `${pointer} ${code}`);

describe('lists that must not repeat an item', () => {
  const objects = compileCheck(
    Type.Array(Type.Object({ id: Type.Unknown(), claim: Type.Unknown() }), { uniqueItems: true }),
  );

  it('know an object again whatever the order of its fields', () => {
    expect(
      codes(objects, [
        { id: 1, claim: { a: 1, b: 2 } },
        { claim: { b: 2, a: 1 }, id: 1 },
      ]),
    ).toEqual([' uniqueItems']);
    expect(
      codes(objects, [
        { id: 1, claim: 2 },
        { id: 2, claim: 1 },
      ]),
    ).toEqual([]);
    expect(
      codes(objects, [
        { id: '1', claim: 2 },
        { id: 1, claim: 2 },
      ]),
    ).toEqual([]);
    expect(
      codes(objects, [
        { id: [1, 2], claim: 0 },
        { id: [2, 1], claim: 0 },
      ]),
    ).toEqual([]);
  });

  it('are read in time even when a body is filled with them', () => {
    const check = compileCheck(
      Type.Array(Type.Object({ id: Type.Integer() }), { maxItems: 10, uniqueItems: true }),
    );
    const most = Array.from({ length: 95_000 }, (_, id) => ({ id }));
    const since = performance.now();
    expect(codes(check, most)).toEqual([' maxItems']);
    expect(performance.now() - since).toBeLessThan(3_000);
  });
});

import fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { addressKey, createLimiter } from './limiter.ts';
import { decodeCursor, encodeCursor, pageOf } from './lists.ts';
import { tighten } from './schema.ts';
import { splitQuery } from './text-fields.ts';
import { checkCharacters, compileCheck } from './validate.ts';

const codes = (errors: { pointer: string; code: string }[]) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe('schemas at the door', () => {
  it('close every object, in lists, unions and intersections too', () => {
    const check = compileCheck(
      Type.Object({
        list: Type.Array(Type.Object({ a: Type.Integer() })),
        both: Type.Intersect([
          Type.Object({ b: Type.Integer() }),
          Type.Object({ c: Type.Optional(Type.Integer()) }),
        ]),
      }),
    );
    expect(check({ list: [{ a: 1 }], both: { b: 1, c: 2 } })).toEqual([]);
    expect(codes(check({ list: [{ a: 1, x: 1 }], both: { b: 1, x: 1 }, x: 1 }))).toEqual([
      '/both/x unknown',
      '/list/0/x unknown',
      '/x unknown',
    ]);
  });

  it('leave open what is open by its schema', () => {
    const check = compileCheck(Type.Object({ fields: Type.Record(Type.String(), Type.String()) }));
    expect(check({ fields: { anything: 'goes' } })).toEqual([]);
    expect(codes(check({ fields: { anything: 1 } }))).toEqual(['/fields/anything type']);
  });

  it('turn words into an enum and objects told apart by one field into a discriminated union', () => {
    const Unit = Type.Union([Type.Literal('hour'), Type.Literal('minute')]);
    const tight = tighten(
      Type.Union([
        Type.Object({ unit: Unit, count: Type.Integer() }),
        Type.Object({ unit: Type.Literal('onTheSpot') }),
      ]),
    );
    expect(tight).toMatchObject({
      discriminator: { propertyName: 'unit' },
      oneOf: [{ properties: { unit: { enum: ['hour', 'minute'] } } }, {}],
    });
    const check = compileCheck(tight);
    expect(codes(check({}))).toEqual(['/unit required']);
    expect(codes(check('text'))).toEqual([' type']);
  });

  it('take moments only with an offset and days only when they exist', () => {
    const check = compileCheck(
      Type.Object({ at: Type.String({ format: 'date-time' }), on: Type.String({ format: 'date' }) }),
    );
    expect(check({ at: '2026-09-28T10:00:00+08:00', on: '2028-02-29' })).toEqual([]);
    for (const at of [
      '2026-09-28T10:00:00',
      '2026-09-28',
      '2026-13-01T00:00:00Z',
      '28.9.2026',
      '2026-09-28T25:00:00Z',
      '9999-12-31T00:00:00Z',
      '0001-01-01T00:00:00Z',
    ]) {
      expect(codes(check({ at, on: '2026-02-28' }))).toEqual(['/at format']);
    }
    for (const on of ['2026-02-29', '2026-2-1', '20260201', '2026-00-10', '9999-12-31', '0001-01-01']) {
      expect(codes(check({ at: '2026-09-28T10:00:00Z', on }))).toEqual(['/on format']);
    }
  });

  it('name at most fifty errors of a body that is wrong all over', () => {
    const check = compileCheck(Type.Array(Type.Integer()));
    expect(check(Array(1_000).fill('x'))).toHaveLength(50);
  });
});

describe('characters', () => {
  it('are looked at in keys and values at any depth', () => {
    expect(codes(checkCharacters({ a: [{ 'b\u0000': 'x', c: '\udc00' }] }))).toEqual([
      '/a/0/ characters',
      '/a/0/c characters',
    ]);
    expect(checkCharacters({ text: 'emoji 😀, 中文, ‮ and newlines\n' })).toEqual([]);
  });

  it('that nobody sees are no text by themselves; spaces alone are the rules’ to name', () => {
    const hidden = ['\u200b', ' \u200b\u2060 ', '\u3164', '\u2800', '\u00ad\u200d'];
    expect(codes(checkCharacters(hidden))).toEqual(hidden.map((_, at) => `/${at} invisible`));
    expect(checkCharacters(['', '  \n', '👩‍🔧', '\u200b甲', 'می‌خواهم'])).toEqual([]);
  });
});

describe('query strings', () => {
  it('come back as they were sent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
          minLength: 1,
        }),
        (pairs) => {
          const url = `/x?${new URLSearchParams(pairs).toString()}`;
          const read = [...(splitQuery(url) ?? [])].flatMap(([name, values]) =>
            values.map((value) => [name, value]),
          );
          const sorted = (list: string[][]) => list.map((pair) => JSON.stringify(pair)).sort();
          expect(sorted(read)).toEqual(sorted(pairs));
        },
      ),
    );
  });
});

describe('lists', () => {
  it('refuse a page marker that is not theirs and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (after) => {
        const read = decodeCursor(after, ['number', 'string']);
        expect(Array.isArray(read) || (read && 'refused' in read)).toBe(true);
      }),
    );
    expect(decodeCursor(encodeCursor([5, 'x']), ['number', 'string'])).toEqual([5, 'x']);
    expect(decodeCursor(encodeCursor(['5', 'x']), ['number', 'string'])).toMatchObject({
      refused: 'cursorMalformed',
    });
    for (const parts of [[5, 'a\u0000'], [5, '\ud800'], [5], [null, 'x'], [1.5, 'x'], [1e300, 'x']]) {
      const after = Buffer.from(JSON.stringify(parts)).toString('base64url');
      expect(decodeCursor(after, ['number', 'string'])).toMatchObject({ refused: 'cursorMalformed' });
    }
  });

  it('refuse a page marker whose moment is no date, before the database does', () => {
    for (const at of [-1, 253_402_300_800_000, Number.MAX_SAFE_INTEGER, 1e300]) {
      expect(decodeCursor(encodeCursor([at]), ['moment'])).toMatchObject({ refused: 'cursorMalformed' });
    }
    expect(decodeCursor(encodeCursor([1_790_560_800_000]), ['moment'])).toEqual([1_790_560_800_000]);
  });

  it('say what comes next only when something does', () => {
    const page = (rows: number[]) =>
      pageOf(
        rows,
        2,
        (row) => [row],
        (row) => ({ row }),
      );
    expect(page([1, 2])).toEqual({ items: [{ row: 1 }, { row: 2 }], next: null });
    expect(page([1, 2, 3]).next).toBe(encodeCursor([2]));
    expect(page([])).toEqual({ items: [], next: null });
  });
});

describe('limiters', () => {
  it('count in windows, tell the wait, and forget the longest quiet sender when full', () => {
    const limiter = createLimiter({ count: 2, perSeconds: 10 }, 2);
    expect([0, 1, 2].map((second) => limiter.take('a', second * 1_000))).toEqual([0, 0, 8]);
    expect(limiter.take('a', 10_000)).toBe(0);
    limiter.take('b', 10_000);
    limiter.take('c', 10_000);
    limiter.take('a', 10_001);
    expect(limiter.take('a', 10_002)).toBe(0);
  });

  it('see one subscriber behind a whole IPv6 /64', () => {
    expect(addressKey('2001:db8:1:2:aaaa::1')).toBe(addressKey('2001:db8:1:2::ffff'));
    expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'));
    expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0');
    expect(addressKey('10.0.0.1')).toBe('10.0.0.1');
  });
});

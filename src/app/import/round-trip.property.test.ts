import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LimitUnit } from '../../kernel/limits.ts';
import { cellsOf } from '../export/office-rows.ts';
import { csvOf } from '../export/write-export.ts';
import { parseLimit, printLimit } from './limit-words.ts';
import { parseTable } from './parse.ts';
import { guard, readCsv, unguard } from './read-csv.ts';
import { type PlainRow, TABLES } from './tables.ts';

const UNITS: LimitUnit[] = ['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'];

/** What people write: any text without control characters, trimmed, with single line ends. */
const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, 'x').trim())
    .filter((text) => text !== '');
const lines = fc.array(words(40), { maxLength: 5 });
const optional = (maxLength: number) => fc.option(words(maxLength), { nil: undefined });

test('the guard against formulas loses nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unguard(guard(text))).toBe(text);
      expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('a limit in words reads back as the same limit (TL-2)', () => {
  const limit = fc.record(
    {
      count: fc.integer({ min: 1, max: 99_999 }),
      unit: fc.constantFrom(...UNITS),
      before: fc.constant('event' as const),
    },
    { requiredKeys: ['count', 'unit'] },
  );
  fc.assert(
    fc.property(limit, (one) => {
      expect(parseLimit(printLimit(one))).toEqual(one);
    }),
  );
});

test('whatever stands in a department comes back from its CSV as it was', () => {
  const row: fc.Arbitrary<PlainRow<'departments'>> = fc.record({
    code: fc.constant('WX'),
    name: words(60),
    kind: fc.constantFrom('section' as const, 'centre' as const),
    division: fc.constantFrom(undefined, 'LIFE'),
    duties: lines,
    standards: lines,
    place: optional(200),
    phone: optional(50),
    windowHours: optional(200),
  });
  fc.assert(
    fc.property(row, (one) => {
      const { sheet } = readCsv(
        'departments',
        'departments.csv',
        csvOf('departments', cellsOf('departments', [one])),
      );
      if (!sheet) throw new Error('the CSV of our own is broken');
      const { rows, problems } = parseTable(TABLES.departments, sheet);
      expect(problems).toEqual([]);
      expect(rows).toEqual([{ ...one, source: { file: 'departments.csv', row: 2 } }]);
    }),
    { numRuns: 300 },
  );
});

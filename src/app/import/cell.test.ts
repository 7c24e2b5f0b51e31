import { expect, test } from 'vitest';
import { dayOfCell, textOfCell, timeOfCell } from './cell.ts';
import { time, yes } from './columns.ts';

test('a spreadsheet’s times of day are read, as fractions of a day or as moments of its first day', () => {
  expect(timeOfCell(1 / 3)).toBe('08:00');
  expect(timeOfCell(17.5 / 24)).toBe('17:30');
  expect(timeOfCell(new Date(Date.UTC(1899, 11, 30, 8)))).toBe('08:00');
  expect(timeOfCell(new Date(Date.UTC(1970, 0, 1, 23, 59)))).toBe('23:59');
  expect(time().read('8:05')).toEqual({ value: '08:05' });
  expect(time().read('25:00')).toMatchObject({ problem: { code: 'badTime' } });
});

test('a spreadsheet’s days are read without the zone of this machine', () => {
  expect(dayOfCell(new Date(Date.UTC(2026, 8, 28)))).toBe('2026-09-28');
});

test.each([
  ['yes', true],
  ['是', true],
  [true, true],
  ['no', false],
  ['否', false],
  [false, false],
])('“%s” is understood as %s', (cell, value) => {
  expect(yes().read(cell)).toEqual({ value });
});

test('a text is trimmed, its line ends made one, its numbers kept as digits', () => {
  expect(textOfCell('  a\r\nb\rc \n')).toEqual({ value: 'a\nb\nc' });
  expect(textOfCell(8_800_1234)).toEqual({ value: '88001234' });
  expect(textOfCell('\ud800')).toMatchObject({ problem: { code: 'controlCharacter' } });
});

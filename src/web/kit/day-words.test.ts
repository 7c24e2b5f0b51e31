import { expect, it } from 'vitest';
import { wordsOfDay } from './day-words.tsx';

it('says a chosen day with its weekday in the language of the page', () => {
  expect(wordsOfDay('2026-10-10', 'zh')).toBe('10月10日（周六）');
  expect(wordsOfDay('2026-10-10', 'en')).toBe('Sat 10 Oct');
  expect(wordsOfDay('2026-10-10T14:30', 'zh')).toBe('10月10日（周六）14:30');
  expect(wordsOfDay('2026-10-10T14:30', 'en')).toBe('Sat 10 Oct, 14:30');
});

it('says nothing of what is no day yet', () => {
  for (const typed of ['', '2026', '0002-10-10', '2026-02-30', '2026-13-01', 'x'])
    expect(wordsOfDay(typed, 'zh')).toBeUndefined();
});

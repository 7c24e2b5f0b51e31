import type { Wordings } from '../language.ts';

/** What shared pieces of public pages say. */
export const publicTexts = {
  times: { zh: '{count} 件', en: '{count}' },
  count: { zh: '第 {count} 天', en: 'day {count}' },
} as const satisfies Wordings;

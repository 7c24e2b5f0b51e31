import type { Wordings } from '../language.ts';

export const dialogTexts = {
  leave: { zh: '先不办', en: 'Not now' },
} as const satisfies Wordings;

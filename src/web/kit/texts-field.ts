import type { Wordings } from './language.ts';

export const fieldTexts = {
  optional: { zh: '（可以不填）', en: ' (optional)' },
} as const satisfies Wordings;

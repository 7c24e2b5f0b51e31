import type { Wordings } from './language.ts';

export const pageTexts = {
  crumbs: { zh: '上级页面', en: 'Pages above' },
} as const satisfies Wordings;

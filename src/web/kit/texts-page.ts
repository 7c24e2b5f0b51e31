import type { Wordings } from './language.ts';

export const pageTexts = {
  crumbs: { zh: '上级页面', en: 'Pages above' },
  gone: {
    zh: '没有找到“{title}”：可能写错了，也可能不在您的查看范围内。',
    en: '“{title}” was not found: it may be mistyped, or outside what you may see.',
  },
  back: { zh: '返回“{list}”', en: 'Back to “{list}”' },
  retry: { zh: '重新载入', en: 'Load again' },
} as const satisfies Wordings;

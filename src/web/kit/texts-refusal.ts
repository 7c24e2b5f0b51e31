import type { Wordings } from './language.ts';

export const refusalTexts = {
  fault: {
    zh: '服务器出了问题，没有保存。请稍后再试；仍不行时请联系管理员。',
    en: 'The server failed and nothing was saved. Please try again later, or call the administrator.',
  },
  offline: {
    zh: '网络不通，没有发出。您填写的内容还在，恢复后请再提交一次。',
    en: 'No connection: nothing was sent. What you typed is still here; please send it again once you are back.',
  },
  basis: { zh: '依据{demand}', en: 'Basis: {demand}' },
} as const satisfies Wordings;

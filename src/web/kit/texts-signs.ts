import { type Lang, useLang } from './language.ts';

const SIGNS = {
  zh: { list: '、', colon: '：', semicolon: '；' },
  en: { list: ', ', colon: ': ', semicolon: '; ' },
} as const satisfies Record<Lang, Record<string, string>>;

/** What stands between parts that are put together: a Chinese sign in an English line reads as a fault. */
export const useSigns = () => SIGNS[useLang()];

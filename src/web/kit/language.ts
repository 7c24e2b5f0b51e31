import { createContext, useContext } from 'react';
import { fill } from '../../kernel/texts.ts';

export type Lang = 'zh' | 'en';

/** One text in both languages; `{…}` are facts. */
export type Wording = { zh: string; en: string };
export type Wordings = Record<string, Wording>;

/** Says a text of a list in one language. Example: `say('due', { day: '10月10日' })`. */
export type Say<T extends Wordings> = (key: keyof T, facts?: Record<string, unknown>) => string;

export function sayIn<const T extends Wordings>(texts: T, lang: Lang): Say<T> {
  return (key, facts) => {
    const template = (texts[key] as Wording)[lang];
    return facts ? fill(template, facts) : template;
  };
}

/** The language the page is read in: one for the whole page, said by the server or chosen by the reader. */
export const LanguageContext = createContext<Lang>('zh');

export const useLang = (): Lang => useContext(LanguageContext);

export function useSay<const T extends Wordings>(texts: T): Say<T> {
  return sayIn(texts, useLang());
}

/** As HTML and `Accept-Language` name it. */
export const tagOf = (lang: Lang) => (lang === 'zh' ? 'zh-CN' : 'en');

import type { Lang } from './language.ts';
import { LANGUAGE_COOKIE } from './preference-names.ts';

const YEAR_SECONDS = 31_536_000;

/** For pages that are not drawn by the server; the others are asked for with `?lang=`. */
export function rememberLanguage(lang: Lang): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that is supported
  document.cookie = `${LANGUAGE_COOKIE}=${lang}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

import { tagOf, useLang } from '../language.ts';

/** What the office wrote is Chinese on every page: marked on English ones, for screen readers and fonts. */
export function useWritten(): string | undefined {
  return useLang() === 'zh' ? undefined : tagOf('zh');
}

export function Written({ children }: { children: string | undefined }) {
  const lang = useWritten();
  return lang ? <span lang={lang}>{children}</span> : children;
}

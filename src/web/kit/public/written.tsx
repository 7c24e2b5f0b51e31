import { tagOf, useLang } from '../language.ts';

/** What the office wrote is Chinese on every page: marked on English ones, for screen readers and fonts. */
export function useWritten(): string | undefined {
  return useLang() === 'zh' ? undefined : tagOf('zh');
}

export function Written({ children }: { children: string | undefined }) {
  const lang = useWritten();
  return lang ? <span lang={lang}>{children}</span> : children;
}

const HERE = '\u0000';

/** A sentence of the page around something the office wrote. Example: `<Around say={(text) => say('purpose', { purpose: text })}>…` */
export function Around({ say, children }: { say: (written: string) => string; children: string }) {
  const [before = '', after = ''] = say(HERE).split(HERE);
  return (
    <>
      {before}
      <Written>{children}</Written>
      {after}
    </>
  );
}

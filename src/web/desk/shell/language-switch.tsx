import { Button } from 'antd';
import { type Lang, tagOf, useLang, useSay } from '../../kit/language.ts';
import { rememberLanguage } from '../../kit/preferences.ts';
import { shellTexts } from '../texts/shell.ts';

export const otherThan = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** To the other language, on the same page. */
export function changeTo(lang: Lang): void {
  rememberLanguage(lang);
  window.location.reload();
}

export function LanguageSwitch() {
  const say = useSay(shellTexts);
  const other = otherThan(useLang());
  return (
    <Button lang={tagOf(other)} onClick={() => changeTo(other)}>
      {say('otherLanguage')}
    </Button>
  );
}

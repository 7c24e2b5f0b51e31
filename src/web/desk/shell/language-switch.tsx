import { Button } from 'antd';
import { tagOf, useLang, useSay } from '../../kit/language.ts';
import { rememberLanguage } from '../../kit/preferences.ts';
import { shellTexts } from '../texts/shell.ts';

/** To the other language, on the same page. */
export function LanguageSwitch() {
  const say = useSay(shellTexts);
  const other = useLang() === 'zh' ? 'en' : 'zh';
  const change = () => {
    rememberLanguage(other);
    window.location.reload();
  };
  return (
    <Button lang={tagOf(other)} onClick={change}>
      {say('otherLanguage')}
    </Button>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { isCrew, meQuery } from '../kit/desk/me.ts';
import { useTitle } from '../kit/desk/page.tsx';
import { useSay } from '../kit/language.ts';
import { SignInForm } from './account/sign-in-form.tsx';
import { LanguageSwitch } from './shell/language-switch.tsx';
import { OFFICE } from './shell/office.ts';
import { accountTexts } from './texts/account.ts';
import { shellTexts } from './texts/shell.ts';
import './sign-in.css';

const EXAMPLES = ['window', 'handler', 'head', 'registrar', 'crew', 'admin'];

/** Where staff come in; afterwards one is where one wanted to go. */
export function SignInPage() {
  const say = useSay(accountTexts);
  const sayShell = useSay(shellTexts);
  const router = useRouter();
  const queries = useQueryClient();
  const { to } = useSearch({ strict: false }) as { to?: string };
  useTitle(say('signIn'));
  const enter = async () => {
    queries.clear();
    const me = await queries.fetchQuery(meQuery).catch(() => undefined);
    router.history.push(to ?? (me && isCrew(me) ? '/desk/jobs' : '/desk'));
  };
  return (
    <div className="sign-in">
      {OFFICE.demo && (
        <aside className="desk-demo" aria-label={sayShell('demoLabel')}>
          {sayShell('demo')}
        </aside>
      )}
      <main className="sign-in-sheet">
        <div className="sign-in-top">
          <p className="sign-in-office">{OFFICE.name}</p>
          <LanguageSwitch />
        </div>
        <h1>{say('signInTo')}</h1>
        <SignInForm onSignedIn={() => void enter()} />
        {OFFICE.demo && (
          <p className="sign-in-help">
            {say('demoHelp')} {EXAMPLES.join(' · ')}
          </p>
        )}
        <p className="sign-in-help">{say('noAccount')}</p>
        <p className="sign-in-help">
          <a href="/">{say('publicSite')}</a>
        </p>
      </main>
    </div>
  );
}

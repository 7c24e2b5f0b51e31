import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTitle } from '../../kit/desk/page.tsx';
import { useSay } from '../../kit/language.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { OFFICE } from '../shell/office.ts';
import { accountTexts } from '../texts/account.ts';
import { FactorSetup } from './factor-setup.tsx';
import { useLeave } from './leave.tsx';
import { PasswordForm } from './password-form.tsx';
import { sessionQuery } from './session.ts';
import '../sign-in.css';

/** What somebody owes before anything else opens: a password of their own, or a second factor. */
export function Owed({ what }: { what: 'password' | 'secondFactor' }) {
  const say = useSay(accountTexts);
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const leave = useLeave(session.data?.username ?? '');
  const isPassword = what === 'password';
  const title = say(isPassword ? 'mustChange' : 'mustFactor');
  useTitle(title);
  const goOn = () => void queries.invalidateQueries();
  return (
    <div className="sign-in">
      <main className="sign-in-sheet sign-in-wide">
        <div className="sign-in-top">
          <p className="sign-in-office">{OFFICE.name}</p>
          <LanguageSwitch />
        </div>
        <h1>{title}</h1>
        <p>{say(isPassword ? 'mustChangeHelp' : 'mustFactorHelp')}</p>
        {isPassword ? (
          <PasswordForm isOneTime username={session.data?.username} onChanged={goOn} />
        ) : (
          <FactorSetup onDone={goOn} />
        )}
        <Button type="link" block onClick={() => void leave()}>
          {say('signOut')}
        </Button>
      </main>
    </div>
  );
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useId, useState } from 'react';
import { api, taken } from '../../kit/api.ts';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { StaffPicker } from '../../kit/desk/staff-picker.tsx';
import { useSay } from '../../kit/language.ts';
import { settingsTexts } from '../texts/settings.ts';

type Act = 'resetPassword' | 'resetFactor' | 'unlock' | 'endSessions' | 'disable' | 'enable' | 'create';

/** One act on an account; the one-time password where it gives one. */
async function give(act: Act, username: string): Promise<string | undefined> {
  const sent = { params: { path: { username } }, body: {} };
  switch (act) {
    case 'create':
      return (await taken(api.POST('/accounts', { body: { username } }))).oneTimePassword;
    case 'resetPassword':
      return (await taken(api.POST('/accounts/{username}/reset-password', sent))).oneTimePassword;
    case 'resetFactor':
      await taken(api.POST('/accounts/{username}/reset-second-factor', sent));
      return undefined;
    case 'unlock':
      await taken(api.POST('/accounts/{username}/unlock', sent));
      return undefined;
    case 'endSessions':
      await taken(api.POST('/accounts/{username}/end-sessions', sent));
      return undefined;
    case 'disable':
      await taken(api.POST('/accounts/{username}/disable', sent));
      return undefined;
    case 'enable':
      await taken(api.POST('/accounts/{username}/enable', sent));
      return undefined;
  }
}

/** Acts that take something away, with the sentence to be read before. */
const SURE = {
  resetPassword: 'sureReset',
  resetFactor: 'sureFactor',
  endSessions: 'sureEnd',
  disable: 'sureDisable',
} as const;

const ACTS: Act[] = ['unlock', 'resetPassword', 'resetFactor', 'endSessions', 'disable', 'enable', 'create'];

/** The administrator’s keys to the accounts of others: `?account=` names whose. */
export function StaffAccounts() {
  const say = useSay(settingsTexts);
  const navigate = useNavigate();
  const id = useId();
  const { account } = useSearch({ strict: false }) as { account?: string };
  const choose = (username: string | undefined) =>
    void navigate({ to: '/settings', search: (username ? { account: username } : {}) as never });
  return (
    <section className="sheet" id="accounts" aria-labelledby="settings-accounts">
      <h2 id="settings-accounts">{say('accounts')}</h2>
      <p>
        {say('accountsHelp')} <Link to="/organisation">{say('toOrganisation')}</Link>
      </p>
      <div className="account-form">
        <label htmlFor={id}>{say('whose')}</label>
        <StaffPicker id={id} value={account} onChange={choose} />
      </div>
      {account && <AccountActs key={account} username={account} />}
    </section>
  );
}

function AccountActs({ username }: { username: string }) {
  const say = useSay(settingsTexts);
  const { modal, message } = App.useApp();
  const [error, setError] = useState<unknown>();
  const [password, setPassword] = useState<string>();
  const act = async (which: Act) => {
    setError(undefined);
    setPassword(undefined);
    try {
      const oneTime = await give(which, username);
      if (oneTime !== undefined) setPassword(oneTime);
      else void message.success(say('done', { what: say(which) }));
    } catch (refused) {
      setError(refused);
    }
  };
  const ask = (which: Act) => {
    if (!(which in SURE)) return void act(which);
    modal.confirm({
      title: say(which),
      content: say(SURE[which as keyof typeof SURE], { name: username }),
      okText: say(which),
      cancelText: say('keep'),
      onOk: () => act(which),
    });
  };
  return (
    <>
      <div className="account-acts">
        {ACTS.map((which) => (
          <Button key={which} danger={which === 'disable'} onClick={() => ask(which)}>
            {say(which)}
          </Button>
        ))}
      </div>
      <Refusal error={error} />
      {password !== undefined && (
        <Alert
          type="info"
          role="status"
          title={say('oneTimeHelp', { username })}
          description={<code className="one-time">{password}</code>}
        />
      )}
    </>
  );
}

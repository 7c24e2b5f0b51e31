import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { api, taken } from '../kit/api.ts';
import { holds, useMe } from '../kit/desk/me.ts';
import { PageHeader } from '../kit/desk/page.tsx';
import { Refusal } from '../kit/desk/refusal.tsx';
import { useSay } from '../kit/language.ts';
import { FactorSetup } from './account/factor-setup.tsx';
import { PasswordForm } from './account/password-form.tsx';
import { sessionQuery } from './account/session.ts';
import { OwnSessions } from './settings/own-sessions.tsx';
import { StaffAccounts } from './settings/staff-accounts.tsx';
import { accountTexts } from './texts/account.ts';
import { settingsTexts } from './texts/settings.ts';
import './sign-in.css';

/** How one signs in: password, second factor, open sessions; for the administrator the accounts of others. */
export function SettingsPage() {
  const say = useSay(settingsTexts);
  const sayAccount = useSay(accountTexts);
  const me = useMe();
  const { message } = App.useApp();
  return (
    <>
      <PageHeader
        title={say('title')}
        beside={
          <span className="quiet">
            {me.name} · {say('signedInAs', { username: me.username })}
          </span>
        }
      />
      <section className="sheet" aria-labelledby="settings-password">
        <h2 id="settings-password">{sayAccount('changePassword')}</h2>
        <PasswordForm username={me.username} onChanged={() => void message.success(sayAccount('changed'))} />
      </section>
      <SecondFactor />
      <OwnSessions />
      {holds(me, 'administrator') && <StaffAccounts />}
    </>
  );
}

function SecondFactor() {
  const say = useSay(accountTexts);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  const isOn = session?.secondFactor === true;
  const finish = (text: 'factorIsOn' | 'factorRemoved') => {
    setOpen(false);
    void message.success(say(text));
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <section className="sheet" aria-labelledby="settings-factor">
      <h2 id="settings-factor">
        {say('factor')} {session && <Tag>{say(isOn ? 'factorOn' : 'factorOff')}</Tag>}
      </h2>
      <p>{say(isOn ? 'factorRemoveHelp' : 'factorHelp')}</p>
      {!isOpen && session && (
        <Button onClick={() => setOpen(true)}>{say(isOn ? 'factorRemove' : 'factorBegin')}</Button>
      )}
      {isOpen && isOn && <FactorRemoval onDone={() => finish('factorRemoved')} />}
      {isOpen && !isOn && <FactorSetup onDone={() => finish('factorIsOn')} />}
      {isOpen && (
        <Button type="link" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      )}
    </section>
  );
}

function FactorRemoval({ onDone }: { onDone(): void }) {
  const say = useSay(accountTexts);
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const remove = async ({ password, code }: { password: string; code: string }) => {
    setSending(true);
    setError(undefined);
    try {
      await taken(api.POST('/me/second-factor/remove', { body: { password, code: code.trim() } }));
      onDone();
    } catch (refused) {
      setError(refused);
      setSending(false);
    }
  };
  const needed = (message: string) => [{ required: true, message }];
  return (
    <Form layout="vertical" requiredMark={false} onFinish={remove} className="account-form">
      <Refusal error={error} />
      <Form.Item name="password" label={say('passwordAgain')} rules={needed(say('passwordNeeded'))}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="code" label={say('code')} extra={say('codeHelp')} rules={needed(say('codeNeeded'))}>
        <Input autoComplete="one-time-code" maxLength={40} />
      </Form.Item>
      <Button danger htmlType="submit" loading={sending}>
        {say('factorRemove')}
      </Button>
    </Form>
  );
}

import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Problem, RequestRefused } from '../../kit/api.ts';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useSay } from '../../kit/language.ts';
import { accountTexts } from '../texts/account.ts';
import { type Credentials, signIn } from './session.ts';

const problemOf = (error: unknown): Problem | undefined =>
  error instanceof RequestRefused ? error.problem : undefined;

/** The wall clock of the reader, some seconds from now. */
const clockIn = (seconds: number) => new Date(Date.now() + seconds * 1000).toTimeString().slice(0, 5);

type Props = {
  /** Whose session ended: nobody else is asked for. */
  username?: string;
  onSignedIn(username: string): void;
};

/** Username and password; the code of the authenticator once the server asks for it. */
export function SignInForm({ username, onSignedIn }: Props) {
  const say = useSay(accountTexts);
  const [form] = Form.useForm<Credentials>();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const code = useRef<InputRef>(null);
  useEffect(() => {
    if (asksCode) code.current?.focus();
  }, [asksCode]);

  const submit = async (given: Credentials) => {
    setSending(true);
    setError(undefined);
    const typed = { username: username ?? given.username.trim(), password: given.password };
    try {
      const answer = await signIn(asksCode ? { ...typed, code: given.code?.trim() } : typed);
      onSignedIn(answer.username);
    } catch (refused) {
      if (problemOf(refused)?.code === 'secondFactorNeeded') setAsksCode(true);
      else setError(refused);
      form.setFieldValue('code', '');
    }
    setSending(false);
  };

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} className="sign-in-form">
      <SignInRefusal error={error} />
      {!asksCode && <NameAndPassword username={username} />}
      {asksCode && (
        <Form.Item
          name="code"
          label={say('code')}
          extra={say('codeHelp')}
          rules={[{ required: true, message: say('codeNeeded') }]}
        >
          <Input ref={code} size="large" autoComplete="one-time-code" maxLength={40} />
        </Form.Item>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={sending}>
        {say(asksCode ? 'continue' : 'signIn')}
      </Button>
      {asksCode && username === undefined && (
        <Button type="link" block onClick={() => setAsksCode(false)}>
          {say('back')}
        </Button>
      )}
    </Form>
  );
}

function NameAndPassword({ username }: { username?: string }) {
  const say = useSay(accountTexts);
  return (
    <>
      <Form.Item
        name="username"
        label={say('username')}
        initialValue={username}
        rules={[{ required: true, whitespace: true, message: say('usernameNeeded') }]}
      >
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          autoFocus={username === undefined}
          readOnly={username !== undefined}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={say('password')}
        rules={[{ required: true, message: say('passwordNeeded') }]}
      >
        <Input.Password
          size="large"
          autoComplete="current-password"
          maxLength={200}
          autoFocus={username !== undefined}
        />
      </Form.Item>
    </>
  );
}

/** A lock says until when, on the reader’s own clock. */
function SignInRefusal({ error }: { error: unknown }) {
  const say = useSay(accountTexts);
  const problem = problemOf(error);
  if (!error) return null;
  if (problem?.code !== 'accountLocked' || !problem.retryAfter)
    return (
      <div className="form-refusal">
        <Refusal error={error} />
      </div>
    );
  const time = clockIn(problem.retryAfter);
  return <Alert className="form-refusal" type="warning" role="alert" title={say('lockedUntil', { time })} />;
}

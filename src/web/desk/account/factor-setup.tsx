import { Button, Checkbox, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { api, taken } from '../../kit/api.ts';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useSay } from '../../kit/language.ts';
import { accountTexts } from '../texts/account.ts';

type Begun = { uri: string; secret: string; recoveryCodes: string[] };

/** Adds the second factor in two steps: the password, then what the authenticator shows. */
export function FactorSetup({ onDone }: { onDone(): void }) {
  const [begun, setBegun] = useState<Begun>();
  return begun ? <Confirm begun={begun} onDone={onDone} /> : <Begin onBegun={setBegun} />;
}

function useSending() {
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const send = async (work: () => Promise<void>) => {
    setSending(true);
    setError(undefined);
    await work().catch(setError);
    setSending(false);
  };
  return { error, sending, send };
}

function Begin({ onBegun }: { onBegun(begun: Begun): void }) {
  const say = useSay(accountTexts);
  const { error, sending, send } = useSending();
  const begin = ({ password }: { password: string }) =>
    send(async () => onBegun(await taken(api.POST('/me/second-factor', { body: { password } }))));
  return (
    <Form layout="vertical" requiredMark={false} onFinish={begin} className="account-form">
      <Refusal error={error} />
      <Form.Item
        name="password"
        label={say('passwordAgain')}
        rules={[{ required: true, message: say('passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={sending}>
        {say('factorBegin')}
      </Button>
    </Form>
  );
}

function Confirm({ begun, onDone }: { begun: Begun; onDone(): void }) {
  const say = useSay(accountTexts);
  const { error, sending, send } = useSending();
  const confirm = ({ code }: { code: string }) =>
    send(async () => {
      await taken(api.POST('/me/second-factor/confirm', { body: { code: code.trim() } }));
      onDone();
    });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={confirm} className="account-form">
      <h2>{say('scan')}</h2>
      <QrCode text={begun.uri} alt={say('scanAlt')} />
      <p>
        {say('orType')} <code className="factor-secret">{begun.secret}</code>
      </p>
      <h2>{say('recovery')}</h2>
      <p>{say('recoveryHelp')}</p>
      <RecoveryCodes codes={begun.recoveryCodes} />
      <Form.Item
        name="kept"
        valuePropName="checked"
        rules={[
          {
            validator: (_, kept) => (kept ? Promise.resolve() : Promise.reject(new Error(say('keptNeeded')))),
          },
        ]}
      >
        <Checkbox>{say('kept')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="code"
        label={say('firstCode')}
        rules={[{ required: true, message: say('codeNeeded') }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Refusal error={error} />
      <Button type="primary" htmlType="submit" loading={sending}>
        {say('confirmFactor')}
      </Button>
    </Form>
  );
}

/** Drawn in the browser: the secret goes nowhere else. */
function QrCode({ text, alt }: { text: string; alt: string }) {
  const [image, setImage] = useState('');
  useEffect(() => {
    let isShown = true;
    void import('qrcode')
      .then(({ default: codes }) => codes.toDataURL(text, { margin: 1, width: 220 }))
      .then((url) => {
        if (isShown) setImage(url);
      });
    return () => {
      isShown = false;
    };
  }, [text]);
  return <div className="factor-code">{image && <img src={image} alt={alt} width={220} height={220} />}</div>;
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const say = useSay(accountTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  return (
    <>
      <ul className="factor-recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {'clipboard' in navigator && <Button onClick={copy}>{say(isCopied ? 'copied' : 'copy')}</Button>}
    </>
  );
}

import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../kit/api.ts';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useSay } from '../../kit/language.ts';
import { accountTexts } from '../texts/account.ts';

type Typed = { current: string; next: string; repeat: string };
type Props = {
  isOneTime?: boolean;
  /** For the browser’s own keeper of passwords. */
  username?: string;
  onChanged(): void;
};

/** Changes one’s own password. */
export function PasswordForm({ isOneTime = false, username, onChanged }: Props) {
  const say = useSay(accountTexts);
  const [form] = Form.useForm<Typed>();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const submit = async ({ current, next }: Typed) => {
    setSending(true);
    setError(undefined);
    try {
      await taken(api.POST('/me/password', { body: { current, next } }));
      form.resetFields();
      onChanged();
    } catch (refused) {
      setError(refused);
    }
    setSending(false);
  };
  const needed = (message: string) => [{ required: true, message }];
  const same = ({ getFieldValue }: { getFieldValue(name: string): unknown }) => ({
    validator: (_: unknown, value: unknown) =>
      value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(say('repeatWrong'))),
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} className="account-form">
      {error !== undefined && (
        <div className="form-refusal">
          <Refusal error={error} />
        </div>
      )}
      <input type="text" hidden readOnly autoComplete="username" value={username ?? ''} />
      <Form.Item
        name="current"
        label={say(isOneTime ? 'oneTime' : 'current')}
        rules={needed(say('passwordNeeded'))}
      >
        <Input.Password autoComplete="current-password" maxLength={200} autoFocus={isOneTime} />
      </Form.Item>
      <Form.Item name="next" label={say('next')} extra={say('nextHelp')} rules={needed(say('nextNeeded'))}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="repeat" label={say('repeat')} dependencies={['next']} rules={[same]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={sending}>
        {say('changePassword')}
      </Button>
    </Form>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { formatInstant } from '../../../kernel/time.ts';
import { api, taken } from '../../kit/api.ts';
import { momentText } from '../../kit/days.ts';
import { useDialogFocus } from '../../kit/desk/dialog-focus.ts';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useLang, useSay } from '../../kit/language.ts';
import { accountTexts } from '../texts/account.ts';
import { settingsTexts } from '../texts/settings.ts';
import '../workbench/workbench.css';

const sessionsKey = ['own-sessions'] as const;

/** Which are to end: one by its id, or all others. */
type Ending = { id?: string };

/** Where one is signed in, each to be ended from here with the password. */
export function OwnSessions() {
  const say = useSay(settingsTexts);
  const lang = useLang();
  const [ending, setEnding] = useState<Ending>();
  const { data, error } = useQuery({
    queryKey: sessionsKey,
    queryFn: () => taken(api.GET('/me/sessions')),
  });
  const words = (at: string) => momentText(formatInstant(Date.parse(at)), lang);
  return (
    <section className="sheet" aria-labelledby="settings-sessions">
      <h2 id="settings-sessions">{say('sessions')}</h2>
      <p>{say(data?.length === 1 ? 'onlyHere' : 'sessionsHelp')}</p>
      <Refusal error={error} />
      <ul className="panel-lines">
        {data?.map(({ id, signedInAt, lastUsedAt, here }) => (
          <li key={id}>
            <div className="panel-line">
              <span>
                {say('signedIn', { at: words(signedInAt) })} {here && <Tag>{say('here')}</Tag>}
              </span>
              <small>{say('lastUsed', { at: words(lastUsedAt) })}</small>
            </div>
            {!here && (
              <Button
                aria-label={say('endOneOf', { at: words(signedInAt) })}
                onClick={() => setEnding({ id })}
              >
                {say('endOne')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data && data.length > 2 && <Button onClick={() => setEnding({})}>{say('endOthers')}</Button>}
      {ending && <EndDialog ending={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function EndDialog({ ending, onClose }: { ending: Ending; onClose(): void }) {
  const say = useSay(settingsTexts);
  const sayAccount = useSay(accountTexts);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const { inside, enter } = useDialogFocus<HTMLDivElement>();
  const end = async ({ password }: { password: string }) => {
    setSending(true);
    setError(undefined);
    try {
      const { ended } = await taken(api.POST('/me/sessions/end', { body: { password, ...ending } }));
      void message.success(say('ended', { count: ended }));
      void queries.invalidateQueries({ queryKey: sessionsKey });
      onClose();
    } catch (refused) {
      setError(refused);
      setSending(false);
    }
  };
  return (
    <Modal open title={say('endTitle')} footer={null} onCancel={onClose} afterOpenChange={enter}>
      <p>{say('endHelp')}</p>
      <div ref={inside}>
        <Form layout="vertical" requiredMark={false} onFinish={end}>
          <Refusal error={error} />
          <Form.Item
            name="password"
            label={sayAccount('passwordAgain')}
            rules={[{ required: true, message: sayAccount('passwordNeeded') }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={sending}>
            {say(ending.id === undefined ? 'endOthers' : 'endOne')}
          </Button>
        </Form>
      </div>
    </Modal>
  );
}

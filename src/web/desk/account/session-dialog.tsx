import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useMe } from '../../kit/desk/me.ts';
import { useSay } from '../../kit/language.ts';
import { accountTexts } from '../texts/account.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page of somebody whose session has ended: it stays as it is, and is read anew afterwards. */
export function SessionDialog({ onBack }: { onBack(): void }) {
  const say = useSay(accountTexts);
  const queries = useQueryClient();
  const { username } = useMe();
  const goOn = () => {
    onBack();
    void queries.invalidateQueries();
  };
  return (
    <Modal
      open
      title={say('endedTitle')}
      footer={null}
      closable={false}
      keyboard={false}
      maskClosable={false}
    >
      <p>{say('endedHelp')}</p>
      <SignInForm username={username} onSignedIn={goOn} />
      <Button type="link" block onClick={() => window.location.assign('/desk/sign-in')}>
        {say('otherPerson')}
      </Button>
    </Modal>
  );
}

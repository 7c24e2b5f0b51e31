import { App } from 'antd';
import { forgetAll, keptDeeds } from '../../../rooms/time-limit/ui/field/keep.ts';
import { useSay } from '../../kit/language.ts';
import { accountTexts } from '../texts/account.ts';
import { signOut } from './session.ts';

/** Leaves; also where the server is out of reach the page is left, for the desk may be somebody else’s next. */
async function leave(username: string): Promise<void> {
  await forgetAll(username).catch(() => undefined);
  await signOut().catch(() => undefined);
  window.location.assign('/desk/sign-in');
}

/** Nothing of a person stays on the device; what they did and is not sent yet, they are asked about first. */
export function useLeave(username: string): () => Promise<void> {
  const say = useSay(accountTexts);
  const { modal } = App.useApp();
  return async () => {
    const unsent = await keptDeeds(username).catch(() => []);
    const count = unsent.filter(({ refused }) => !refused).length;
    if (count === 0) return leave(username);
    modal.confirm({
      title: say('unsentTitle', { count }),
      content: say('unsentHelp'),
      okText: say('unsentLeave'),
      okButtonProps: { danger: true },
      cancelText: say('unsentStay'),
      onOk: () => leave(username),
    });
  };
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { hasUnpicked } from './stepping.ts';
import { contactTexts } from './texts-contacts.ts';

type Props = {
  verb: string;
  /** What will change, and who is told. */
  follows: string;
  refused: unknown;
  sending: boolean;
  send: () => void;
  close: () => void;
  danger?: boolean;
  disabled?: boolean;
  children?: ReactNode;
};

/** A command: what follows from it, what it asks for, the verb (visual.md, “Command”). */
export function CommandFrame({
  verb,
  follows,
  refused,
  sending,
  send,
  close,
  danger,
  disabled,
  children,
}: Props) {
  const say = useSay(contactTexts);
  return (
    <form
      className="fc-form fc-command"
      aria-label={verb}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasUnpicked(event.currentTarget)) send();
      }}
    >
      <p>{follows}</p>
      {refused ? (
        <div className="fc-refusal">
          <Refusal error={refused} />
        </div>
      ) : null}
      <div className="fc-grid">{children}</div>
      <div className="fc-actions">
        <Button type="primary" htmlType="submit" danger={danger} disabled={disabled} loading={sending}>
          {verb}
        </Button>
        <Button onClick={close}>{say('close')}</Button>
      </div>
    </form>
  );
}

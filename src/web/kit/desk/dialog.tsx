import { Button, Modal } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../language.ts';
import { useDialogFocus } from './dialog-focus.ts';
import { Refusal } from './refusal.tsx';
import { dialogTexts } from './texts-dialog.ts';

type DialogProps = {
  title: string;
  /** What the button does, as a verb: “退回”, “Return”. */
  verb: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  error?: unknown;
  width?: number;
  onRun: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A command with what it needs; a refusal is shown inside and nothing typed is lost. Drawn only while it is open. */
export function Dialog(props: DialogProps) {
  const { title, verb, danger, busy, disabled, error, width = 560, onRun, onClose, children } = props;
  const say = useSay(dialogTexts);
  const { inside, enter } = useDialogFocus<HTMLFormElement>();
  const answer = useRef<HTMLDivElement>(null);
  // A long form hides what stands below it.
  useEffect(() => {
    if (error) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !disabled) onRun();
  };
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      width={width}
      mask={{ closable: false }}
      afterOpenChange={enter}
    >
      <form ref={inside} onSubmit={submit} noValidate>
        {children}
        <div aria-live="polite" ref={answer}>
          <Refusal error={error} />
        </div>
        <div
          style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'end', marginBlockStart: 16 }}
        >
          <Button onClick={onClose}>{say('leave')}</Button>
          <Button type="primary" htmlType="submit" danger={danger} loading={busy} disabled={disabled}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

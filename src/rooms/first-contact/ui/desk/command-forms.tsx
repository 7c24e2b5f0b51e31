import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { CommandFrame } from './command-frame.tsx';
import type { CommandProps } from './contact-commands.tsx';
import { TextField } from './field.tsx';
import { contactTexts } from './texts-contacts.ts';
import { useCommand } from './use-command.ts';

export function ConfirmForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const { number } = contact;
  const command = useCommand(
    contact,
    (header) =>
      taken(api.POST('/contacts/{number}/confirm', { params: { path: { number }, header }, body: {} })),
    done,
  );
  return (
    <CommandFrame
      {...command}
      close={close}
      verb={say('do-confirm')}
      follows={say('why-confirm', { officer: contact.officer.name })}
    />
  );
}

export function ReturnForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const [reason, setReason] = useState('');
  const { number } = contact;
  const command = useCommand(
    contact,
    (header) =>
      taken(
        api.POST('/contacts/{number}/return', { params: { path: { number }, header }, body: { reason } }),
      ),
    done,
  );
  const second = contact.returns > 0;
  return (
    <CommandFrame
      {...command}
      close={close}
      verb={say('do-return')}
      follows={say(second ? 'why-return-second' : 'why-return', { officer: contact.officer.name })}
    >
      <TextField
        name="reason"
        label={say('returnWhy')}
        value={reason}
        onValue={setReason}
        error={command.errors['reason']}
        lines={2}
        maxLength={4000}
      />
    </CommandFrame>
  );
}

export function FollowForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const [note, setNote] = useState('');
  const { number } = contact;
  const command = useCommand(
    contact,
    (header) =>
      taken(api.POST('/contacts/{number}/follow', { params: { path: { number }, header }, body: { note } })),
    done,
  );
  return (
    <CommandFrame {...command} close={close} verb={say('do-follow')} follows={say('why-follow')}>
      <TextField
        name="note"
        label={say('note')}
        value={note}
        onValue={setNote}
        error={command.errors['note']}
        lines={2}
        maxLength={4000}
      />
    </CommandFrame>
  );
}

export function AnswerReportForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const [answer, setAnswer] = useState('');
  const { number, reports } = contact;
  const open = reports.filter(({ answeredAt }) => answeredAt === undefined).at(-1);
  const command = useCommand(
    contact,
    (header) =>
      taken(
        api.POST('/contacts/{number}/answer-report', {
          params: { path: { number }, header },
          body: { answer, ...(open && { id: open.id }) },
        }),
      ),
    done,
  );
  return (
    <CommandFrame
      {...command}
      close={close}
      verb={say('do-answer-report')}
      follows={say('why-answer-report', { by: open?.by.name })}
    >
      {open?.question && <p className="fc-told fc-span-12">{open.question}</p>}
      <TextField
        name="answer"
        label={say('answerOf')}
        value={answer}
        onValue={setAnswer}
        error={command.errors['answer']}
        lines={3}
        maxLength={4000}
      />
    </CommandFrame>
  );
}

/** What cannot be undone asks once more. */
export function EraseForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const [sure, setSure] = useState(false);
  const { number } = contact;
  const command = useCommand(
    contact,
    ({ 'Idempotency-Key': key }) =>
      taken(
        api.POST('/contacts/{number}/erase', {
          params: { path: { number }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    done,
  );
  return (
    <CommandFrame
      {...command}
      close={close}
      verb={say('do-erase')}
      follows={say('why-erase')}
      danger
      disabled={!sure}
    >
      <label className="fc-check fc-span-12">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        {say('eraseSure')}
      </label>
    </CommandFrame>
  );
}

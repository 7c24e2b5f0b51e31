import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { AnswerReportForm, ConfirmForm, EraseForm, FollowForm, ReturnForm } from './command-forms.tsx';
import type { Contact } from './queries.ts';
import { contactTexts } from './texts-contacts.ts';
import type { Saved } from './use-counter.ts';

const AssignForm = lazy(async () => ({ default: (await import('./assign-form.tsx')).AssignForm }));
const CorrectForm = lazy(async () => ({ default: (await import('./correct-form.tsx')).CorrectForm }));
const OutcomeForm = lazy(async () => ({ default: (await import('./outcome-form.tsx')).OutcomeForm }));

const COMMANDS = [
  'confirm',
  'outcome',
  'answer-report',
  'assign',
  'return',
  'follow',
  'correct',
  'erase',
] as const;
export type Command = (typeof COMMANDS)[number];

export type CommandProps = { contact: Contact; close: () => void; done: () => void };

/** What this person may do now, one at a time, each with what follows from it. */
export function ContactCommands({
  contact,
  onOutcome,
}: {
  contact: Contact;
  onOutcome: (saved: Saved) => void;
}) {
  const say = useSay(contactTexts);
  const { message } = App.useApp();
  const offered = COMMANDS.filter((name) =>
    name === 'erase' ? contact.mayErase : contact.allowed.includes(name),
  );
  const [open, setOpen] = useState<Command>();
  const shown = open && offered.includes(open) ? open : undefined;
  const form = {
    contact,
    close: () => setOpen(undefined),
    done: () => {
      if (open) void message.success(say('done', { what: say(`do-${open}`) }));
      setOpen(undefined);
    },
  };
  return (
    <section className="fc-card" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      {offered.length === 0 && <p>{say('nothing')}</p>}
      <div className="fc-actions fc-commands">
        {offered.map((name, index) => (
          <Button
            key={name}
            type={index === 0 && shown === undefined ? 'primary' : 'default'}
            aria-expanded={shown === name}
            onClick={() => setOpen(shown === name ? undefined : name)}
          >
            {say(`do-${name}`)}
          </Button>
        ))}
      </div>
      <Suspense>
        {shown === 'confirm' && <ConfirmForm {...form} />}
        {shown === 'return' && <ReturnForm {...form} />}
        {shown === 'follow' && <FollowForm {...form} />}
        {shown === 'answer-report' && <AnswerReportForm {...form} />}
        {shown === 'correct' && <CorrectForm {...form} />}
        {shown === 'assign' && <AssignForm {...form} />}
        {shown === 'erase' && <EraseForm {...form} />}
        {shown === 'outcome' && <OutcomeForm {...form} onOutcome={onOutcome} />}
      </Suspense>
    </section>
  );
}

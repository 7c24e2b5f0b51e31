import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { useUploads } from '../../../../web/kit/use-uploads.ts';
import { askedOf } from './asked-fields.tsx';
import { Choice } from './choice.tsx';
import { CommandFrame } from './command-frame.tsx';
import type { CommandProps } from './contact-commands.tsx';
import { blankEntry, CHOICES, type Entry, usualChoice, withFiles } from './entry.ts';
import { outcomeOf, visitorOf } from './entry-body.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import { itemQuery } from './queries.ts';
import { focusAfter, onEnter } from './stepping.ts';
import { counterTexts } from './texts.ts';
import { contactTexts } from './texts-contacts.ts';
import { useCommand } from './use-command.ts';
import type { Saved } from './use-counter.ts';
import { VisitorFields } from './visitor-fields.tsx';

/** The outcome of a contact that was registered before, by its officer or receiver; it may add to the visitor. */
export function OutcomeForm({
  contact,
  close,
  done,
  onOutcome,
}: CommandProps & { onOutcome: (saved: Saved) => void }) {
  const say = useSay(counterTexts);
  const own = useSay(contactTexts);
  const box = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<Entry>(() => ({
    ...blankEntry(contact.channel),
    kind: contact.kind,
    important: contact.important,
    urgent: contact.urgent,
    outcome: contact.receiver ? 'answered' : usualChoice(contact.kind),
  }));
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const { data: item } = useQuery(itemQuery(entry.opening.service?.code));
  const files = useUploads(entry.opening.files, (update) => setEntry((before) => withFiles(before, update)));
  const { number } = contact;
  const command = useCommand(
    contact,
    (header) => {
      const visitor = visitorOf(entry);
      const body = {
        ...outcomeOf(entry, askedOf(item)),
        ...(Object.keys(visitor).length > 0 && { visitor }),
      };
      return taken(
        // The generated type names the outcomes by their place in the document, not by their kind.
        api.POST('/contacts/{number}/outcome', { params: { path: { number }, header }, body: body as never }),
      );
    },
    (answer) => {
      onOutcome({ answer, entry });
      done();
    },
    entry.outcome,
  );
  const next = (from: string) => focusAfter(box.current, from);
  const form = { entry, set, files, errors: command.errors, next, known: contact.visitor };
  return (
    <CommandFrame
      {...command}
      disabled={files.sending.length > 0}
      close={close}
      verb={say(`save_${entry.outcome}`)}
      follows={own('why-outcome')}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on from field to field inside */}
      <div ref={box} className="fc-grid fc-span-12" onKeyDown={onEnter}>
        <Choice
          name="outcome"
          label={say('outcome')}
          options={CHOICES.filter((one) => one !== 'later').map((value) => ({ value, label: say(value) }))}
          value={entry.outcome}
          onValue={(outcome) => set({ outcome })}
          onPicked={() => next('outcome')}
        />
        <p className="fc-help fc-hint fc-span-12">{say(`hint_${entry.outcome}`)}</p>
        <OutcomeFields form={form} />
        <p className="fc-help fc-span-12">{own('additions')}</p>
        <VisitorFields form={form} />
      </div>
    </CommandFrame>
  );
}

import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { CONTACT_CHANNELS, CONTACT_KINDS } from '../../model.ts';
import { CounterForm } from './counter-form.tsx';
import { DirectoryPanel } from './directory-panel.tsx';
import { EarlierVisits } from './earlier-visits.tsx';
import { CHOICES, withKind, withTarget } from './entry.ts';
import { KeyHelp } from './key-help.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { SavedPanel } from './saved-panel.tsx';
import { phoneIn } from './search.ts';
import { focusAfter, focusOn, hasUnpicked, type Shortcut, shortcutOf } from './stepping.ts';
import { counterTexts } from './texts.ts';
import { type Counter, useCounter } from './use-counter.ts';
import { useItemTarget } from './use-item-target.ts';

/** The counter register, the fastest screen of all (FC-1, FC-7): an entry by keyboard in fifteen seconds. */
export function CounterPage() {
  const say = useSay(counterTexts);
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const phone = phoneIn(search['phone']) ?? '';
  const channel = CONTACT_CHANNELS.find((one) => one === search['channel']) ?? 'counter';
  // A telephone system that opens the page for the next call begins a new entry.
  return (
    <>
      <PageHeader title={say('title')} beside={<KeyHelp />} />
      <Register key={`${channel} ${phone}`} phone={phone} channel={channel} />
    </>
  );
}

type Opening = Parameters<typeof useCounter>[0];

function Register({ phone, channel }: Opening) {
  const counter = useCounter({ channel, phone });
  const form = useRef<HTMLFormElement>(null);
  const { entry, saved, change, problem } = counter;
  useKeys(counter, form);
  useItemTarget(counter);

  // The cursor stands in the first field that is empty, on opening and for every next person.
  useEffect(() => {
    focusOn(form.current, saved || !phone ? 'phone' : 'name');
  }, [saved, phone]);

  // Once for each refusal: to the first field it names.
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problem]);

  return (
    <div className="fc-counter">
      <CounterForm counter={counter} form={form} />
      <div className="fc-beside">
        {saved && <SavedPanel saved={saved} />}
        <EarlierVisits phone={entry.phone} />
        <DirectoryPanel
          onPick={(target, targetPhone) => {
            change((before) => withTarget(before, target, targetPhone));
            focusAfter(form.current, 'target');
          }}
        />
      </div>
      {saved && <ReceiptSheet saved={saved} />}
    </div>
  );
}

function useKeys(counter: Counter, form: React.RefObject<HTMLFormElement | null>) {
  const latest = useRef(counter);
  latest.current = counter;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = event.isComposing ? undefined : shortcutOf(event);
      if (!shortcut) return;
      event.preventDefault();
      follow(shortcut, latest.current, form.current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);
}

function follow(shortcut: Shortcut, counter: Counter, form: HTMLFormElement | null): void {
  const { change, set, entry } = counter;
  switch (shortcut.do) {
    case 'save':
      if (!hasUnpicked(form)) counter.save();
      break;
    case 'important':
    case 'urgent':
      set({ [shortcut.do]: !entry[shortcut.do] });
      break;
    case 'lookUp':
      document.getElementById('directory')?.focus();
      break;
    case 'together':
      counter.open();
      break;
    case 'channel':
      focusOn(form, 'channel');
      break;
    case 'print':
      counter.print();
      break;
    case 'kind': {
      const kind = CONTACT_KINDS[shortcut.at];
      if (kind) change((before) => withKind(before, kind));
      focusOn(form, 'matter');
      break;
    }
    case 'outcome': {
      const outcome = CHOICES[shortcut.at];
      if (outcome) set({ outcome, chosen: true });
      focusAfter(form, 'outcome');
    }
  }
}

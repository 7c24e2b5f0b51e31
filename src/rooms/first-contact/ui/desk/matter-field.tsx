import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { withItem } from './entry.ts';
import { TextField } from './field.tsx';
import { useItems } from './finding.ts';
import { counterTexts } from './texts.ts';
import { usualMatters } from './texts-usual.ts';
import type { Counter } from './use-counter.ts';

/** Pinyin initials or an item's code; words of a matter have other characters, or spaces. */
const INITIALS = /^[a-z][a-z0-9-]{1,9}$/i;
const MOST = 5;

/**
 * The matter in a sentence. As it is typed the items it may be are shown below: Enter takes the first one for initials, the
 * arrow goes into the list. What was written in words stays as it was written.
 */
export function MatterField({ counter }: { counter: Counter }) {
  const say = useSay(counterTexts);
  const { entry, change, errors } = counter;
  const box = useRef<HTMLDivElement>(null);
  const [within, setWithin] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const typed = entry.item ? '' : entry.matter.trim();
  const { found: items, settled } = useItems(typed.length <= 20 ? typed : '');
  const usual = usualMatters(typed, useLang()).map((one) => ({
    ...one,
    detail: say('usual'),
    isItem: false,
  }));
  const found = [...items.slice(0, MOST - usual.length).map((one) => ({ ...one, isItem: true })), ...usual];
  const shown = typed === '' || !within ? [] : found;
  const byInitials = INITIALS.test(typed);
  const area = () => box.current?.querySelector('textarea');

  const take = (one: (typeof found)[number] | undefined) => {
    setWaiting(false);
    if (!one) return;
    change((before) => ({
      ...withItem(before, one.isItem ? { code: one.key, name: one.label } : undefined),
      matter: INITIALS.test(before.matter.trim()) ? one.label : before.matter,
    }));
    area()?.focus();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the answer that was waited for is there
  useEffect(() => {
    if (waiting && settled) take(found[0]);
  }, [waiting, settled]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>('.fc-typical button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const move = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === 'Enter' && at < 0 && byInitials && !ctrlKey && !shiftKey) {
      if (settled && found.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      if (settled) take(found[0]);
      else setWaiting(true);
    } else if (move && buttons.length > 0 && (at >= 0 || move > 0)) {
      event.preventDefault();
      (buttons[at + move] ?? area())?.focus();
    } else if (key === 'Escape' && at >= 0) area()?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead from the box into its list and back
    <div
      ref={box}
      className="fc-typing fc-span-12"
      onKeyDown={onKeyDown}
      onFocus={() => setWithin(true)}
      onBlur={({ relatedTarget }) => setWithin(box.current?.contains(relatedTarget) === true)}
    >
      <TextField
        name="matter"
        label={say('matter')}
        mark={say('needed')}
        help={say('matterHelp')}
        value={entry.matter}
        onValue={(matter) =>
          change((before) => ({ ...(matter.trim() ? before : withItem(before, undefined)), matter }))
        }
        error={errors['matter']}
        lines={2}
        maxLength={4000}
      />
      {shown.length > 0 && (
        <ul className="fc-list fc-typical" data-always="false" aria-label={say('typical')}>
          {shown.map((one, index) => (
            <li key={one.key}>
              <button
                type="button"
                className="fc-found"
                data-first={byInitials && index === 0}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(one)}
              >
                <span>
                  <span className="fc-found-label">{one.label}</span>
                  <span className="fc-found-detail">{one.detail}</span>
                </span>
                {byInitials && index === 0 && <kbd>Enter</kbd>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="fc-unseen">
        {shown.length > 0 ? say(byInitials ? 'typicalFirst' : 'typicalBelow', { name: shown[0]?.label }) : ''}
      </span>
      {entry.item && <ChosenItem counter={counter} />}
    </div>
  );
}

function ChosenItem({ counter: { entry, change } }: { counter: Counter }) {
  const say = useSay(counterTexts);
  const { code, name } = entry.item ?? {};
  return (
    <p className="fc-chosen">
      {say('isItem', { code, name })}
      <button type="button" onClick={() => change((before) => withItem(before, undefined))}>
        {say('isNoItem')}
      </button>
    </p>
  );
}

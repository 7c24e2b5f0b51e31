import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { describing, Field, type FieldProps, step } from './field.tsx';
import { counterTexts } from './texts.ts';

export type Found = { key: string; label: string; detail?: string; aside?: string };

type Props<T extends Found> = FieldProps & {
  /** What is chosen, in words; empty where nothing is. */
  chosen: string;
  found: readonly T[];
  /** Whether `found` answers `query` by now. */
  settled: boolean;
  query: string;
  onQuery: (query: string) => void;
  onPick: (one: T) => void;
  onClear?: () => void;
  /** The list stands open below the box, as beside the form. */
  always?: boolean;
};

/**
 * A box that finds as one types. Enter takes the first one found, or the one the arrows point at; pressed before the answer
 * is there it takes the first as soon as it comes, so that nobody has to wait with typing on.
 */
export function Combobox<T extends Found>(props: Props<T>) {
  const { chosen, found, settled, query, onQuery, onPick, onClear, always = false, ...field } = props;
  const say = useSay(counterTexts);
  const list = useId();
  const [at, setAt] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [open, setOpen] = useState(false);
  /** Nothing typed points at nothing, until the arrows do. */
  const active = query === '' && at === 0 ? -1 : at;
  const shown = always || (query !== '' && open);
  /** Typed, but nothing chosen of it: it would be lost without a word. */
  const unpicked = !always && query !== '';
  const pick = (one: T | undefined) => {
    setWaiting(false);
    setOpen(false);
    setAt(0);
    if (one) onPick(one);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the answer that was waited for is there
  useEffect(() => {
    if (waiting && settled) pick(found[0]);
  }, [waiting, settled]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && shown) {
      event.preventDefault();
      setAt((at + move + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter' && !event.ctrlKey && shown && (query !== '' || at > 0)) {
      event.preventDefault();
      event.stopPropagation();
      if (settled) pick(found[at] ?? found[0]);
      else setWaiting(true);
    }
  };
  return (
    <Field {...field}>
      <div className="fc-combo">
        <input
          {...describing(field)}
          {...(always ? {} : step)}
          {...(unpicked && { 'data-unpicked': true })}
          {...(unpicked && !open && { 'aria-invalid': true })}
          className="fc-input"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 && found.length > 0 ? `${list}-${active}` : undefined}
          autoComplete="off"
          value={query === '' && !open ? chosen : query}
          onFocus={(event) => {
            setOpen(false);
            event.target.select();
          }}
          onBlur={() => setOpen(false)}
          onChange={(event) => {
            setOpen(true);
            setAt(0);
            onQuery(event.target.value);
            if (chosen !== '') onClear?.();
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={list}
          role="listbox"
          aria-label={String(field.label)}
          className="fc-list"
          data-always={always}
          hidden={!shown}
        >
          {found.map((one, index) => (
            <div
              key={one.key}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="fc-found"
              onPointerDown={(event) => {
                event.preventDefault();
                pick(one);
              }}
            >
              <span>
                <span className="fc-found-label">{one.label}</span>
                {one.detail && <span className="fc-found-detail">{one.detail}</span>}
              </span>
              {one.aside && <span className="fc-found-aside">{one.aside}</span>}
            </div>
          ))}
        </div>
        {unpicked && !open && <div className="fc-error">{say('unpicked')}</div>}
        {shown && settled && found.length === 0 && <div className="fc-help">{say('nobody', { query })}</div>}
        <span role="status" className="fc-unseen">
          {shown && settled ? say('found', { count: found.length }) : ''}
        </span>
      </div>
    </Field>
  );
}

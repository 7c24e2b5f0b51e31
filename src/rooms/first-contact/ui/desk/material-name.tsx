import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { step } from './field.tsx';
import { meant, type Piece, piecesOf, saysMore } from './material-words.ts';
import { materialNamesQuery } from './queries.ts';
import { counterTexts } from './texts.ts';

type Props = {
  id: string;
  label: string;
  value: string;
  onValue: (name: string) => void;
  /** Whole materials, chosen or typed in one line: the cursor goes on below them. */
  onPieces: (pieces: Piece[]) => void;
  /** Enter on an empty line. */
  onEnd: () => void;
};

/** The name of a material: found by initials among all that items ask for, or in words, several in a line. */
export function MaterialName({ id, label, value, onValue, onPieces, onEnd }: Props) {
  const say = useSay(counterTexts);
  const list = useId();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<number>();
  const { data } = useQuery(materialNamesQuery);
  const { found, byLetters } = meant(data?.items ?? [], value);
  const shown = open && found.length > 0;
  const at = moved ?? (byLetters ? 0 : -1);
  const take = (pieces: Piece[]) => {
    setOpen(false);
    setMoved(undefined);
    onPieces(pieces);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = shown ? found[at] : undefined;
    const pieces = chosen ? [chosen] : piecesOf(value);
    if (move && shown) {
      event.preventDefault();
      setMoved((at + move + found.length) % found.length);
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter' && (value.trim() === '' || chosen || saysMore(value))) {
      event.preventDefault();
      event.stopPropagation();
      if (pieces.length > 0) take(pieces);
      else onEnd();
    }
  };
  return (
    <div className="fc-combo">
      <input
        {...step}
        id={id}
        className="fc-input"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        value={value}
        maxLength={200}
        autoComplete="off"
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (value.trim() !== '' || !saysMore(pasted)) return;
          event.preventDefault();
          take(piecesOf(pasted));
        }}
        onChange={(event) => {
          setOpen(true);
          setMoved(undefined);
          onValue(event.target.value);
        }}
      />
      <div
        id={list}
        role="listbox"
        aria-label={label}
        className="fc-list"
        data-always={false}
        hidden={!shown}
      >
        {found.map((one, index) => (
          <div
            key={one.name}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="fc-found"
            onPointerDown={(event) => {
              event.preventDefault();
              take([one]);
            }}
          >
            <span className="fc-found-label">{one.name}</span>
            {one.count && <span className="fc-found-aside">{say('copies', { count: one.count })}</span>}
          </div>
        ))}
      </div>
      <span role="status" className="fc-unseen">
        {shown ? say('found', { count: found.length }) : ''}
      </span>
    </div>
  );
}

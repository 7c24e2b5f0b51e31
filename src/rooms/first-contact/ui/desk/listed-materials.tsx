import { type KeyboardEvent, useRef } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { type Brought, type ListedMaterial, withBrought } from './entry.ts';
import { step } from './field.tsx';
import { OriginalChoice } from './original-choice.tsx';
import { counterTexts } from './texts.ts';

type Props = {
  /** Where Enter arrives. */
  name: string;
  listed: readonly ListedMaterial[];
  brought: Brought;
  onBrought: (brought: Brought) => void;
  /** Whether it matters that the original was left. */
  originals?: boolean;
};

/**
 * An item's published materials, to be ticked: by their digit or the space bar, in the copies the list asks for; the arrows
 * go from one to the next, plus and minus change the copies.
 */
export function ListedMaterials({ name, listed, brought, onBrought, originals = false }: Props) {
  const say = useSay(counterTexts);
  const list = useRef<HTMLOListElement>(null);
  const boxes = () => [
    ...(list.current?.querySelectorAll<HTMLElement>('input[type=checkbox][data-row]') ?? []),
  ];
  const toggle = (material: ListedMaterial) => onBrought(withBrought(brought, material));
  const put = (of: string, change: Partial<Brought[string]>) => {
    const now = brought[of];
    if (now) onBrought({ ...brought, [of]: { ...now, ...change } });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = boxes().indexOf(event.target as HTMLElement);
    if (at < 0 || event.altKey || event.ctrlKey) return;
    const turned = turnedBy(event.key, at, listed);
    if (!turned) return;
    event.preventDefault();
    boxes()[turned.at]?.focus();
    const material = listed[turned.at];
    if (!material) return;
    if (turned.tick) toggle(material);
    const count = Number(brought[material.name]?.count ?? 0) + turned.more;
    if (turned.more !== 0 && count >= 1 && count <= 999) put(material.name, { count: String(count) });
  };
  return (
    <ol ref={list} className="fc-listed" onKeyDown={onKeyDown}>
      {listed.map((material, index) => {
        const taken = brought[material.name];
        return (
          <li key={material.name}>
            <label className="fc-check">
              <input
                type="checkbox"
                data-row
                {...(index === 0 ? { ...step, id: name } : {})}
                checked={taken !== undefined}
                onChange={() => toggle(material)}
              />
              <kbd aria-hidden>{index + 1}</kbd>
              <span>
                {material.name}
                <span className="fc-found-detail"> {say('copies', { count: material.count })}</span>
                {material.mayFollow && <span className="fc-found-detail"> · {say('mayFollow')}</span>}
              </span>
            </label>
            {taken && <Copies of={material.name} taken={taken} put={put} originals={originals} />}
          </li>
        );
      })}
    </ol>
  );
}

type Turn = { at: number; tick: boolean; more: number };

/** What a key does in the row `at`: which row it goes to, whether it ticks it, how many copies more. */
function turnedBy(key: string, at: number, listed: readonly ListedMaterial[]): Turn | undefined {
  const move = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (move) return { at: Math.min(listed.length - 1, Math.max(0, at + move)), tick: false, more: 0 };
  const more = { '+': 1, '=': 1, '-': -1 }[key];
  if (more) return { at, tick: false, more };
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit >= 1 && digit <= listed.length ? { at: digit - 1, tick: true, more: 0 } : undefined;
}

type Row = {
  of: string;
  taken: Brought[string];
  put: (of: string, change: Partial<Brought[string]>) => void;
  originals: boolean;
};

function Copies({ of, taken, put, originals }: Row) {
  const say = useSay(counterTexts);
  return (
    <span className="fc-copies">
      <input
        className="fc-input fc-count"
        aria-label={say('countOf', { name: of })}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={taken.count}
        onFocus={(event) => event.target.select()}
        onChange={(event) => put(of, { count: event.target.value.replace(/\D/g, '') })}
      />
      {originals && (
        <OriginalChoice
          label={say('originalOf', { name: of })}
          value={taken.original}
          onValue={(original) => put(of, { original })}
        />
      )}
    </span>
  );
}

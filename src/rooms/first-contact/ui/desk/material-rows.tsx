import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../../../web/kit/language.ts';
import { listedOf, withMaterial } from './entry.ts';
import { step } from './field.tsx';
import type { Form } from './form.ts';
import { ListedMaterials } from './listed-materials.tsx';
import { MaterialName } from './material-name.tsx';
import { type Piece, withPieces } from './material-words.ts';
import { OriginalChoice } from './original-choice.tsx';
import { itemQuery } from './queries.ts';
import { counterTexts } from './texts.ts';

/**
 * What came in (FC-3): of the item chosen its published materials, to be ticked; others by name and count, a line each, with a
 * new line ready below the last one that is filled.
 */
export function MaterialRows({ form: { entry, set, errors, next } }: { form: Form }) {
  const say = useSay(counterTexts);
  const error = errors['materials'];
  const { data: item } = useQuery(itemQuery(entry.item?.code));
  const listed = listedOf(item);
  const takePieces = (id: number, pieces: Piece[]) => {
    const { rows, last } = withPieces(entry.materials, id, pieces);
    set({ materials: rows });
    next(`count-${last}`);
  };
  return (
    <fieldset
      className="fc-choice fc-span-12"
      aria-describedby={`materials-help${error ? ' materials-error' : ''}`}
    >
      <legend>{say('materials')}</legend>
      <div id="materials-help" className="fc-help">
        {say(listed.length > 0 ? 'listedHelp' : 'materialsHelp')}
      </div>
      {listed.length > 0 && (
        <>
          <ListedMaterials
            name="listed"
            listed={listed}
            brought={entry.brought}
            onBrought={(brought) => set({ brought })}
            originals
          />
          <p className="fc-help">{say('alsoReceived')}</p>
        </>
      )}
      {entry.materials.map(({ id, name, count, original }, index) => (
        <div key={id} className="fc-material">
          <MaterialName
            id={index === 0 ? 'materials' : `material-${id}`}
            label={say('materialName', { n: index + 1 })}
            value={name}
            onValue={(typed) => set({ materials: withMaterial(entry.materials, id, { name: typed }) })}
            onPieces={(pieces) => takePieces(id, pieces)}
            // An empty line ends the list: Enter leaves its count out.
            onEnd={() => next(`count-${id}`)}
          />
          <input
            {...step}
            id={`count-${id}`}
            className="fc-input fc-count"
            aria-label={say('materialCount', { n: index + 1 })}
            inputMode="numeric"
            value={count}
            maxLength={3}
            autoComplete="off"
            onFocus={(event) => event.target.select()}
            onChange={(event) =>
              set({
                materials: withMaterial(entry.materials, id, {
                  count: event.target.value.replace(/\D/g, ''),
                }),
              })
            }
          />
          <OriginalChoice
            label={say('originalOfRow', { n: index + 1 })}
            value={original}
            onValue={(is) => set({ materials: withMaterial(entry.materials, id, { original: is }) })}
          />
        </div>
      ))}
      {error && (
        <div id="materials-error" className="fc-error">
          {error}
        </div>
      )}
    </fieldset>
  );
}

import type { KeyboardEvent } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { withMaterial } from './entry.ts';
import { step } from './field.tsx';
import type { Form } from './form.ts';
import { counterTexts } from './texts.ts';

/** Names and counts, a line each; a new line stands ready below the last one that is filled. */
export function MaterialRows({ form: { entry, set, errors, next } }: { form: Form }) {
  const say = useSay(counterTexts);
  const error = errors['materials'];
  // An empty line ends the list: Enter leaves its count out.
  const onName = (event: KeyboardEvent<HTMLInputElement>, id: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    if (event.currentTarget.value.trim() !== '') return;
    event.preventDefault();
    event.stopPropagation();
    next(`count-${id}`);
  };
  return (
    <fieldset
      className="fc-choice fc-span-12"
      aria-describedby={`materials-help${error ? ' materials-error' : ''}`}
    >
      <legend>{say('materials')}</legend>
      <div id="materials-help" className="fc-help">
        {say('materialsHelp')}
      </div>
      {entry.materials.map(({ id, name, count }, index) => (
        <div key={id} className="fc-material">
          <input
            {...step}
            id={index === 0 ? 'materials' : `material-${id}`}
            className="fc-input"
            aria-label={say('materialName', { n: index + 1 })}
            value={name}
            maxLength={200}
            autoComplete="off"
            onKeyDown={(event) => onName(event, id)}
            onChange={(event) =>
              set({ materials: withMaterial(entry.materials, id, { name: event.target.value }) })
            }
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

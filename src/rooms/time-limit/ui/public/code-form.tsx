import { useSay } from '../../../../web/kit/language.ts';
import { Field } from '../../../../web/kit/public/field.tsx';
import { findTexts } from './texts/track.ts';

/** Asks for a code; an ordinary form, which needs no script. */
export function CodeForm({ written }: { written?: string }) {
  const say = useSay(findTexts);
  return (
    <form action="/track" method="get">
      <Field id="code" label={say('label')} help={say('help')}>
        {(control) => (
          <input
            {...control}
            name="code"
            type="text"
            className="code"
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={written}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {say('find')}
      </button>
    </form>
  );
}

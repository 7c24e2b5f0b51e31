import { sayIn, useSay } from '../../../../web/kit/language.ts';
import { Field } from '../../../../web/kit/public/field.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { codeInGroups } from './remembered.ts';
import { findTexts } from './texts/track.ts';
import { useRemembered } from './use-remembered.ts';

export type FindData = { unknown?: string };

/** Looks a matter up by its code; an ordinary form, which needs no script. */
function FindMatter({ data: { unknown } }: { data: FindData }) {
  const say = useSay(findTexts);
  return (
    <section className="sheet">
      <h1>{say('title')}</h1>
      {unknown && <p className="refusal refusal-why">{say('unknown', { code: codeInGroups(unknown) })}</p>}
      {unknown && <p>{say('unknownHelp')}</p>}
      <form action="/track" method="get" className="find">
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
              defaultValue={unknown}
            />
          )}
        </Field>
        <button type="submit" className="button">
          {say('find')}
        </button>
      </form>
      <Mine />
      <p>
        {say('lost')} <a href="/">{say('departments')}</a>
      </p>
    </section>
  );
}

function Mine() {
  const say = useSay(findTexts);
  const mine = useRemembered();
  if (mine.length === 0) return null;
  return (
    <p>
      <a href="/my">{say('mine')}</a>
    </p>
  );
}

export const page: PublicPage<FindData> = {
  title: (_, lang) => sayIn(findTexts, lang)('title'),
  Page: FindMatter,
};

import { sayIn, useSay } from '../../../../web/kit/language.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { CodeForm } from './code-form.tsx';
import { codeInGroups, plainCode } from './remembered.ts';
import { findTexts } from './texts/track.ts';
import { useRemembered } from './use-remembered.ts';

export type FindData = { unknown?: string };

/** Looks a matter up by its code, and says what to do where there is none. */
function FindMatter({ data: { unknown } }: { data: FindData }) {
  const say = useSay(findTexts);
  return (
    <>
      <Hero title={say('title')} lead={say('lead')} />
      <section className="sheet">
        {unknown && (
          <div className="refusal">
            <p className="refusal-why">{say('unknown', { code: codeInGroups(plainCode(unknown)) })}</p>
            <p>{say('unknownHelp')}</p>
          </div>
        )}
        <CodeForm written={unknown} />
        <Mine />
        <p>
          {say('lost')} <a href="/">{say('departments')}</a>
        </p>
      </section>
    </>
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

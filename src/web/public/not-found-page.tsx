import { sayIn, useSay } from '../kit/language.ts';
import type { PublicPage } from '../kit/public/pages.ts';
import { siteTexts } from './texts.ts';

function NotFound() {
  const say = useSay(siteTexts);
  return (
    <section className="sheet">
      <h1>{say('notFoundTitle')}</h1>
      <p>{say('notFound')}</p>
      <p>
        <a href="/">{say('backHome')}</a>
      </p>
    </section>
  );
}

export const page: PublicPage<null> = {
  title: (_, lang) => sayIn(siteTexts, lang)('notFoundTitle'),
  Page: NotFound,
};

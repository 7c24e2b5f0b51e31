import { sayIn, useSay } from '../kit/language.ts';
import { useFrame } from '../kit/public/frame-context.ts';
import { Hero } from '../kit/public/hero.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { siteTexts } from './texts.ts';

function NotFound() {
  const say = useSay(siteTexts);
  const { embedded } = useFrame();
  return (
    <>
      <Hero title={say('notFoundTitle')} lead={say('notFound')} />
      {!embedded && (
        <p>
          <a className="button" href="/">
            {say('backHome')}
          </a>
        </p>
      )}
    </>
  );
}

export const page: PublicPage<null> = {
  title: (_, lang) => sayIn(siteTexts, lang)('notFoundTitle'),
  Page: NotFound,
};

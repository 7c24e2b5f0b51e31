import type { PublicPage } from '../../../../web/kit/public/pages.ts';

function Track() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Track };

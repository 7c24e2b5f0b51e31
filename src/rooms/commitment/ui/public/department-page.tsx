import type { PublicPage } from '../../../../web/kit/public/pages.ts';

function Department() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Department };

import type { PublicPage } from '../../../../web/kit/public/pages.ts';

function MyMatters() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: MyMatters };

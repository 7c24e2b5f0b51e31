import type { PublicPage } from '../kit/public/pages.ts';

function Calendar() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Calendar };

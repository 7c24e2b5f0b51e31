import type { PublicPage } from '../kit/public/pages.ts';

function Calculator() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Calculator };

import type { PublicPage } from '../kit/public/pages.ts';

function Offline() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Offline };

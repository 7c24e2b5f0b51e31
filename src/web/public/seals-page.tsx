import type { PublicPage } from '../kit/public/pages.ts';

function Seals() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Seals };

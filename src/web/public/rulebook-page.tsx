import type { PublicPage } from '../kit/public/pages.ts';

function Rulebook() {
  return <section className="sheet" />;
}

export const page: PublicPage<null> = { title: () => '', Page: Rulebook };

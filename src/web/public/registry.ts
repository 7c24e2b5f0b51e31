import type { PublicPage } from '../kit/public/pages.ts';
import type { PageName } from './page-names.ts';

// biome-ignore lint/suspicious/noExplicitAny: each page has data of its own; the server's loader of the same name gives it
type AnyPage = PublicPage<any>;

/** Where each page's code is: in the browser a page loads its own only. */
const PAGES: Record<PageName, () => Promise<{ page: AnyPage }>> = {
  home: () => import('./home-page.tsx'),
  notFound: () => import('./not-found-page.tsx'),
  guide: () => import('../../rooms/commitment/ui/public/guide-page.tsx'),
  department: () => import('../../rooms/commitment/ui/public/department-page.tsx'),
  staff: () => import('../../rooms/organisation/ui/public/staff-page.tsx'),
  staffMember: () => import('../../rooms/organisation/ui/public/staff-member-page.tsx'),
  rulebook: () => import('./rulebook-page.tsx'),
  calendar: () => import('./calendar-page.tsx'),
  calculator: () => import('./calculator-page.tsx'),
  seals: () => import('./seals-page.tsx'),
  offline: () => import('./offline-page.tsx'),
  apply: () => import('../../rooms/time-limit/ui/public/apply-page.tsx'),
  track: () => import('../../rooms/time-limit/ui/public/track-page.tsx'),
  findMatter: () => import('../../rooms/time-limit/ui/public/find-matter-page.tsx'),
  myMatters: () => import('../../rooms/time-limit/ui/public/my-matters-page.tsx'),
  place: () => import('../../rooms/time-limit/ui/public/place-page.tsx'),
};

export async function loadPage(name: PageName): Promise<AnyPage> {
  return (await PAGES[name]()).page;
}

/** Every public page by its name, with the source it is in, which also names the page's script in the manifest. */
export const PAGE_SOURCES = {
  home: 'src/web/public/home-page.tsx',
  notFound: 'src/web/public/not-found-page.tsx',
  guide: 'src/rooms/commitment/ui/public/guide-page.tsx',
  department: 'src/rooms/commitment/ui/public/department-page.tsx',
  staff: 'src/rooms/organisation/ui/public/staff-page.tsx',
  staffMember: 'src/rooms/organisation/ui/public/staff-member-page.tsx',
  rulebook: 'src/web/public/rulebook-page.tsx',
  calendar: 'src/web/public/calendar-page.tsx',
  calculator: 'src/web/public/calculator-page.tsx',
  seals: 'src/web/public/seals-page.tsx',
  offline: 'src/web/public/offline-page.tsx',
  apply: 'src/rooms/time-limit/ui/public/apply-page.tsx',
  track: 'src/rooms/time-limit/ui/public/track-page.tsx',
  findMatter: 'src/rooms/time-limit/ui/public/find-matter-page.tsx',
  myMatters: 'src/rooms/time-limit/ui/public/my-matters-page.tsx',
  place: 'src/rooms/time-limit/ui/public/place-page.tsx',
} as const;

export type PageName = keyof typeof PAGE_SOURCES;

/** Every page of the desk by its route, with the source it is in: so its script is asked for together with the desk's own. */
const DESK_SOURCES: Record<string, string> = {
  '/sign-in': 'src/web/desk/sign-in-page.tsx',
  '/': 'src/web/desk/workbench-page.tsx',
  '/inbox': 'src/web/desk/inbox-page.tsx',
  '/settings': 'src/web/desk/settings-page.tsx',
  '/registers/$register': 'src/web/desk/registers-page.tsx',
  '/queue': 'src/rooms/time-limit/ui/desk/queue-page.tsx',
  '/cases/$number': 'src/rooms/time-limit/ui/desk/case-page.tsx',
  '/new-case': 'src/rooms/time-limit/ui/desk/new-case-page.tsx',
  '/jobs': 'src/rooms/time-limit/ui/field/jobs-page.tsx',
  '/jobs/$number': 'src/rooms/time-limit/ui/field/job-page.tsx',
  '/register': 'src/rooms/first-contact/ui/desk/counter-page.tsx',
  '/contacts': 'src/rooms/first-contact/ui/desk/contacts-page.tsx',
  '/contacts/$number': 'src/rooms/first-contact/ui/desk/contact-page.tsx',
  '/services': 'src/rooms/commitment/ui/desk/services-page.tsx',
  '/services/$code': 'src/rooms/commitment/ui/desk/service-editor-page.tsx',
  '/organisation': 'src/rooms/organisation/ui/desk/organisation-page.tsx',
  '/absences': 'src/rooms/organisation/ui/desk/absences-page.tsx',
  '/calendar': 'src/rooms/organisation/ui/desk/calendar-page.tsx',
  '/import': 'src/rooms/organisation/ui/desk/import-page.tsx',
};

const PATTERNS = Object.entries(DESK_SOURCES).map(([route, source]) => ({
  pattern: new RegExp(`^/desk${route.replace(/\/$/, '').replace(/\$\w+/g, '[^/]+')}/?$`),
  source,
}));

/** The source of the page an address of the desk leads to. Example: `deskSourceAt('/desk/cases/2026-000001')`. */
export const deskSourceAt = (path: string): string | undefined =>
  PATTERNS.find(({ pattern }) => pattern.test(path))?.source;

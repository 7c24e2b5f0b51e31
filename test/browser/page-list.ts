import { PUBLIC_ROUTES } from '../../src/app/pages/public-pages.ts';
import type { PageName } from '../../src/web/public/page-names.ts';
import type { Scene } from './scene.ts';

export type Listed = {
  name: string;
  /** The public page it shows, or the route of the desk. */
  covers: string;
  path: string;
  as?: string;
  /** Used on a phone too: nothing may reach out sideways at 360 px. */
  phone: boolean;
  /** Answers 404, and says so in words. */
  missing?: boolean;
};

/** What stands for a parameter of an address, by the folder it stands in. */
const PARTS: Record<string, (scene: Scene) => string> = {
  services: () => 'WX-02',
  versions: () => '1',
  departments: () => 'WX',
  staff: ({ staff }) => staff,
  track: ({ code }) => code,
  places: ({ place }) => place,
  calendar: () => '2026',
  seals: () => '2026-09-28',
};

function filled(pattern: string, scene: Scene): string {
  return pattern
    .split('/')
    .map((part, index, all) => {
      if (!part.startsWith(':')) return part;
      const of = PARTS[all[index - 1] ?? ''];
      if (!of) throw new Error(`the page list does not know what to open for ${pattern}`);
      return of(scene);
    })
    .join('/');
}

/** Every address of the public site, from the list the server itself serves. */
export function publicPages(scene: Scene): Listed[] {
  const own = PUBLIC_ROUTES.map(({ path, page }) => ({
    name: `${page} ${path}`,
    covers: page satisfies PageName,
    path: filled(path, scene),
    phone: true,
    // The clock of the tests stands still: no day has ended, so none is sealed.
    missing: path === '/seals/:date',
  }));
  const missing = {
    name: 'notFound',
    covers: 'notFound',
    path: '/services/NO-SUCH',
    phone: true,
    missing: true,
  };
  return [...own, missing];
}

type DeskVisit = { as?: string; path?: (scene: Scene) => string; phone?: boolean };

/** Each route of the desk with the person whose page it is. */
export const DESK_VISITS: Record<string, DeskVisit> = {
  '/sign-in': { phone: true },
  '/': { as: 'handler' },
  '/inbox': { as: 'handler' },
  '/settings': { as: 'admin' },
  '/registers/$register': { as: 'head', path: () => '/registers/time-limits' },
  '/queue': { as: 'handler' },
  '/cases/$number': { as: 'handler', path: ({ number }) => `/cases/${number}` },
  '/new-case': { as: 'handler' },
  '/jobs': { as: 'crew', phone: true },
  '/jobs/$number': { as: 'crew', path: ({ job }) => `/jobs/${job}`, phone: true },
  '/register': { as: 'window' },
  '/contacts': { as: 'window' },
  '/contacts/$number': { as: 'window', path: ({ contact }) => `/contacts/${contact}` },
  '/services': { as: 'registrar' },
  '/services/$code': { as: 'registrar', path: () => '/services/WX-02' },
  '/organisation': { as: 'admin' },
  '/absences': { as: 'head' },
  '/calendar': { as: 'registrar' },
  '/import': { as: 'admin' },
  '/$': { as: 'handler', path: () => '/no-such-page' },
};

function deskPages(scene: Scene): Listed[] {
  return Object.entries(DESK_VISITS).map(([route, { as, path, phone = false }]) => ({
    name: `desk ${route}`,
    covers: route,
    path: `/desk${path ? path(scene) : route}`.replace(/\/$/, ''),
    as,
    phone,
  }));
}

const SCREEN: Listed = { name: 'screen', covers: '/screen', path: '/screen', phone: false };

/** All of them. Their addresses follow from the list (`NOBODY`); what they show, from a scene that was made. */
export const everyPage = (scene: Scene): Listed[] => [...publicPages(scene), ...deskPages(scene), SCREEN];

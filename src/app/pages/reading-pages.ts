import { loadGuide } from './load-guide.ts';
import {
  loadCalculator,
  loadDepartment,
  loadHome,
  loadOffline,
  loadRulebook,
  loadSeal,
  loadSeals,
  loadStaff,
} from './load-reading.ts';
import type { PageRequest, PublicRoute } from './public-pages.ts';

const guide = ({ read, params, lang }: PageRequest) => loadGuide(read, lang, params.code ?? '', params.n);
const department = ({ read, params }: PageRequest) => loadDepartment(read, params.code ?? '');

/** What the site publishes: promises, departments, people, rules, calendar, seals (SC-1, SC-3, FC-5, TL-13). */
export const READING_PAGES: PublicRoute[] = [
  { path: '/', page: 'home', load: loadHome },
  { path: '/services/:code', page: 'guide', load: guide },
  { path: '/services/:code/versions/:n', page: 'guide', load: guide },
  { path: '/departments/:code', page: 'department', load: department },
  // The only pages that other sites may frame (SC-9).
  { path: '/embed/services/:code', page: 'guide', load: guide },
  { path: '/embed/departments/:code', page: 'department', load: department },
  { path: '/staff', page: 'staff', load: loadStaff },
  {
    path: '/staff/:code',
    page: 'staffMember',
    load: ({ read, params }) => read('/staff/{code}', { code: params.code ?? '' }),
  },
  {
    path: '/rulebook',
    page: 'rulebook',
    load: async (request) => loadRulebook(request, request.lang),
  },
  {
    path: '/calendar',
    page: 'calendar',
    load: ({ read, now }) => read('/calendar/{year}', { year: now.slice(0, 4) }),
  },
  {
    path: '/calendar/:year',
    page: 'calendar',
    load: ({ read, params }) => read('/calendar/{year}', { year: params.year ?? '' }),
  },
  { path: '/calculator', page: 'calculator', load: loadCalculator },
  { path: '/seals', page: 'seals', load: loadSeals },
  { path: '/seals/:date', page: 'seals', load: ({ read, params }) => loadSeal(read, params.date ?? '') },
  { path: '/offline', page: 'offline', load: loadOffline },
];

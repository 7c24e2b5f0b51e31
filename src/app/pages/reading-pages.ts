import { loadGuide } from './load-guide.ts';
import type { PublicRoute } from './public-pages.ts';
import type { AnswerOf, Read } from './reading.ts';

const ALL = { limit: '200' };
const MOST_USED = '6';
const MOST_FOUND = '50';

type Service = AnswerOf<'/services'>['items'][number];

/** What a list shows of a service item. */
const briefOf = ({ code, name, departmentName, kind, promisedLimit, online, used }: Service) => ({
  code,
  name,
  departmentName,
  kind,
  promisedLimit,
  online,
  used,
});

async function loadHome(read: Read, query: string) {
  const [departments, found, used, outages] = await Promise.all([
    read('/departments', {}, ALL),
    query ? read('/services', {}, { query, limit: MOST_FOUND }) : undefined,
    query ? undefined : read('/services', {}, { order: 'used', limit: MOST_USED }),
    query ? undefined : read('/outages'),
  ]);
  return {
    query,
    departments: departments?.items ?? [],
    found: found?.items.map(briefOf),
    used: used?.items.map(briefOf) ?? [],
    outages: outages?.items ?? [],
  };
}

/** What the site publishes: promises, departments, people, rules, calendar, seals (SC-1, SC-3, FC-5, TL-13). */
export const READING_PAGES: PublicRoute[] = [
  {
    path: '/',
    page: 'home',
    load: ({ read, query }) => loadHome(read, (query.query ?? '').trim().slice(0, 100)),
  },
  {
    path: '/services/:code',
    page: 'guide',
    load: ({ read, params, lang }) => loadGuide(read, lang, params.code ?? ''),
  },
  {
    path: '/services/:code/versions/:n',
    page: 'guide',
    load: ({ read, params, lang }) => loadGuide(read, lang, params.code ?? '', params.n),
  },
  {
    path: '/offline',
    page: 'offline',
    load: async ({ read }) => {
      const departments = (await read('/departments', {}, ALL))?.items ?? [];
      return { phones: departments.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : [])) };
    },
  },
];

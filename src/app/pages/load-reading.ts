import { citation } from '../../kernel/rulebook/citation.ts';
import { RULEBOOK } from '../../kernel/rulebook/rulebook.ts';
import type { Lang } from '../../web/kit/language.ts';
import { phonesOf } from '../../web/kit/public/phones.ts';
import type { PageRequest } from './public-pages.ts';
import type { AnswerOf, Read } from './reading.ts';

const ALL = { limit: '200' };
const MOST_FOUND = '50';
const MOST_USED = '6';
const STAFF_PAGE = '100';
const SEALS_PAGE = '20';

type Service = AnswerOf<'/services'>['items'][number];

/** What a list shows of a service item. */
const briefOf = ({ code, name, departmentName, promisedLimit, used }: Service) => ({
  code,
  name,
  departmentName,
  promisedLimit,
  used,
});

const wordsOf = ({ query }: PageRequest) => (query.query ?? '').trim().slice(0, 100);

export async function loadHome(request: PageRequest) {
  const { read } = request;
  const query = wordsOf(request);
  const [departments, found, used, outages] = await Promise.all([
    read('/departments', {}, ALL),
    query ? read('/services', {}, { query, limit: MOST_FOUND, order: 'best' }) : undefined,
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

/** Whom to call is kept on the device with the page. */
export async function loadOffline({ read }: PageRequest) {
  const departments = (await read('/departments', {}, ALL))?.items ?? [];
  return { phones: phonesOf(departments) };
}

export async function loadDepartment(read: Read, code: string) {
  const department = await read('/departments/{code}', { code });
  if (!department) return undefined;
  const services = await read('/services', {}, { ...ALL, department: code });
  const own = (services?.items ?? []).map(({ departmentName: _, ...service }) => service);
  return { department, services: own.map((one) => briefOf({ ...one, departmentName: '' })) };
}

export async function loadStaff(request: PageRequest) {
  const query = wordsOf(request);
  const { after } = request.query;
  const asked = { ...(query && { query }), ...(after && { after }), limit: STAFF_PAGE };
  const found = await request.read('/staff', {}, asked);
  return found && { query, ...found };
}

export function loadRulebook({ query }: PageRequest, lang: Lang) {
  const known = RULEBOOK.find(({ regulation }) => regulation === query.regulation)?.regulation;
  return {
    regulation: known,
    total: RULEBOOK.length,
    demands: RULEBOOK.filter(({ regulation }) => !known || regulation === known).map((demand) => ({
      id: demand.id,
      regulation: demand.regulation,
      citation: citation(demand.id, lang),
      text: demand[lang],
    })),
  };
}

export async function loadCalculator({ read, query }: PageRequest) {
  const departments = (await read('/departments', {}, ALL))?.items ?? [];
  const { count, unit, department } = query;
  return {
    departments: departments.map(({ code, name }) => ({ code, name })),
    count: count && /^[1-9]\d{0,3}$/.test(count) ? count : undefined,
    unit,
    department: departments.find(({ code }) => code === department)?.code,
  };
}

export async function loadSeals({ read, query }: PageRequest) {
  const { after } = query;
  const found = await read('/seals', {}, { ...(after && { after }), limit: SEALS_PAGE });
  if (!found) return undefined;
  const last = found.items.at(-1);
  const ahead = found.next && last && (await read('/seals', {}, { after: last.date, limit: '1' }));
  return { ...found, before: ahead ? ahead.items[0] : undefined };
}

export async function loadSeal(read: Read, date: string) {
  const seal = await read('/seals/{date}', { date });
  if (!seal) return undefined;
  const ahead = await read('/seals', {}, { after: date, limit: '1' });
  return { date, items: [seal], before: ahead?.items[0], next: null };
}

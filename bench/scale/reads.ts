import type { Tracked } from './copy.ts';
import { FREQUENT_WORD } from './texts.ts';

/** A read that is measured: who asks (nobody: the public), and what for. More than one path are asked for by turns. */
export type Read = { what: string; as?: string; paths: string[] };

/** What the paths are made of: cases of the office that was loaded, and a place deep in its queue. */
export type Known = { numbers: string[]; tracked: Tracked[]; deep: string };

const API = '/api/v1';
const FREQUENT = encodeURIComponent(FREQUENT_WORD);
/** A busy day before the office's clock; the export of a month of a large office is refused as too long. */
const DAY = '2026-08-03';

/** The department whose queue is measured, and who leads it. */
export const QUEUE = { as: 'head', path: `${API}/cases?department=WX` };
export const FIRST_PAGE = 'queue, first page';

export function readsOf({ numbers, tracked, deep }: Known): Read[] {
  const cases = (what: string, as: string, query: string): Read => ({
    what,
    as,
    paths: [`${API}/cases?${query}`],
  });
  return [
    { what: FIRST_PAGE, as: QUEUE.as, paths: [QUEUE.path] },
    { what: 'queue, deep page', as: QUEUE.as, paths: [`${QUEUE.path}&after=${encodeURIComponent(deep)}`] },
    cases('queue, by light', 'chief', 'light=orange'),
    cases('queue, by status', 'chief', 'status=paused'),
    cases('queue, ended ones', 'head', 'status=finished'),
    cases('queue, handler=me', 'handler', 'handler=me'),
    cases('queue, supports first', 'supporthead', 'handler=me'),
    cases('search, a frequent word', 'chief', `query=${FREQUENT}`),
    { what: 'search, a number', as: 'chief', paths: numbers.map((number) => `${API}/cases?query=${number}`) },
    { what: 'counts by light', as: 'chief', paths: [`${API}/cases-count`] },
    { what: 'read one', as: 'head', paths: numbers.map((number) => `${API}/cases/${number}`) },
    {
      what: 'register, first page',
      as: 'registrar',
      paths: [`${API}/registers/time-limits?from=2026-08-01&to=2026-08-31`],
    },
    {
      what: 'register, a day as CSV',
      as: 'registrar',
      paths: [`${API}/registers/time-limits.csv?from=${DAY}&to=${DAY}`],
    },
    { what: 'inbox', as: 'handler', paths: [`${API}/inbox`] },
    { what: 'track', paths: tracked.map(({ code }) => `${API}/track/${code}`) },
    { what: 'guide, its data', paths: [`${API}/services/WX-02`] },
    { what: 'guide, its page', paths: ['/embed/services/WX-02'] },
    { what: 'directory', as: 'window', paths: [`${API}/directory?query=wx`] },
  ];
}

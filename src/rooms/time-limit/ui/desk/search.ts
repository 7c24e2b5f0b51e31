import {
  CASE_SOURCES,
  CASE_STATUSES,
  type CaseSource,
  type CaseStatus,
  LIGHTS,
  type Light,
} from '../../model.ts';

/** The filters of the queue, as they stand in the address bar. */
export type QueueSearch = {
  light?: Light;
  status?: CaseStatus;
  source?: CaseSource;
  department?: string;
  supporting?: string;
  handler?: 'me';
  query?: string;
};

const oneOf = <W extends string>(list: readonly W[], value: unknown): W | undefined =>
  list.find((word) => word === value);
const text = (value: unknown, most: number): string | undefined => {
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words.trim() !== '' ? words.trim().slice(0, most) : undefined;
};

/** What of an address is a filter; anything else is left out, so that an old link still opens. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  const filter: QueueSearch = {
    light: oneOf(LIGHTS, search['light']),
    status: oneOf(CASE_STATUSES, search['status']),
    source: oneOf(CASE_SOURCES, search['source']),
    department: text(search['department'], 32),
    supporting: text(search['supporting'], 32),
    handler: oneOf(['me'] as const, search['handler']),
    query: text(search['query'], 200),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

import { CONTACT_STATUSES, type ContactStatus } from '../../model.ts';

/** What the address of the list of contacts says. */
export type ContactSearch = {
  mine?: 'following' | 'waiting';
  status?: ContactStatus;
  query?: string;
  phone?: string;
};

const text = (value: unknown) => {
  const found = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return found === '' ? undefined : found.slice(0, 200);
};

/** A phone number of the address bar: what is none is not asked for. */
export function phoneIn(value: unknown): string | undefined {
  const found = text(value)?.slice(0, 30);
  return found && /^[0-9+() -]+$/.test(found) && /\d/.test(found) ? found : undefined;
}

/** The filters of an address; what nobody could have chosen counts as not chosen. */
export function contactSearch(search: Record<string, unknown>): ContactSearch {
  const { mine, status } = search;
  const known = CONTACT_STATUSES.find((one) => one === status);
  const query = text(search['query']);
  const phone = phoneIn(search['phone']);
  return {
    ...(mine === 'following' || mine === 'waiting' ? { mine } : {}),
    ...(known && { status: known }),
    ...(query !== undefined && { query }),
    ...(phone !== undefined && { phone }),
  };
}

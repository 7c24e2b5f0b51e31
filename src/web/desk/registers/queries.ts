import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, RequestRefused, taken } from '../../kit/api.ts';
import type { Filters, RegisterName } from './filters.ts';

/** On a phone a page ends where a thumb tires; the cursor goes on from either. */
const NARROW = '(max-width: 700px)';
const pageSize = () => (window.matchMedia(NARROW).matches ? 20 : 100);

const shared = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
};

export const timeLimitsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    ...shared,
    queryKey: ['registers', 'time-limits', filters],
    queryFn: ({ pageParam: after }) =>
      taken(
        api.GET('/registers/time-limits', { params: { query: { ...filters, after, limit: pageSize() } } }),
      ),
  });

export const firstContactQuery = (filters: Filters) =>
  infiniteQueryOptions({
    ...shared,
    queryKey: ['registers', 'first-contact', filters],
    queryFn: ({ pageParam: after }) =>
      taken(
        api.GET('/registers/first-contact', { params: { query: { ...filters, after, limit: pageSize() } } }),
      ),
  });

/** Where a register is had as a file or a page to print. */
export function addressOf(register: RegisterName, kind: 'csv' | 'xlsx' | 'html', filters: Filters): string {
  const query = new URLSearchParams(filters as Record<string, string>).toString();
  return `/api/v1/registers/${register}.${kind}${query ? `?${query}` : ''}`;
}

const nameIn = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
};

/** Saves a file of the register; a refusal is thrown, so that it is shown on the page and not instead of it. */
export async function download(address: string, lang: string): Promise<void> {
  const answer = await fetch(address, { headers: { 'accept-language': lang } }).catch(() => undefined);
  if (!answer) throw new RequestRefused({ status: 0, code: 'offline' });
  if (!answer.ok)
    throw new RequestRefused({ code: 'fault', ...(await answer.json()), status: answer.status });
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameIn(answer.headers.get('content-disposition')) ?? '';
  link.click();
  URL.revokeObjectURL(url);
}

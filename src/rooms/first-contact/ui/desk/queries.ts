import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../../../web/kit/api.ts';
import type { ContactSearch } from './search.ts';

/** What changes by others' doing is asked for again while it is looked at. */
const LIVE_MS = 20_000;
/** The directory and the items change seldom. */
const STEADY_MS = 300_000;

export const contactKeys = {
  all: ['contacts'] as const,
  one: (number: string) => ['contacts', 'one', number] as const,
};

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => taken(api.GET('/me')),
  staleTime: STEADY_MS,
});

export const directoryQuery = (query: string, limit = 8) =>
  queryOptions({
    queryKey: ['directory', query, limit],
    queryFn: () => taken(api.GET('/directory', { params: { query: { query, limit } } })),
    enabled: query !== '',
    staleTime: STEADY_MS,
  });
export type DirectoryEntry = Awaited<ReturnType<typeof askDirectory>>['items'][number];
const askDirectory = () => taken(api.GET('/directory'));

export const headsQuery = queryOptions({
  queryKey: ['organisation', 'heads'],
  queryFn: () => taken(api.GET('/organisation/departments', { params: { query: { limit: 200 } } })),
  staleTime: STEADY_MS,
});

export const itemsQuery = (query: string) =>
  queryOptions({
    queryKey: ['services', 'found', query],
    queryFn: () => taken(api.GET('/services', { params: { query: { query, limit: 8 } } })),
    enabled: query !== '',
    staleTime: STEADY_MS,
  });

export const itemQuery = (code: string | undefined) =>
  queryOptions({
    queryKey: ['services', 'one', code],
    queryFn: () => taken(api.GET('/services/{code}', { params: { path: { code: code ?? '' } } })),
    enabled: code !== undefined,
    staleTime: STEADY_MS,
  });

/** Earlier contacts of a whole phone number; each look at another's is recorded, so it is not asked for twice. */
export const earlierQuery = (phone: string) =>
  queryOptions({
    queryKey: [...contactKeys.all, 'phone', phone],
    queryFn: () => taken(api.GET('/contacts', { params: { query: { phone, limit: 6 } } })),
    enabled: phone !== '',
    staleTime: STEADY_MS,
  });

const PAGE = 50;
export const listQuery = (search: ContactSearch, after: string | undefined) =>
  queryOptions({
    queryKey: [...contactKeys.all, 'list', search, after],
    queryFn: () =>
      taken(api.GET('/contacts', { params: { query: { ...search, ...(after && { after }), limit: PAGE } } })),
    refetchInterval: search.phone === undefined ? LIVE_MS : false,
  });

export const countQuery = ({ mine, query }: ContactSearch) =>
  queryOptions({
    queryKey: [...contactKeys.all, 'count', mine, query],
    queryFn: () =>
      taken(
        api.GET('/contacts-count', { params: { query: { ...(mine && { mine }), ...(query && { query }) } } }),
      ),
    refetchInterval: LIVE_MS,
  });

export const contactQuery = (number: string) =>
  queryOptions({
    queryKey: contactKeys.one(number),
    queryFn: () => taken(api.GET('/contacts/{number}', { params: { path: { number } } })),
    refetchInterval: LIVE_MS,
  });

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../../../web/kit/api.ts';
import type { ContactSearch } from './search.ts';

/** The directory and the items change seldom. */
const STEADY_MS = 300_000;

export const contactKeys = {
  all: ['contacts'] as const,
  one: (number: string) => ['contacts', 'one', number] as const,
};

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

/** Names of all published lists, read once and searched here: no letter waits for the network. */
export const materialNamesQuery = queryOptions({
  queryKey: ['services', 'material-names'],
  queryFn: () => taken(api.GET('/material-names')),
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
    queryKey: ['earlier-contacts', phone],
    queryFn: () => taken(api.GET('/contacts', { params: { query: { phone, limit: 6 } } })),
    enabled: phone !== '',
    staleTime: STEADY_MS,
  });

const PAGE = 50;
/** A look by phone number is recorded, so news do not repeat it: it has a key of its own. */
export const listQuery = (search: ContactSearch) =>
  infiniteQueryOptions({
    queryKey: [...(search.phone === undefined ? contactKeys.all : ['contacts-by-phone']), 'list', search],
    queryFn: ({ pageParam: after }) =>
      taken(api.GET('/contacts', { params: { query: { ...search, ...(after && { after }), limit: PAGE } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
export type ContactItem = Awaited<ReturnType<typeof askContacts>>['items'][number];
const askContacts = () => taken(api.GET('/contacts'));

export const countQuery = ({ mine, query }: ContactSearch) =>
  queryOptions({
    queryKey: [...contactKeys.all, 'count', mine, query],
    queryFn: () =>
      taken(
        api.GET('/contacts-count', { params: { query: { ...(mine && { mine }), ...(query && { query }) } } }),
      ),
  });

export const contactQuery = (number: string) =>
  queryOptions({
    queryKey: contactKeys.one(number),
    queryFn: () => taken(api.GET('/contacts/{number}', { params: { path: { number } } })),
  });
export type Contact = Awaited<ReturnType<typeof askContact>>;
const askContact = (number: string) => taken(api.GET('/contacts/{number}', { params: { path: { number } } }));

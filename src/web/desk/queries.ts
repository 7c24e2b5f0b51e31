import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../kit/api.ts';

/** Everything that is read of the inbox begins with this key. */
export const inboxKey = ['inbox'] as const;

const COUNTED = 100;

/** How many notes wait to be read; counted up to a hundred. */
export const unreadQuery = queryOptions({
  queryKey: [...inboxKey, 'unread'],
  queryFn: async () => {
    const page = await taken(api.GET('/inbox', { params: { query: { unread: true, limit: COUNTED } } }));
    return page.items.length;
  },
  staleTime: 30_000,
});

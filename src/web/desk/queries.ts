import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../kit/api.ts';

/** Everything that is read of the inbox begins with this key. */
export const inboxKey = ['inbox'] as const;

/** How many notes wait to be read. */
export const unreadQuery = queryOptions({
  queryKey: [...inboxKey, 'unread'],
  queryFn: async () => (await taken(api.GET('/inbox-count'))).unread,
  staleTime: 30_000,
});

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newKey, taken } from '../../kit/api.ts';
import { inboxKey } from '../queries.ts';

/** Marks one note as read, everywhere it is shown. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      taken(
        api.POST('/inbox/{id}/read', { params: { path: { id }, header: { 'Idempotency-Key': newKey() } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxKey }),
  });
}

/** Marks all notes up to one as read: none that came since it was looked at. */
export function useMarkAllRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) =>
      taken(api.POST('/inbox/read', { body: { upTo }, params: { header: { 'Idempotency-Key': newKey() } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxKey }),
  });
}

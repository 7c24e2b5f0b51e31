import { queryOptions } from '@tanstack/react-query';
import { api, newKey, taken } from '../../kit/api.ts';

/** Signing in and out has an address of its own beside the contract’s. */
const AT = { baseUrl: '/api/auth' };

export type Credentials = { username: string; password: string; code?: string };

export const signIn = (body: Credentials) => taken(api.POST('/sign-in/username', { ...AT, body }));

export const signOut = () =>
  taken(api.POST('/sign-out', { ...AT, body: {}, params: { header: { 'Idempotency-Key': newKey() } } }));

/** How one is signed in, and what one owes before anything else opens. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => taken(api.GET('/session', AT)),
  staleTime: 60_000,
});

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls back when the server no longer knows who is asking. */
export function onSessionEnded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

api.use({
  onResponse: ({ request, response }) => {
    if (response.status !== 401 || request.url.includes('/api/auth/sign-')) return;
    for (const listener of listeners) listener();
  },
});

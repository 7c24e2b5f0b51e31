import { queryOptions } from '@tanstack/react-query';
import { api, newKey, taken } from '../../kit/api.ts';
import { OFFICE } from '../shell/office.ts';

/** Signing in and out has an address of its own beside the contract’s. */
const AT = { baseUrl: '/api/auth' };

export type Credentials = { username: string; password: string; code?: string };

let open = OFFICE.signedIn;

/** Whether anybody may be signed in: a frame that was sent to nobody asks for nothing before the sign-in. */
export const mayBeSignedIn = (): boolean => open;

export async function signIn(body: Credentials) {
  const answer = await taken(api.POST('/sign-in/username', { ...AT, body }));
  open = true;
  return answer;
}

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

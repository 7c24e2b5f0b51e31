import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, taken } from '../api.ts';

/** Who is signed in, and as what. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => taken(api.GET('/me')),
  staleTime: 60_000,
});

export type Me = NonNullable<Awaited<ReturnType<NonNullable<typeof meQuery.queryFn>>>>;
export type Role = Me['roles'][number];

export const MeContext = createContext<Me | undefined>(undefined);

/** The person at the desk; every page inside the layout has one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

/** Whether somebody holds one of these roles now. */
export const holds = ({ roles }: Me, ...wanted: Role[]): boolean => roles.some((one) => wanted.includes(one));

/** An outside firm's person: sees the orders passed to them and nothing else. */
export const isContractorOnly = ({ posts }: Me): boolean =>
  posts.length > 0 && posts.every(({ role }) => role === 'contractor');

/** Works in a department: also B while A is there, who has no role of their own then. */
export const worksHere = (me: Me): boolean => me.department !== undefined && !isContractorOnly(me);

/** Whoever goes out with the tools: only posts that are a pool of equals, none that leads or receives. */
export const isCrew = (me: Me): boolean =>
  isContractorOnly(me) ||
  (me.posts.length > 0 && me.posts.every(({ role, as }) => role === 'staff' && as === 'pool'));

/** The name of a department; its code until it is known. */
export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => taken(api.GET('/departments')),
  staleTime: 600_000,
});

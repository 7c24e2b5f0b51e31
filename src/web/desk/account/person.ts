import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { forgetJobs, keepPerson, keptPerson } from '../../../rooms/time-limit/ui/field/keep.ts';
import { RequestRefused } from '../../kit/api.ts';
import { isCrew, type Me, meQuery } from '../../kit/desk/me.ts';
import { mayBeSignedIn, onSessionEnded, sessionQuery } from './session.ts';

/** Where somebody with the tools in the hand is. */
export const FIELD_PATH = /^\/jobs(\/|$)/;

const problemOf = (error: unknown) => (error instanceof RequestRefused ? error.problem : undefined);

const OFFLINE = new RequestRefused({ status: 0, code: 'offline' });

type Person = {
  me?: Me;
  owes?: 'password' | 'secondFactor';
  /** Nobody is signed in here. */
  isStranger: boolean;
  isPending: boolean;
  error: unknown;
};

/**
 * Who is at the desk. A frame that the server sent to nobody asks nothing; where the server is out of reach, the page of
 * jobs goes by who was here last.
 */
export function usePerson(): Person {
  const enabled = mayBeSignedIn();
  const mine = useQuery({ ...meQuery, enabled });
  const session = useQuery({ ...sessionQuery, enabled });
  const isStranger = !mine.data && (!enabled || problemOf(mine.error)?.status === 401);
  const isPaused = enabled && mine.fetchStatus === 'paused';
  const isCut = isPaused || problemOf(mine.failureReason)?.status === 0;
  const lastHere = useLastHere(isCut && !mine.data);
  useKeeping(mine.data, isStranger);
  const error = isPaused ? OFFLINE : mine.error;
  if (session.data?.mustChangePassword) return { owes: 'password', isStranger, isPending: false, error };
  if (session.data?.mustAddSecondFactor) return { owes: 'secondFactor', isStranger, isPending: false, error };
  return {
    me: session.isPending ? lastHere.me : (mine.data ?? lastHere.me),
    isStranger,
    isPending: lastHere.isReading || (!isPaused && (mine.isPending || session.isPending)),
    error,
  };
}

/** Who the phone remembers, for the page of jobs and only where the server cannot say. */
function useLastHere(isAsked: boolean): { me?: Me; isReading: boolean } {
  const inField = useLocation({ select: ({ pathname }) => FIELD_PATH.test(pathname) });
  const enabled = inField && isAsked;
  const { data, isFetching } = useQuery({
    queryKey: ['last-here'],
    queryFn: async () => (await keptPerson<Me>().catch(() => undefined)) ?? null,
    enabled,
    networkMode: 'always',
    gcTime: 0,
    staleTime: 0,
  });
  return { me: enabled ? (data ?? undefined) : undefined, isReading: enabled && isFetching };
}

/** A craftsman is remembered on the phone for a day; whoever is signed out, or another person, is not. */
function useKeeping(me: Me | undefined, isStranger: boolean): void {
  useEffect(() => {
    if (me && isCrew(me)) void keepPerson(me).catch(() => {});
    else if (me || isStranger) void forgetJobs().catch(() => {});
  }, [me, isStranger]);
  useEffect(() => onSessionEnded(() => void forgetJobs().catch(() => {})), []);
}

import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, taken } from '../../../../web/kit/api.ts';
import type { CaseView } from '../../contract.ts';
import type { QueueSearch } from './search.ts';

export const casesKey = ['cases'] as const;
export const queueKey = (filter: QueueSearch) => [...casesKey, 'queue', filter] as const;
export const countKey = (filter: QueueSearch) => [...casesKey, 'count', filter] as const;
export const caseKey = (number: string) => [...casesKey, 'case', number] as const;
/** The filter the queue was last seen with: the case page leads to its neighbours there. */
let lastFilter: QueueSearch = {};
export const rememberQueue = (filter: QueueSearch): void => {
  lastFilter = filter;
};
export const rememberedQueue = (): QueueSearch => lastFilter;

export const deadlineKey = (number: string) => [...casesKey, 'deadline', number] as const;

const PAGE = 50;
/** As many pages as somebody had asked for are there again when they come back from a case they worked on. */
const KEPT_MS = 30 * 60_000;

/** The queue as far as it was asked for; `next` brings more. */
export const useQueue = (filter: QueueSearch) =>
  useInfiniteQuery({
    queryKey: queueKey(filter),
    queryFn: ({ pageParam }) =>
      taken(api.GET('/cases', { params: { query: { ...filter, after: pageParam, limit: PAGE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: 60_000,
    gcTime: KEPT_MS,
  });

type QueuePages = NonNullable<ReturnType<typeof useQueue>['data']>;
export type CaseLineView = QueuePages['pages'][number]['items'][number];

/** The numbers before and after a case in the queue as it was last seen. */
export function useNeighbours(number: string): { before?: string; after?: string } {
  const pages = useQueryClient().getQueryData<QueuePages>(queueKey(lastFilter))?.pages ?? [];
  const numbers = pages.flatMap(({ items }) => items.map((line) => line.number));
  const at = numbers.indexOf(number);
  return at < 0 ? {} : { before: numbers[at - 1], after: numbers[at + 1] };
}

/** How many open ones there are, by light. */
export const useCounts = ({ department, handler }: QueueSearch) =>
  useQuery({
    queryKey: countKey({ department, handler }),
    queryFn: () => taken(api.GET('/cases-count', { params: { query: { department, handler } } })),
    refetchInterval: 60_000,
  });

export const useCase = (number: string) =>
  useQuery({
    queryKey: caseKey(number),
    queryFn: async () =>
      (await taken(api.GET('/cases/{number}', { params: { path: { number } } }))) as CaseView,
    refetchInterval: 60_000,
  });

/** Why this date, day by day; asked for with each state of the case. */
export const useDeadline = (number: string, version: number, wanted: boolean) =>
  useQuery({
    queryKey: [...deadlineKey(number), version],
    queryFn: () => taken(api.GET('/cases/{number}/deadline', { params: { path: { number } } })),
    enabled: wanted,
  });

/** After a command: the case as it answered, and every list anew. */
export function useRefreshed(): (number: string) => Promise<void> {
  const client = useQueryClient();
  return async (number) => {
    await client.invalidateQueries({ queryKey: caseKey(number) });
    await client.invalidateQueries({ queryKey: casesKey });
  };
}

/** After something that touched several: every list and case anew. */
export function useListsAnew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: casesKey });
}

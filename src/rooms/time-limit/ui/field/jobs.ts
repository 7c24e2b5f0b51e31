import { queryOptions } from '@tanstack/react-query';
import { api, RequestRefused, taken } from '../../../../web/kit/api.ts';
import type { CaseView } from '../../contract.ts';
import { keepJobs, keptJobs } from './keep.ts';
import { inTurn } from './turn.ts';

/** The jobs of somebody, with all that is on them; `keptAt` where they are what the phone saw then. */
export type Jobs = { items: CaseView[]; keptAt?: number };

const PAGE = '100';

async function readJobs(username: string): Promise<CaseView[]> {
  const queue = await taken(
    api.GET('/cases', { params: { query: { handler: 'me', limit: PAGE as unknown as number } } }),
  );
  const read = await Promise.all(queue.items.map(({ number }) => readJob(number)));
  return inTurn(read.filter(({ crew }) => crew.some((one) => one.username === username)));
}

const readJob = (number: string): Promise<CaseView> =>
  taken(api.GET('/cases/{number}', { params: { path: { number } } })) as Promise<CaseView>;

const isCut = (error: unknown) => error instanceof RequestRefused && error.problem.status === 0;

/** Read from the server and kept on the phone; where there is no network, what was kept. */
export const jobsQuery = (username: string) =>
  queryOptions({
    queryKey: ['field', 'jobs', username],
    networkMode: 'always',
    refetchInterval: 60_000,
    queryFn: async (): Promise<Jobs> => {
      try {
        const items = await readJobs(username);
        await keepJobs(username, items).catch(() => undefined);
        return { items };
      } catch (error) {
        const kept = isCut(error) ? await keptJobs<CaseView[]>(username).catch(() => undefined) : undefined;
        if (kept) return { items: kept.value, keptAt: kept.at };
        throw error;
      }
    },
  });

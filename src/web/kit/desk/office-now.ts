import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../../kernel/time.ts';
import { api, taken } from '../api.ts';

const isDemo = () => document.documentElement.dataset['demo'] === 'demo';

/** The office's moment in RFC 3339, to the minute: the demo clock where there is one, else the time it is. */
export async function officeNow(): Promise<string> {
  const now = isDemo() ? (await taken(api.GET('/demo/clock'))).now : formatInstant(Date.now());
  return `${now.slice(0, 16)}:00+08:00`;
}

/** The same for a page; undefined until it is known. */
export const useOfficeNow = (): string | undefined =>
  useQuery({ queryKey: ['office-now'], queryFn: officeNow, staleTime: 30_000, refetchInterval: 60_000 }).data;

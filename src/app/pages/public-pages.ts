import type { PageName } from '../../web/public/page-names.ts';
import type { Read } from './reading.ts';

export type PageRequest = {
  read: Read;
  params: Record<string, string>;
  query: Record<string, string>;
  now: string;
};

/** A public page: where it is, and what it is drawn with; `undefined` where there is no such thing. */
export type PublicRoute = {
  path: string;
  page: PageName;
  load(request: PageRequest): Promise<unknown>;
};

export const PUBLIC_ROUTES: PublicRoute[] = [
  {
    path: '/',
    page: 'home',
    load: async ({ read }) => ({ departments: (await read('/departments'))?.items ?? [] }),
  },
];

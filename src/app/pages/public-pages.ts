import type { PageName } from '../../web/public/page-names.ts';
import type { Read } from './reading.ts';
import { READING_PAGES } from './reading-pages.ts';

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

/** Every public page: what people read, and what they do with their own matters. */
export const PUBLIC_ROUTES: PublicRoute[] = [...READING_PAGES];

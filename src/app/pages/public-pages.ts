import type { Lang } from '../../web/kit/language.ts';
import type { PageName } from '../../web/public/page-names.ts';
import { MATTER_ROUTES } from './matter-pages.ts';
import type { Read } from './reading.ts';
import { READING_PAGES } from './reading-pages.ts';

export type PageRequest = {
  read: Read;
  params: Record<string, string>;
  query: Record<string, string>;
  now: string;
  lang: Lang;
};

/** A public page: where it is, and what it is drawn with; `undefined` where there is no such thing. */
export type PublicRoute = {
  path: string;
  page: PageName;
  load(request: PageRequest): Promise<unknown>;
  /** What is drawn, with 404, where there is no such thing; else the page that says so. */
  missing?: { page: PageName; data(request: PageRequest): unknown };
  /** Another address that this request belongs to. */
  moved?(request: PageRequest): string | undefined;
  /** Of one person: kept by nobody on the way, its address told to nobody. */
  personal?: true;
};

/** Every public page: what people read, and what they do with their own matters. */
export const PUBLIC_ROUTES: PublicRoute[] = [...READING_PAGES, ...MATTER_ROUTES];

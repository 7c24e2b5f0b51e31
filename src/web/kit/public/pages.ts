import type { ComponentType } from 'react';
import type { PageName } from '../../public/page-names.ts';
import type { Lang } from '../language.ts';

/** What every public page is drawn with, the same on the server and in the browser. */
export type Frame = {
  lang: Lang;
  /** Large print, chosen by the reader. */
  large: boolean;
  /** The office's name, as it writes it; empty until it is set. */
  office: string;
  demo: boolean;
  /** Path without query: where the language switch leads. */
  path: string;
  /** The office's moment, RFC 3339: the demo clock where there is one. */
  now: string;
  /** Inside a department's own website: without our header and footer. */
  embedded: boolean;
};

/** A page of the public site: drawn on the server, come alive in the browser. */
export type PublicPage<D> = {
  title(data: D, lang: Lang): string;
  Page: ComponentType<{ data: D }>;
};

/** What the server hands to the browser: which page, with what. */
export type PageState = { name: PageName; data: unknown; frame: Frame };

/** Files a page needs; names below `/assets/`. */
export type PageAssets = { script: string; style?: string; preload: string[] };

/** Draws a page as a whole document. */
export type RenderPage = (state: PageState, assets: PageAssets) => Promise<string>;

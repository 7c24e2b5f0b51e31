import type { DemandId } from './ids.ts';

/** What a demand asks and what the software does for it, in both languages and in the product's own words. */
export type DemandText = { zh: string; en: string };

/** The demands of one regulation, none left out: `DemandTexts<'TL'>` has a text for every `TL-…`. */
export type DemandTexts<Letters extends string> = Record<
  Extract<DemandId, `${Letters}-${string}`>,
  DemandText
>;

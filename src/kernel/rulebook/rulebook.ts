import { ACCOUNTABILITY } from './accountability-texts.ts';
import { partsOf, type Regulation } from './citation.ts';
import { COORDINATION } from './coordination-texts.ts';
import { FIRST_CONTACT } from './first-contact-texts.ts';
import { DEMAND_IDS, type DemandId } from './ids.ts';
import { NOTICE } from './notice-texts.ts';
import { SERVICE_COMMITMENT } from './service-commitment-texts.ts';
import type { DemandText } from './texts.ts';
import { TIME_LIMIT } from './time-limit-texts.ts';

/** One demand as `GET /rulebook` shows it; `article` is the id without its letters: `5.2.3`, `0` for a definition. */
export type Demand = { id: DemandId; regulation: Regulation; article: string; zh: string; en: string };

const TEXTS: Record<DemandId, DemandText> = {
  ...NOTICE,
  ...SERVICE_COMMITMENT,
  ...FIRST_CONTACT,
  ...TIME_LIMIT,
  ...COORDINATION,
  ...ACCOUNTABILITY,
};

/** All 76 demands, in the order of the regulations. */
export const RULEBOOK: readonly Demand[] = DEMAND_IDS.map((id) => {
  const { regulation, article } = partsOf(id);
  return { id, regulation, article, ...TEXTS[id] };
});

import { ACCOUNTABILITY } from './accountability-texts.ts';
import { COORDINATION } from './coordination-texts.ts';
import { FIRST_CONTACT } from './first-contact-texts.ts';
import { DEMAND_IDS, type DemandId } from './ids.ts';
import { NOTICE } from './notice-texts.ts';
import { SERVICE_COMMITMENT } from './service-commitment-texts.ts';
import type { DemandText } from './texts.ts';
import { TIME_LIMIT } from './time-limit-texts.ts';

export type Regulation =
  | 'notice'
  | 'serviceCommitment'
  | 'firstContact'
  | 'timeLimit'
  | 'coordination'
  | 'accountability';

/** One demand as `GET /rulebook` shows it; `article` is the id without its letters: `5.2.3`, `0` for a definition. */
export type Demand = { id: DemandId; regulation: Regulation; article: string; zh: string; en: string };

type Letters = 'NT' | 'SC' | 'FC' | 'TL' | 'CO' | 'AC';

const REGULATIONS: Record<Letters, { regulation: Regulation; zh: string; en: string }> = {
  NT: { regulation: 'notice', zh: '《通知》', en: 'Notice' },
  SC: { regulation: 'serviceCommitment', zh: '《服务承诺制》', en: 'Service Commitment' },
  FC: { regulation: 'firstContact', zh: '《首问负责制》', en: 'First Contact' },
  TL: { regulation: 'timeLimit', zh: '《限时办结制》', en: 'Time Limits' },
  CO: { regulation: 'coordination', zh: '《协调联动制》', en: 'Coordination' },
  AC: { regulation: 'accountability', zh: '《责任追究制》', en: 'Accountability' },
};

const TEXTS: Record<DemandId, DemandText> = {
  ...NOTICE,
  ...SERVICE_COMMITMENT,
  ...FIRST_CONTACT,
  ...TIME_LIMIT,
  ...COORDINATION,
  ...ACCOUNTABILITY,
};

function split(id: DemandId) {
  const [letters, article] = id.split('-') as [Letters, string];
  return { ...REGULATIONS[letters], article };
}

/** All 76 demands, in the order of the regulations. */
export const RULEBOOK: readonly Demand[] = DEMAND_IDS.map((id) => {
  const { regulation, article } = split(id);
  return { id, regulation, article, ...TEXTS[id] };
});

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Article numbers as regulations write them; none is above 19. */
function chineseNumber(number: number): string {
  if (number < 10) return DIGITS[number] ?? '';
  return `十${DIGITS[number - 10] ?? ''}`;
}

/**
 * Names the place a demand comes from, as a screen or document cites it.
 * Example: `citation('SC-5.2.3', 'zh')` is `《服务承诺制》第五条（二）3`, in English `Service Commitment, article 5(2)3`.
 */
export function citation(id: DemandId, lang: 'zh' | 'en'): string {
  const { article, regulation, zh, en } = split(id);
  const [first = 0, paragraph, item] = article.split('.').map(Number);
  if (first === 0) return lang === 'zh' ? `${zh}定义` : `${en}, definition`;
  if (regulation === 'notice') return lang === 'zh' ? `${zh}${chineseNumber(first)}` : `${en}, item ${first}`;
  if (lang === 'en') return `${en}, article ${first}${paragraph ? `(${paragraph})` : ''}${item ?? ''}`;
  return `${zh}第${chineseNumber(first)}条${paragraph ? `（${chineseNumber(paragraph)}）` : ''}${item ?? ''}`;
}

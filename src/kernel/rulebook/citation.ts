import type { DemandId } from './ids.ts';

export type Regulation =
  | 'notice'
  | 'serviceCommitment'
  | 'firstContact'
  | 'timeLimit'
  | 'coordination'
  | 'accountability';

type Letters = 'NT' | 'SC' | 'FC' | 'TL' | 'CO' | 'AC';

const REGULATIONS: Record<Letters, { regulation: Regulation; zh: string; en: string }> = {
  NT: { regulation: 'notice', zh: '《通知》', en: 'Notice' },
  SC: { regulation: 'serviceCommitment', zh: '《服务承诺制》', en: 'Service Commitment' },
  FC: { regulation: 'firstContact', zh: '《首问负责制》', en: 'First Contact' },
  TL: { regulation: 'timeLimit', zh: '《限时办结制》', en: 'Time Limits' },
  CO: { regulation: 'coordination', zh: '《协调联动制》', en: 'Coordination' },
  AC: { regulation: 'accountability', zh: '《责任追究制》', en: 'Accountability' },
};

/** The parts of an id: its regulation, and the article without the letters. */
export function partsOf(id: DemandId) {
  const [letters, article] = id.split('-') as [Letters, string];
  return { ...REGULATIONS[letters], article };
}

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
  const { article, regulation, zh, en } = partsOf(id);
  const [first = 0, paragraph, item] = article.split('.').map(Number);
  if (first === 0) return lang === 'zh' ? `${zh}定义` : `${en}, definition`;
  if (regulation === 'notice') return lang === 'zh' ? `${zh}${chineseNumber(first)}` : `${en}, item ${first}`;
  if (lang === 'en') return `${en}, article ${first}${paragraph ? `(${paragraph})` : ''}${item ?? ''}`;
  return `${zh}第${chineseNumber(first)}条${paragraph ? `（${chineseNumber(paragraph)}）` : ''}${item ?? ''}`;
}

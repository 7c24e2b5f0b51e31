import type { Festival } from './statutory-days.ts';

/** Names of the festivals, for the days of a year that is not declared yet; declared days bring their own. */
export const festivalTexts: Record<Festival, { zh: string; en: string }> = {
  newYear: { zh: '元旦', en: 'New Year' },
  springFestival: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labourDay: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  nationalDay: { zh: '国庆节', en: 'National Day' },
};

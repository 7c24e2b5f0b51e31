import type { Lang } from './language.ts';

/** Monday first. */
export const WEEKDAYS: Record<Lang, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

export const MAKEUP: Record<Lang, string> = { zh: '调休上班', en: 'make-up workday' };
export const YEAR: Record<Lang, string> = { zh: '年', en: '' };

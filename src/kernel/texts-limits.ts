import type { Limit, LimitUnit } from './limits.ts';

const UNITS: Record<LimitUnit, { zh: string; en: [string, string] }> = {
  workingDay: { zh: '个工作日', en: ['working day', 'working days'] },
  workingHour: { zh: '个工作小时', en: ['working hour', 'working hours'] },
  calendarDay: { zh: '日', en: ['calendar day', 'calendar days'] },
  hour: { zh: '小时', en: ['hour', 'hours'] },
  minute: { zh: '分钟', en: ['minute', 'minutes'] },
};

/** A limit in words. Example: `{ count: 5, unit: 'workingDay' }` is 5 个工作日, “5 working days”. */
export function limitWords(limit: Limit, lang: 'zh' | 'en'): string {
  if (limit.unit === 'onTheSpot') return lang === 'zh' ? '当场办结' : 'on the spot';
  const unit = UNITS[limit.unit];
  const length =
    lang === 'zh' ? `${limit.count} ${unit.zh}` : `${limit.count} ${unit.en[limit.count === 1 ? 0 : 1]}`;
  if (!limit.before) return length;
  return lang === 'zh' ? `提前 ${length}` : `${length} ahead`;
}

import type { Limit, LimitUnit } from '../../kernel/limits.ts';

const UNITS: readonly LimitUnit[] = ['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'];

/** Reads a limit in words; `undefined` where it is none. */
export function parseLimit(words: string): Limit | undefined {
  if (words === 'onTheSpot') return { unit: 'onTheSpot' };
  const match = /^([1-9]\d{0,4}) +(\w+?)s?( +before +event)?$/.exec(words);
  const unit = UNITS.find((name) => name === match?.[2]);
  if (!match || !unit) return undefined;
  const counted = { count: Number(match[1]), unit };
  return match[3] ? { ...counted, before: 'event' } : counted;
}

/** A limit in words, as `parseLimit` reads them. */
export function printLimit(value: Limit): string {
  if (!('count' in value)) return value.unit;
  return `${value.count} ${value.unit}${value.before ? ' before event' : ''}`;
}

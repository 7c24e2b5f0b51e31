import type { Limit } from '../../kernel/limits.ts';
import { fill } from '../../kernel/texts.ts';
import type { Lang } from '../../platform/http/language.ts';
import { textsOf } from './texts/index.ts';

/** The promised limit in words. Example: `5 个工作日`. */
export function limitInWords(limit: Limit, lang: Lang): string {
  const words = textsOf(lang);
  if (limit.unit === 'onTheSpot') return words.register.onTheSpot;
  const units = limit.count === 1 ? words.oneUnit : words.units;
  const length = `${limit.count} ${units[limit.unit] ?? limit.unit}`;
  return limit.before ? fill(words.register.ahead, { length }) : length;
}

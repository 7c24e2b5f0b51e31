import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';
import { dayNumberOfCivil } from '../time.ts';

/** The seven festivals of the State Council's rule on national holidays, as revised in 2024. */
export type Festival =
  | 'newYear'
  | 'springFestival'
  | 'qingming'
  | 'labourDay'
  | 'dragonBoat'
  | 'midAutumn'
  | 'nationalDay';

export type StatutoryDay = { day: number; festival: Festival };

/** Place of the solar term in its year, counted from the winter solstice before it. */
const QINGMING = 7;

/**
 * The 13 statutory days of a year whose arrangement is not known: New Year 1, Spring Festival 4 (its eve to the third
 * day), Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3. Days off by swapping and make-up
 * weekends cannot be computed: they are the State Council's yearly choice, which is why such a year is provisional.
 * Example: 2027 has 1 Jan, 5–8 Feb, 5 Apr, 1–2 May, 9 Jun, 15 Sep, 1–3 Oct.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const springFestival = dayOf(LunarDay.fromYmd(year, 1, 1).getSolarDay());
  const days: StatutoryDay[] = [{ day: dayNumberOfCivil(year, 1, 1), festival: 'newYear' }];
  for (let offset = -1; offset <= 2; offset += 1) {
    days.push({ day: springFestival + offset, festival: 'springFestival' });
  }
  days.push({ day: dayOf(SolarTerm.fromIndex(year, QINGMING).getSolarDay()), festival: 'qingming' });
  const labourDay = dayNumberOfCivil(year, 5, 1);
  days.push({ day: labourDay, festival: 'labourDay' }, { day: labourDay + 1, festival: 'labourDay' });
  days.push({ day: dayOf(LunarDay.fromYmd(year, 5, 5).getSolarDay()), festival: 'dragonBoat' });
  days.push({ day: dayOf(LunarDay.fromYmd(year, 8, 15).getSolarDay()), festival: 'midAutumn' });
  const nationalDay = dayNumberOfCivil(year, 10, 1);
  for (let offset = 0; offset <= 2; offset += 1) {
    days.push({ day: nationalDay + offset, festival: 'nationalDay' });
  }
  return days;
}

function dayOf(day: SolarDay): number {
  return dayNumberOfCivil(day.getYear(), day.getMonth(), day.getDay());
}

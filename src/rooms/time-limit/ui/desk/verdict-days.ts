import type { CaseView } from '../../contract.ts';

/** Where days were counted they say late or early by themselves; of hours, and of what is deemed, only the verdict is said. */
export function verdictDays({
  verdict,
  daysLate,
  daysEarly,
}: Pick<CaseView, 'verdict' | 'daysLate' | 'daysEarly'>) {
  if (verdict === 'overdue' && daysLate)
    return { word: daysLate === 1 ? 'daysLateOne' : 'daysLate', count: daysLate } as const;
  if (verdict === 'early' && daysEarly)
    return { word: daysEarly === 1 ? 'daysEarlyOne' : 'daysEarly', count: daysEarly } as const;
  return undefined;
}

import type { RowProblem } from './table.ts';

/** Hours of a day in order; the second interval has both ends or none. */
export function hoursProblem(row: {
  from: string;
  to?: string;
  opens1: string;
  closes1: string;
  opens2?: string;
  closes2?: string;
}): RowProblem<'to' | 'closes1' | 'opens2' | 'closes2'> {
  const after = <C>(column: C, from: string) => ({ column, code: 'notAfter' as const, facts: { from } });
  const { opens2, closes2 } = row;
  if (row.to && row.to < row.from) return after('to', row.from);
  if (row.closes1 <= row.opens1) return after('closes1', row.opens1);
  if (opens2 && !closes2) return { column: 'closes2', code: 'needs', facts: { because: 'opens2' } };
  if (closes2 && !opens2) return { column: 'opens2', code: 'needs', facts: { because: 'closes2' } };
  if (!opens2 || !closes2) return undefined;
  if (opens2 < row.closes1) return after('opens2', row.closes1);
  return closes2 <= opens2 ? after('closes2', opens2) : undefined;
}

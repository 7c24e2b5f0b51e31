import type { CaseView } from '../../contract.ts';

type Clock = Pick<CaseView['supports'][number], 'light' | 'daysLate'>;

/** Which words say how a support stands: late by days, late within its last day, or due. */
export function supportWord({ light, daysLate }: Clock) {
  if (daysLate) return daysLate === 1 ? 'supportLateOne' : 'supportLate';
  return light === 'red' ? 'supportPassed' : 'supportDue';
}

/** What a row of the queue says of its supports: that its clock is the reader's own, not the lead's, or their number. */
export const supportTag = (line: object, clock: object) => (clock === line ? 'supports' : 'ownSupport');

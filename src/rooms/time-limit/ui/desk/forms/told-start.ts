import { typedMoment } from './body.ts';
import type { Subject } from './form.ts';

/** A telling begins with now, and whom: the applicant as the case names them. */
export const startOfTelling = ({ case: { applicant } }: Subject, now: string) => ({
  at: typedMoment(now),
  to: applicant?.name ?? applicant?.unit ?? '',
});

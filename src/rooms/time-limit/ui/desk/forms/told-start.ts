import { typedMoment } from './body.ts';
import type { Field, Label, Subject } from './form.ts';

/** A telling begins with now, and whom: the applicant as the case names them. */
export const startOfTelling = ({ case: { applicant } }: Subject, now: string) => ({
  at: typedMoment(now),
  to: applicant?.name ?? applicant?.unit ?? '',
});

const TOLD_LABELS: Record<string, Label> = { means: 'means', at: 'toldAt', to: 'toldTo', text: 'toldText' };

/** What an error at a place of the body is about: a part of a telling has a label and an input of its own. */
export function namedPart({ kind, label }: Field, at: string, id: string): { label: Label; id: string } {
  const part = at.slice(at.lastIndexOf('/') + 1);
  const own = kind === 'told' ? TOLD_LABELS[part] : undefined;
  return own ? { label: own, id: `${id}-${part}` } : { label, id };
}

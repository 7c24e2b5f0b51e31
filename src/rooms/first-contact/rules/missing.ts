import type { FieldError } from '../../../kernel/refusal.ts';
import type { VisitorFact } from '../model.ts';
import { fieldTexts } from '../texts/fields.ts';

const blank = (pointer: string): FieldError => ({ pointer, code: 'blank', detail: fieldTexts[pointer] });

/** Those of the visitor's facts that are not there, by their pointers. */
export const visitorBlanks = (given: readonly VisitorFact[], wanted: readonly VisitorFact[]): FieldError[] =>
  wanted.filter((fact) => !given.includes(fact)).map((fact) => blank(`/visitor/${fact}`));

/** Name or unit: one of them is enough, and where both are missing one error says so (FC-3). */
export const nameOrUnit = (given: readonly VisitorFact[]): FieldError[] =>
  given.includes('name') || given.includes('unit')
    ? []
    : [{ pointer: '/visitor/name', code: 'blank', detail: fieldTexts['nameOrUnit'] }];

/** Elements of the command that are not there. Example: `blanks({ reason: undefined })`. */
export const blanks = (elements: Record<string, unknown>): FieldError[] =>
  Object.entries(elements)
    .filter(([, value]) => value === undefined)
    .map(([name]) => blank(`/${name}`));

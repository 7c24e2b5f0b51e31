import type { FieldError, Refusal } from '../../../kernel/refusal.ts';
import { type FieldCode, fieldTexts, refuse } from '../refusals.ts';

/** One wrong field, as the door and the import tell it. Example: `fieldError('/division', 'unknownDivision')`. */
export function fieldError(pointer: string, code: FieldCode): FieldError {
  return { pointer, code, detail: fieldTexts[code] };
}

/** All that is missing or wrong, named at once; `undefined` when nothing is. */
export function blanks(errors: (FieldError | undefined | false)[]): Refusal | undefined {
  const found = errors.filter((error): error is FieldError => Boolean(error));
  return found.length > 0 ? refuse('blanks', undefined, found) : undefined;
}

export function missing(value: string | undefined | null, pointer: string): FieldError | false {
  return !value?.trim() && fieldError(pointer, 'missing');
}

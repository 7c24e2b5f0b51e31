import type { FieldError } from '../../../kernel/refusal.ts';
import type { PublishedElements, ServiceElements } from '../model.ts';
import { type ElementProblem, elementProblems } from '../refusals.ts';

/** The eleven elements of SC-2 and the notice, in the order of the regulation. */
export const REQUIRED_ELEMENTS = [
  'basis',
  'conditions',
  'procedure',
  'process',
  'promisedLimit',
  'result',
  'standard',
  'liability',
  'materials',
  'place',
  'posts',
] as const;

export function problem(pointer: string, code: ElementProblem): FieldError {
  return { pointer, code, detail: elementProblems[code] };
}

/**
 * Every element that SC-2 demands and that is blank: absent, an empty list, or nothing but spaces; blank entries of a
 * list are named one by one. “None needed” has to be said outright with `noMaterials`.
 * Example: `blankElements({ …all, result: ' ' })` names `/result` alone.
 */
export function blankElements(elements: ServiceElements): FieldError[] {
  return REQUIRED_ELEMENTS.flatMap((name) => {
    if (name === 'materials' && elements.noMaterials) return [];
    return blanksIn(`/${name}`, elements[name]);
  });
}

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function blanksIn(pointer: string, value: unknown): FieldError[] {
  if (!Array.isArray(value)) return isBlank(value) ? [problem(pointer, 'blank')] : [];
  if (value.length === 0) return [problem(pointer, 'blank')];
  return value.flatMap((entry, index) => {
    const nested = typeof entry === 'object' && entry !== null;
    const at = nested ? `${pointer}/${index}/name` : `${pointer}/${index}`;
    return isBlank(nested ? (entry as { name?: unknown }).name : entry) ? [problem(at, 'blank')] : [];
  });
}

/**
 * Elements as they are published: lists that may be empty are there, and what was left open is read in the way that
 * asks least of the applicant. Only called on elements without blanks.
 */
export function publishedElements(elements: ServiceElements): PublishedElements {
  const online = elements.online ?? false;
  const defaults = {
    kind: elements.promisedLimit?.unit === 'onTheSpot' ? 'onTheSpot' : 'promised',
    acceptance: 'afterReview',
    materials: [],
    milestones: [],
    online,
    visits: online ? 0 : 1,
    specialProcedures: [],
    supports: [],
    fields: [],
    audience: [],
    faq: [],
  } as const;
  return { ...defaults, ...withoutUndefined(elements) } as PublishedElements;
}

function withoutUndefined(elements: ServiceElements): ServiceElements {
  return Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== undefined));
}

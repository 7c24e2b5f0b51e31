import type { Burden, Difference, ElementName, ServiceVersion, VersionChanges } from '../model.ts';

/** In the order in which a reader meets them. */
const COMPARED: readonly (ElementName | 'name')[] = [
  'name',
  'aliases',
  'kind',
  'acceptance',
  'basis',
  'conditions',
  'materials',
  'noMaterials',
  'procedure',
  'process',
  'statutoryLimit',
  'statutoryBasis',
  'statutoryExtendable',
  'statutoryMilestone',
  'promisedLimit',
  'milestones',
  'schoolLeaderInstruction',
  'result',
  'standard',
  'liability',
  'place',
  'hours',
  'phone',
  'complaintPhone',
  'posts',
  'fee',
  'online',
  'visits',
  'visitsReason',
  'specialProcedures',
  'supports',
  'fields',
  'audience',
  'faq',
  'note',
];

/**
 * What changed from one version to another, element by element, and whether it asks more or less of the applicant:
 * materials to bring (fetched ones not counted), steps to go through, visits (SC-5.2).
 */
export function compareVersions(before: ServiceVersion, after: ServiceVersion): VersionChanges {
  const differences = COMPARED.flatMap((element): Difference[] => {
    const [was, is] = [before[element], after[element]];
    return sameValue(was, is) ? [] : [{ element, before: was, after: is }];
  });
  return { differences, before: burdenOf(before), after: burdenOf(after) };
}

export function burdenOf(version: ServiceVersion): Burden {
  return {
    materials: version.materials.filter(({ waived }) => !waived).length,
    steps: version.process.length,
    visits: version.visits,
  };
}

/** Equal as JSON, whatever the order of keys: a version read back from the database has its keys sorted. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}

import type { ServiceVersion } from './model.ts';
import { findVersions } from './queries.ts';
import { compareVersions } from './rules/compare.ts';
import type { CommitmentDeps, Scene } from './scene.ts';

/**
 * The versions in force that hold all words of the query, of one department or all, by code. A query without words
 * (blank, or only punctuation) narrows nothing.
 */
export async function findServices(
  deps: CommitmentDeps,
  { world, now }: Scene,
  filter: { words?: string; department?: string },
): Promise<ServiceVersion[]> {
  const { words, department } = filter;
  const inForce =
    department === undefined ? world.catalogue.all(now) : world.catalogue.ofDepartment(department, now);
  const found = words === undefined ? undefined : await findVersions(deps.db.pool, words);
  if (!found) return inForce;
  const hits = new Set(found.map(({ code, version }) => `${code} ${version}`));
  return inForce.filter(({ code, version }) => hits.has(`${code} ${version}`));
}

/** What changed from one version to another, with their numbers (SC-5.2). */
export function compareServices(before: ServiceVersion, after: ServiceVersion) {
  return { code: after.code, from: before.version, to: after.version, ...compareVersions(before, after) };
}

import { DAY_MS } from '../../kernel/time.ts';
import type { ServiceVersion } from './model.ts';
import { findVersions } from './queries.ts';
import { bestFirst } from './rules/best-first.ts';
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

const USE_DAYS = 90;

/** The items that most matters came in for lately, the most used first; none that was not used at all. */
export async function mostUsed(
  deps: CommitmentDeps,
  { now }: Scene,
  versions: ServiceVersion[],
  limit: number,
): Promise<{ version: ServiceVersion; count: number }[]> {
  const counts = await deps.usedSince(now - USE_DAYS * DAY_MS);
  return versions
    .flatMap((version) => {
      const count = counts.get(version.code);
      return count ? [{ version, count }] : [];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, limit);
}

/** Those first whose name holds what is looked for (SC-1). */
export const bestMatches = (found: ServiceVersion[], words: string, limit: number): ServiceVersion[] =>
  bestFirst(found, words).slice(0, limit);

/** What changed from one version to another, with their numbers (SC-5.2). */
export function compareServices(before: ServiceVersion, after: ServiceVersion) {
  return { code: after.code, from: before.version, to: after.version, ...compareVersions(before, after) };
}

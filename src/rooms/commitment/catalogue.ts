import { DAY_MS } from '../../kernel/time.ts';
import type { ServiceVersion } from './model.ts';
import { findVersions } from './queries.ts';
import { bestFirst } from './rules/best-first.ts';
import { compareVersions } from './rules/compare.ts';
import type { CommitmentDeps, Scene } from './scene.ts';
import { answers } from './search.ts';

/**
 * The versions in force that hold all words of the query, or answer it by name or in everyday words; of one department
 * or all, by code. A query without words
 * (blank, or only punctuation) narrows nothing.
 */
export async function findServices(
  deps: CommitmentDeps,
  { world, now }: Scene,
  filter: { words?: string; department?: string },
): Promise<ServiceVersion[]> {
  const { words = '', department } = filter;
  const inForce =
    department === undefined ? world.catalogue.all(now) : world.catalogue.ofDepartment(department, now);
  const found = await findVersions(deps.db.pool, words);
  if (!found) return inForce;
  const hits = new Set(found.map(({ code, version }) => `${code} ${version}`));
  return inForce.filter((one) => hits.has(`${one.code} ${one.version}`) || answers(one, words) > 0);
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

/** Those first whose name, or what else they are called, holds what is looked for (SC-1). */
export const bestMatches = (found: ServiceVersion[], words: string, limit: number): ServiceVersion[] =>
  bestFirst(found, words, (one) => answers(one, words)).slice(0, limit);

/** What changed from one version to another, with their numbers (SC-5.2). */
export function compareServices(before: ServiceVersion, after: ServiceVersion) {
  return { code: after.code, from: before.version, to: after.version, ...compareVersions(before, after) };
}

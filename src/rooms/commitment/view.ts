import { dateOf, dayNumber, type Instant, startOfDayNumber } from '../../kernel/time.ts';
import type { CatalogueItem, CatalogueSnapshot, CatalogueView, ServiceVersion } from './model.ts';
import { answers } from './search.ts';

/**
 * Answers over one snapshot of the catalogue. Which version is in force is computed from the moment: of the versions
 * whose day has come, the latest number (SC-2). No job has to run for a version to come into force.
 */
export function catalogueView(snapshot: CatalogueSnapshot): CatalogueView {
  const items = new Map(snapshot.items.map((item) => [item.code, item]));
  const sorted = [...snapshot.items].sort((a, b) => (a.code < b.code ? -1 : 1));
  const all = (now: Instant) => sorted.flatMap((item) => currentOf(item, now) ?? []);
  return {
    snapshotVersion: snapshot.version,
    service: (code, now) => {
      const item = items.get(code);
      return item && currentOf(item, now);
    },
    version: (code, version) => items.get(code)?.versions.find((one) => one.version === version),
    history: (code, now) => items.get(code)?.versions.filter((version) => hasCome(version, now)) ?? [],
    all,
    ofDepartment: (department, now) => all(now).filter((version) => version.department === department),
    asked: (words, now) => answering(all(now), words),
    changesAfter: (now) => {
      const comings = snapshot.items
        .flatMap(({ versions }) => versions.map(inForceFrom))
        .filter((at) => at > now);
      return comings.length > 0 ? Math.min(...comings) : undefined;
    },
  };
}

function answering(versions: ServiceVersion[], words: string): ServiceVersion[] {
  return versions
    .map((version) => ({ version, worth: answers(version, words) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ version }) => version);
}

function currentOf(item: CatalogueItem, now: Instant): ServiceVersion | undefined {
  if (item.withdrawnAt !== undefined && item.withdrawnAt <= now) return undefined;
  return item.versions.findLast((version) => hasCome(version, now));
}

function hasCome(version: ServiceVersion, now: Instant): boolean {
  return version.publishedAt <= now && version.effectiveOn <= dateOf(now);
}

function inForceFrom({ publishedAt, effectiveOn }: ServiceVersion): Instant {
  return Math.max(publishedAt, startOfDayNumber(dayNumber(effectiveOn)));
}

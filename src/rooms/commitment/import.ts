import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../kernel/refusal.ts';
import { dateOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { type Change, save } from '../../platform/log/save.ts';
import { initialsOf } from './initials.ts';
import type { ServiceElements, ServiceItem, ServiceVersion, Warning } from './model.ts';
import { type ItemRecord, readItems } from './queries.ts';
import { sameValue } from './rules/compare.ts';
import { publishedElements } from './rules/completeness.ts';
import { checkDraft, type RuledEvent } from './rules/decide.ts';
import { evolve } from './rules/evolve.ts';
import { yearAfter } from './rules/limits.ts';
import type { SoundnessFacts } from './rules/soundness.ts';
import { changeOf, publishedOf } from './service.ts';
import { bumpCatalogueVersion, insertVersions } from './store.ts';

/** A service item as a file brings it. */
export type ImportedService = { code: string; name: string; department: string; elements: ServiceElements };

export type ImportOptions = {
  /** When the items count as published and in force. */
  publishedAt: Instant;
  /** The day of their last yearly review, where there has been one since. */
  reviewedOn?: PlainDate;
};

/** Codes by what became of them. Skipped: somebody works on a draft, or the code belongs to another department. */
export type ImportResult = {
  created: string[];
  renewed: string[];
  unchanged: string[];
  skipped: { code: string; because: 'draftUnderWay' | 'otherDepartment' }[];
};

/** The same demands as for a submission: a refusal with all that is wrong, or warnings. For the importer's report. */
export function checkImported(service: ImportedService, facts: SoundnessFacts): Warning[] | Refusal {
  return checkDraft({ name: service.name, elements: service.elements, stage: 'drafting' }, facts);
}

/**
 * Publishes items that `checkImported` let through, inside the caller's transaction: a new code becomes version 1, a
 * code whose content differs from its latest version a further version, the rest is left alone, so that an import may
 * run again.
 */
export async function importServices(
  client: Queryable,
  jobsSchema: string,
  services: ImportedService[],
  actor: Actor,
  options: ImportOptions,
): Promise<ImportResult> {
  const known = await readItems(
    client,
    services.map(({ code }) => code),
  );
  const result: ImportResult = { created: [], renewed: [], unchanged: [], skipped: [] };
  const changes: Record<Change['mode'], Change[]> = { insert: [], update: [] };
  const versions: { version: ServiceVersion; initials: string[] }[] = [];
  for (const service of services) {
    const record = known.get(service.code);
    const because = record && hindrance(record.state, service);
    if (because) result.skipped.push({ code: service.code, because });
    else if (record && isAsPublished(record.state, service)) result.unchanged.push(service.code);
    else {
      const made = publication(record, service, actor, options);
      changes[made.change.mode].push(made.change);
      versions.push({ version: made.version, initials: initialsOf(service.name) });
      result[record ? 'renewed' : 'created'].push(service.code);
    }
  }
  for (const batch of [changes.insert, changes.update]) {
    const { stale } = await save(client, batch, jobsSchema);
    if (stale.length > 0) throw new Error('service items changed during the import');
  }
  await insertVersions(client, versions);
  if (versions.length > 0) await bumpCatalogueVersion(client);
  return result;
}

function hindrance(item: ServiceItem, service: ImportedService) {
  if (item.department !== service.department) return 'otherDepartment';
  return item.draft ? 'draftUnderWay' : undefined;
}

function isAsPublished(item: ServiceItem, service: ImportedService): boolean {
  return (
    item.withdrawn === undefined &&
    item.published?.name === service.name &&
    sameValue(item.published.elements, publishedElements(service.elements))
  );
}

function publication(
  record: ItemRecord | undefined,
  { code, name, department, elements }: ImportedService,
  actor: Actor,
  { publishedAt, reviewedOn }: ImportOptions,
): { change: Change; version: ServiceVersion } {
  const before = record?.state.published;
  const at = Math.max(publishedAt, before?.publishedAt ?? publishedAt);
  const effectiveOn = dateOf(at);
  const version = (before?.version ?? 0) + 1;
  const content = { name, publishedAt: at, effectiveOn, elements: publishedElements(elements) };
  const events: RuledEvent[] = [
    {
      type: 'VersionPublished',
      demand: 'SC-2',
      data: { version, ...content, reviewDueOn: yearAfter(effectiveOn) },
    },
  ];
  if (!record)
    events.unshift({ type: 'ServiceDrafted', demand: 'NT-1', data: { code, department, name, elements } });
  if (reviewedOn !== undefined && reviewedOn >= effectiveOn) {
    const data = { on: reviewedOn, nextDueOn: yearAfter(reviewedOn) };
    events.push({ type: 'ReviewConfirmed', demand: 'NT-1', data });
  }
  const state = events.reduce<ServiceItem | undefined>(evolve, record?.state) as ServiceItem;
  const stream = record?.stream ?? { id: randomUUID(), version: 0, head: null };
  const change: Change = {
    ...changeOf(stream, state, events, at, actor),
    mode: record ? 'update' : 'insert',
  };
  return { change, version: publishedOf(state, events) as ServiceVersion };
}

import { toTsVectorText } from '../../kernel/search/bigrams.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { instantParam } from '../../platform/db/types.ts';
import type { PublishedElements, ServiceVersion } from './model.ts';

/** Writes immutable versions; `initials` are the pinyin initials of the name, in each way it may be read. */
export async function insertVersions(
  db: Queryable,
  versions: { version: ServiceVersion; initials: string[] }[],
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ version: published, initials }) => {
    const { code, name, department, version, publishedAt, effectiveOn, ...elements } = published;
    return {
      code,
      n: version,
      name,
      department,
      published_at: instantParam(publishedAt),
      effective_on: effectiveOn,
      elements,
      search: toTsVectorText(searchText(published, initials)),
    };
  });
  await db.query({
    name: 'service-versions-insert',
    text: `insert into service_versions (code, n, name, department, published_at, effective_on, elements, search)
      select v.code, v.n, v.name, v.department, v.published_at, v.effective_on, v.elements, v.search
      from json_to_recordset($1::json) as v(code text, n int, name text, department text, published_at timestamptz,
        effective_on date, elements jsonb, search tsvector)`,
    values: [JSON.stringify(rows)],
  });
}

/** Whoever holds the catalogue in memory sees by this number that it has changed. */
export async function bumpCatalogueVersion(db: Queryable): Promise<void> {
  await db.query({
    name: 'catalogue-version-bump',
    text: 'update office set catalogue_version = catalogue_version + 1',
  });
}

/** What people search an item by: its name, what else it is called, code and initials, whom it is for, what it asks and what it gives. */
function searchText(
  version: Pick<ServiceVersion, 'code' | 'name'> & PublishedElements,
  initials: string[],
): string {
  const tails = initials.flatMap((one) => [...one].map((_, index) => one.slice(index)));
  return [
    version.code,
    version.name,
    ...(version.aliases ?? []),
    ...tails,
    ...version.audience,
    ...version.conditions,
    ...version.procedure,
    ...version.materials.map(({ name }) => name),
    ...version.fields.map(({ label }) => label),
    ...version.faq.map(({ question }) => question),
    version.result,
  ].join('\n');
}

import { toTsQueryText } from '../../kernel/search/bigrams.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import { OFFICE_COLUMNS, type OfficeColumns, type OfficeRow, officeOf } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import {
  type JoinedColumns,
  joinedRecordOf,
  RECORD_COLUMNS,
  type RecordColumns,
  recordOf,
  type StreamRecord,
  WITHOUT_TEXTS,
} from '../../platform/log/record.ts';
import type {
  CatalogueItem,
  CatalogueSnapshot,
  DraftStage,
  PublishedElements,
  ServiceItem,
  ServiceStatus,
  ServiceVersion,
} from './model.ts';

export type ItemRecord = StreamRecord<ServiceItem>;

/** The office as this room needs it; `checkBeforePublication` is a setting, yes unless switched off (NT-1). */
export type CommitmentOffice = OfficeRow & { name: string; checkBeforePublication: boolean };

const OFFICE = `${OFFICE_COLUMNS}, o.name as office_name,
  coalesce((o.settings->>'checkBeforePublication')::boolean, true) as checks`;
type OfficeColumnsHere = OfficeColumns & { office_name: string; checks: boolean };

const commitmentOffice = (row: OfficeColumnsHere): CommitmentOffice => ({
  ...officeOf(row),
  name: row.office_name,
  checkBeforePublication: row.checks,
});

/** Office and item in one read; no item for an unknown code. */
export async function readItem(
  db: Queryable,
  code: string,
): Promise<{ office: CommitmentOffice; record?: ItemRecord }> {
  const { rows } = await db.query<OfficeColumnsHere & JoinedColumns<ServiceItem>>({
    name: 'office-and-service-item',
    text: `select ${OFFICE}, ${RECORD_COLUMNS}
      from office o left join service_items c on c.code = $1`,
    values: [code],
  });
  const row = rows[0];
  if (!row) throw new Error('table office has lost its row');
  return { office: commitmentOffice(row), record: joinedRecordOf(row) };
}

/** Several items by code, in one read, for the import. */
export async function readItems(db: Queryable, codes: string[]): Promise<Map<string, ItemRecord>> {
  const { rows } = await db.query<RecordColumns<ServiceItem> & { code: string }>({
    name: 'service-items-by-code',
    text: `select c.code, ${WITHOUT_TEXTS}
      from service_items c where c.code = any($1::text[])`,
    values: [codes],
  });
  return new Map(rows.map((row) => [row.code, recordOf(row)]));
}

export async function readCommitmentOffice(db: Queryable): Promise<CommitmentOffice> {
  const { rows } = await db.query<OfficeColumnsHere>({
    name: 'commitment-office',
    text: `select ${OFFICE} from office o`,
  });
  const row = rows[0];
  if (!row) throw new Error('table office has lost its row');
  return commitmentOffice(row);
}

type VersionColumns = {
  id: string;
  code: string;
  department: string;
  withdrawn_at: Instant | null;
  review_due_on: PlainDate | null;
  n: number | null;
  name: string;
  version_department: string;
  published_at: Instant;
  effective_on: PlainDate;
  elements: PublishedElements;
};

/** The whole catalogue with the version it stands at, in one read, so that both are of one moment. */
export async function loadCatalogue(db: Queryable): Promise<CatalogueSnapshot> {
  const { rows } = await db.query<VersionColumns & { catalogue_version: number; id: string | null }>({
    name: 'catalogue-load',
    text: `select o.catalogue_version, i.id, i.code, i.department, i.withdrawn_at, i.review_due_on,
        v.n, v.name, v.department as version_department, v.published_at, v.effective_on, v.elements
      from office o
      left join service_items i on true
      left join service_versions v on v.code = i.code
      order by i.code, v.n`,
  });
  const items = new Map<string, CatalogueItem>();
  for (const row of rows) {
    if (row.id === null) continue;
    const item = items.get(row.code) ?? {
      id: row.id,
      code: row.code,
      department: row.department,
      withdrawnAt: row.withdrawn_at ?? undefined,
      reviewDueOn: row.review_due_on ?? undefined,
      versions: [],
    };
    items.set(row.code, item);
    if (row.n !== null) item.versions.push(versionOf(row, row.n));
  }
  return { version: rows[0]?.catalogue_version ?? 0, items: [...items.values()] };
}

function versionOf(row: VersionColumns, version: number): ServiceVersion {
  return {
    ...row.elements,
    code: row.code,
    name: row.name,
    department: row.version_department,
    version,
    publishedAt: row.published_at,
    effectiveOn: row.effective_on,
  };
}

/** Versions whose texts hold all words of the query; `undefined` when the query asks for nothing. */
export async function findVersions(
  db: Queryable,
  query: string,
): Promise<{ code: string; version: number }[] | undefined> {
  const words = toTsQueryText(query);
  if (words === undefined) return undefined;
  const { rows } = await db.query<{ code: string; n: number }>({
    name: 'service-versions-search',
    text: 'select code, n from service_versions where search @@ $1::tsquery',
    values: [words],
  });
  return rows.map(({ code, n }) => ({ code, version: n }));
}

/** One line of the list of drafts. */
export type DraftLine = {
  code: string;
  name: string;
  department: string;
  status: ServiceStatus;
  stage: DraftStage | null;
  version: number;
  reviewDueOn: PlainDate | null;
};

/** Items with a draft or with none published, of the departments given (`null`: all), by code. */
export async function listDrafts(
  db: Queryable,
  departments: string[] | null,
  after: string,
  limit: number,
): Promise<DraftLine[]> {
  const { rows } = await db.query<Omit<DraftLine, 'reviewDueOn'> & { review_due_on: PlainDate | null }>({
    name: 'service-drafts',
    text: `select code, state->'draft'->>'name' as name, department, status, draft_stage as stage, version, review_due_on
      from service_items
      where draft_stage is not null and ($1::text[] is null or department = any($1::text[])) and code > $2
      order by code limit $3`,
    values: [departments, after, limit],
  });
  return rows.map(({ review_due_on, ...line }) => ({ ...line, reviewDueOn: review_due_on }));
}

/** Published items whose yearly review is due on that day or was before, by due day (NT-1). */
export async function dueReviews(
  db: Queryable,
  on: PlainDate,
): Promise<{ code: string; department: string; dueOn: PlainDate }[]> {
  const { rows } = await db.query<{ code: string; department: string; review_due_on: PlainDate }>({
    name: 'service-reviews-due',
    text: `select code, department, review_due_on from service_items
      where review_due_on <= $1 and withdrawn_at is null order by review_due_on, code`,
    values: [on],
  });
  return rows.map((row) => ({ code: row.code, department: row.department, dueOn: row.review_due_on }));
}

/** Codes of up to `limit` items whose clock has something to say at `now`, the earliest first. */
export async function dueItems(
  db: Queryable,
  now: string,
  limit: number,
): Promise<{ code: string; at: Instant }[]> {
  const { rows } = await db.query<{ code: string; next_tick_at: Instant }>({
    name: 'service-items-due',
    text: `select code, next_tick_at from service_items where next_tick_at <= $1::timestamptz
      order by next_tick_at, code limit $2`,
    values: [now, limit],
  });
  return rows.map((row) => ({ code: row.code, at: row.next_tick_at }));
}

/** The next moment at which an item's clock has something to say; for the ticker. */
export async function nextItemTickAt(db: Queryable): Promise<Instant | undefined> {
  const { rows } = await db.query<{ at: Instant | null }>({
    name: 'service-items-next-tick',
    text: 'select min(next_tick_at) as at from service_items',
  });
  return rows[0]?.at ?? undefined;
}

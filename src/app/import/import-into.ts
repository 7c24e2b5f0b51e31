import type pg from 'pg';
import { compileCalendar } from '../../kernel/calendar/calendar.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { DAY_MS, dateOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { OperatorFailure } from '../../platform/db/failure.ts';
import type { Actor } from '../../platform/log/event.ts';
import { checkImported, type ImportResult, importServices } from '../../rooms/commitment/import.ts';
import { readCommitmentOffice } from '../../rooms/commitment/queries.ts';
import { factsOf } from '../../rooms/commitment/scene.ts';
import { catalogueView } from '../../rooms/commitment/view.ts';
import { importCalendar } from '../../rooms/organisation/calendar/import.ts';
import { loadCalendar } from '../../rooms/organisation/calendar/queries.ts';
import type { CalendarDeps } from '../../rooms/organisation/calendar/service.ts';
import { importOrganisation } from '../../rooms/organisation/import.ts';
import type { ImportProblem } from '../../rooms/organisation/import-records.ts';
import { loadOrganisation } from '../../rooms/organisation/queries.ts';
import { viewOf } from '../../rooms/organisation/view.ts';
import { type AssembledService, assembleServices, PART_TABLES } from './assemble.ts';
import { reasonOf } from './describe.ts';
import type { LeftOut } from './parse.ts';
import type { ImportRecords } from './tables.ts';

export type ImportInto = {
  calendarDeps: CalendarDeps;
  actor: Actor;
  /** The domain's moment of the import. */
  at: Instant;
  /** When the items count as published and in force; `at` unless the demo says earlier. */
  publishedAt?: Instant;
  reviewedOn?: PlainDate;
};

/** What an import did, or every reason why it did nothing. */
export type Imported = {
  problems: ImportProblem[];
  organisation: number;
  calendar: number;
  services: ImportResult;
  /** People who are new and need an account. */
  joined: string[];
};

const NO_SERVICES: ImportResult = { created: [], renewed: [], unchanged: [], skipped: [] };

/**
 * Brings the office to what the records say, inside the caller's transaction; the same again writes nothing. With any
 * problem the caller rolls back: nothing is changed unless all is good.
 */
export async function importInto(
  client: pg.PoolClient,
  records: ImportRecords,
  options: ImportInto,
): Promise<Imported> {
  const by = { actor: options.actor, at: options.at };
  const jobsSchema = options.calendarDeps.db.jobsSchema;
  const people = await importOrganisation(client, jobsSchema, records, by);
  const days = await importCalendar(client, options.calendarDeps, records, by);
  const services = assembleServices(records);
  const faults = await checkServices(client, records, services, options.at);
  const problems = [...people.problems, ...days.problems, ...faults];
  const done = { organisation: people.changed, joined: people.joined, calendar: days.changed };
  if (problems.length > 0) return { ...done, services: NO_SERVICES, problems };
  const publishedAt = options.publishedAt ?? options.at;
  const reviewed = options.at - publishedAt > REVIEW_AFTER_MS ? dateOf(options.at) : undefined;
  const saved = await importServices(client, jobsSchema, services, options.actor, {
    publishedAt,
    reviewedOn: options.reviewedOn ?? reviewed,
  });
  return { ...done, services: saved, problems: skipped(saved, services) };
}

/** Items published so long before the import have had their yearly review since. */
const REVIEW_AFTER_MS = 300 * DAY_MS;

/** Items that the room left alone are told as problems: what a file says must not be dropped silently. */
function skipped(saved: ImportResult, services: AssembledService[]): ImportProblem[] {
  const places = new Map(services.map((service) => [service.code, service.placeOf('/code')]));
  return saved.skipped.flatMap(({ code, because }) => {
    const place = places.get(code);
    if (!place) return [];
    const [zh, en] = (['zh', 'en'] as const).map((language) => reasonOf(because, { code }, language)) as [
      string,
      string,
    ];
    return [{ source: { file: place.file, row: place.row ?? 1 }, column: 'code', zh, en }];
  });
}

/**
 * Every item against the same demands as a submission, each fault with its cell (SC-2, TL-2). Posts and departments of
 * this import count although a fault elsewhere may have kept them from being written.
 */
async function checkServices(
  client: pg.PoolClient,
  records: Pick<ImportRecords, 'posts' | 'departments'>,
  services: AssembledService[],
  now: Instant,
): Promise<ImportProblem[]> {
  if (services.length === 0) return [];
  const office = await readCommitmentOffice(client);
  const world = {
    organisation: viewOf(await loadOrganisation(client)),
    catalogue: catalogueView({ version: 0, items: [] }),
    calendar: compileCalendar(await loadCalendar(client)),
  };
  const posts = new Map(records.posts.map(({ code, department }) => [code, department ?? '']));
  const departments = new Set(records.departments.map(({ code }) => code));
  return services.flatMap((service) => {
    const facts = factsOf({ office, world, now }, service.department);
    const checked = checkImported(service, {
      ...facts,
      departmentOfPost: (code) => posts.get(code) ?? facts.departmentOfPost(code),
      isDepartment: (code) => departments.has(code) || facts.isDepartment(code),
    });
    if (!isRefusal(checked)) return [];
    const errors = checked.errors ?? [{ pointer: '', code: checked.refused, detail: undefined }];
    return errors.map(({ pointer, detail }) => {
      const { file, row, column } = service.placeOf(pointer);
      const { zh, en } = detail ?? checked.entry;
      return { source: { file, row: row ?? 1 }, column, zh, en };
    });
  });
}

/**
 * The same of an import that is refused already: of the items whose own rows could be read, so that their faults are told
 * in the same round. Rows with another fault count as what others may name.
 */
export function checkSound(
  client: pg.PoolClient,
  { records, leftOut }: { records: ImportRecords; leftOut: LeftOut },
  now: Instant,
): Promise<ImportProblem[]> {
  const services = soundServices(records, leftOut);
  const departments = (leftOut.rows.departments ?? []) as unknown as ImportRecords['departments'];
  const named = { posts: records.posts, departments: [...records.departments, ...departments] };
  return checkServices(client, named, services, now);
}

/** Items of which every row was read, and every row they name: of the others it cannot be said what else is wrong. */
function soundServices(records: ImportRecords, { rows, unread }: LeftOut): AssembledService[] {
  const names = [...PART_TABLES, 'posts', 'departments'] as const;
  const faultyParts = PART_TABLES.flatMap((name) => rows[name] ?? []);
  const isUnsure = names.some((name) => unread.has(name)) || faultyParts.some(({ service }) => !service);
  if (isUnsure) return [];
  const broken = new Set(faultyParts.map(({ service }) => service));
  const faultyPosts = new Set((rows.posts ?? []).map(({ code }) => code));
  return assembleServices(records).filter(
    ({ code, elements }) => !broken.has(code) && !elements.posts?.some((post) => faultyPosts.has(post)),
  );
}

/** Carries the problems out of a transaction that must not be committed. */
export class ImportRefused extends OperatorFailure {
  readonly problems: ImportProblem[];
  constructor(problems: ImportProblem[]) {
    const told = (lang: 'zh' | 'en') =>
      problems
        .map(
          (one) => `${one.source.file}:${one.source.row}${one.column ? ` [${one.column}]` : ''} ${one[lang]}`,
        )
        .join('\n');
    super('importRefused', told('zh'), told('en'));
    this.problems = problems;
  }
}

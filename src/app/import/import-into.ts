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
import type { ImportProblem, OrganisationRecords } from '../../rooms/organisation/import-records.ts';
import { loadOrganisation } from '../../rooms/organisation/queries.ts';
import { viewOf } from '../../rooms/organisation/view.ts';
import { type AssembledService, assembleServices } from './assemble.ts';
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
  const people = await importOrganisation(client, jobsSchema, records as unknown as OrganisationRecords, by);
  const done = { organisation: people.changed, joined: people.joined, services: NO_SERVICES, calendar: 0 };
  if (people.problems.length > 0) return { ...done, problems: people.problems };
  const days = await importCalendar(client, options.calendarDeps, records as never, by);
  if (days.problems.length > 0) return { ...done, problems: days.problems };
  const services = assembleServices(records);
  const problems = await checkServices(client, services, options.at);
  if (problems.length > 0) return { ...done, problems };
  const publishedAt = options.publishedAt ?? options.at;
  const saved = await importServices(client, jobsSchema, services, options.actor, {
    publishedAt,
    reviewedOn:
      options.reviewedOn ?? (options.at - publishedAt > 300 * DAY_MS ? dateOf(options.at) : undefined),
  });
  return { ...done, calendar: days.changed, services: saved, problems: [] };
}

/** Every item against the same demands as a submission, each fault with its cell (SC-2, TL-2). */
async function checkServices(
  client: pg.PoolClient,
  services: AssembledService[],
  now: Instant,
): Promise<ImportProblem[]> {
  const office = await readCommitmentOffice(client);
  const world = {
    organisation: viewOf(await loadOrganisation(client)),
    catalogue: catalogueView({ version: 0, items: [] }),
    calendar: compileCalendar(await loadCalendar(client)),
  };
  return services.flatMap((service) => {
    const checked = checkImported(service, factsOf({ office, world, now }, service.department));
    if (!isRefusal(checked)) return [];
    const errors = checked.errors ?? [{ pointer: '', code: checked.refused, detail: undefined }];
    return errors.map(({ pointer, code, detail }) => {
      const { file, row, column } = service.placeOf(pointer);
      const words = detail ?? { zh: checked.entry.zh, en: checked.entry.en };
      return { source: { file, row: row ?? 1 }, column: column ?? code, ...words };
    });
  });
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

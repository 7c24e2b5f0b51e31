import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { overdueDays } from '../../kernel/clock/counting.ts';
import type { Limit } from '../../kernel/limits.ts';
import { maskName } from '../../kernel/masks.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { fill } from '../../kernel/texts.ts';
import { dateOf, formatInstant, type Instant, type PlainDate } from '../../kernel/time.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import type { Lang } from '../../platform/http/language.ts';
import { decodeCursor, pageOf } from '../../platform/http/lists.ts';
import type { ApplicantInput } from './contract.ts';
import type { RegisterEntry } from './contract-register.ts';
import type { CaseState, World } from './model.ts';
import { type CaseScope, scopeOf } from './policy.ts';
import { clockFacts, titleOf } from './present.ts';
import { promisesOfOne } from './present-materials.ts';
import { parsed, person, text } from './present-parts.ts';
import { excludedDays } from './present-pause.ts';
import { presentLateness } from './present-support.ts';
import {
  countRegister,
  type RegisterCursor,
  type RegisterFilter,
  type RegisterRow,
  readRegister,
} from './queries-register.ts';
import { refuse } from './refusals.ts';
import { toldBefore } from './rules/finish.ts';
import type { CaseDeps } from './service.ts';
import { textsOf } from './texts/index.ts';

/** Who reads which part of the register, when and in which language. */
export type RegisterReading = {
  filter: RegisterFilter;
  scope: CaseScope;
  world: World;
  now: Instant;
  lang: Lang;
};

/** Opens the register for somebody; 422 when the period runs backwards. */
export async function openRegister(
  deps: CaseDeps,
  filter: RegisterFilter,
  username: string,
  lang: Lang,
): Promise<RegisterReading | Refusal> {
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && from > to) {
    return refuse('periodReversed', { from, to }, [{ pointer: '/query/to', code: 'outOfRange' }]);
  }
  const office = await readOffice(deps.db.pool);
  const now = nowOf(office, deps.realNow());
  const world = await deps.worldAt(office);
  return { filter, scope: scopeOf(username, world.organisation, now), world, now, lang };
}

/** A page of the register, oldest acceptance first. */
export async function registerPage(
  deps: CaseDeps,
  reading: RegisterReading,
  limit: number,
  after: string | undefined,
) {
  const cursor = decodeCursor(after, ['moment', 'string']);
  if (isRefusal(cursor)) return cursor;
  const from = cursor && { acceptedAt: cursor[0] as number, number: cursor[1] as string };
  const rows = await readRegister(deps.db.pool, reading.scope, reading.filter, limit + 1, from);
  return pageOf(
    rows,
    limit,
    (row) => [row.accepted_at, row.state.number],
    (row) => entryOf(row, reading),
  );
}

const PAGE = 1_000;

/** All entries, page by page, so that no more than one page is held in memory. */
export async function* registerEntries(
  deps: CaseDeps,
  reading: RegisterReading,
): AsyncGenerator<RegisterEntry[]> {
  let after: RegisterCursor | undefined;
  for (;;) {
    const rows = await readRegister(deps.db.pool, reading.scope, reading.filter, PAGE, after);
    if (rows.length > 0) yield rows.map((row) => entryOf(row, reading));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { acceptedAt: last.accepted_at, number: last.state.number };
  }
}

/** 422 with the limit named when an export would be longer than `max`. */
export async function tooLongFor(
  deps: CaseDeps,
  reading: RegisterReading,
  max: number,
): Promise<Refusal | undefined> {
  const count = await countRegister(deps.db.pool, reading.scope, reading.filter, max + 1);
  return count > max ? refuse('registerTooLong', { max }) : undefined;
}

/** The promised limit in words. Example: `5 个工作日`. */
export function limitInWords(limit: Limit, lang: Lang): string {
  const words = textsOf(lang);
  if (limit.unit === 'onTheSpot') return words.register.onTheSpot;
  const units = limit.count === 1 ? words.oneUnit : words.units;
  const length = `${limit.count} ${units[limit.unit] ?? limit.unit}`;
  return limit.before ? fill(words.register.ahead, { length }) : length;
}

function extensionsOf({ extensions, earlierRounds }: CaseState): number {
  const all = [...extensions, ...earlierRounds.flatMap((round) => round.extensions)];
  return all.filter((one) => one.state === 'inForce').length;
}

/** Extensions of their own kind, of all rounds: shown apart (TL-8). */
function schoolWaitsOf({ schoolWaits, earlierRounds }: CaseState): number {
  return earlierRounds.reduce(
    (sum, round) => sum + (round.schoolWaits?.length ?? 0),
    schoolWaits?.length ?? 0,
  );
}

/** How late, and whether the applicant had heard: frozen at the end, until now while it is open (SC-5.2.4). */
function lateness(state: CaseState, world: World, now: Instant, due: { dueOn?: PlainDate; dueAt?: Instant }) {
  const { ending } = state;
  if (ending) {
    return ending.verdict === 'overdue' ? { daysLate: ending.daysLate, toldBefore: ending.toldBefore } : {};
  }
  const { dueOn, dueAt } = due;
  if (state.closedAt !== undefined || dueOn === undefined || dueAt === undefined || now <= dueAt) return {};
  const calendar = departmentCalendar(world.calendar, state.lead);
  return { daysLate: overdueDays(calendar, dueOn, dateOf(now)), toldBefore: toldBefore(state, dueAt) };
}

export function entryOf(row: RegisterRow, { world, now, lang }: RegisterReading): RegisterEntry {
  const { state } = row;
  const texts = row.texts ?? {};
  const { clock, light, dueAt, dueOn } = clockFacts(state, world, now);
  const applicant = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  const { ending, closing } = state;
  return {
    number: state.number,
    title: titleOf(state, world, texts),
    applicant: applicant && maskName(applicant.name),
    unit: applicant?.unit,
    source: state.source,
    channel: state.channel,
    service: state.service?.code,
    lead: state.lead,
    leadName: world.organisation.department(state.lead)?.name ?? state.lead,
    handler: person(world.organisation, state.handler),
    receivedAt: formatInstant(state.receivedAt),
    acceptedAt: formatInstant(row.accepted_at),
    limit: state.pledge.promised,
    limitText: limitInWords(state.pledge.promised, lang),
    dueOn: dueOn ?? '',
    dueAt: dueAt ?? '',
    extensions: extensionsOf(state),
    schoolWaits: schoolWaitsOf(state),
    excludedDays: excludedDays(state, departmentCalendar(world.calendar, state.lead), dueOn),
    light,
    status: state.status,
    finishedAt: ending && formatInstant(ending.at),
    verdict: ending?.verdict,
    ...lateness(state, world, now, { dueOn, dueAt: clock?.dueAt }),
    lateness: presentLateness(state, world.organisation, texts),
    outcome: ending?.outcome,
    answer: text(texts, closing?.answer),
    reason: text(texts, closing?.reason),
    ...promisesOfOne(state),
    reopened: state.earlierRounds.length,
  };
}

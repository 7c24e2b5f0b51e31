import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { overdueDays } from '../../kernel/clock/counting.ts';
import { maskName } from '../../kernel/masks.ts';
import { parsed, text } from '../../kernel/text-ref.ts';
import { dateOf, formatInstant, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { RegisterRow } from '../../platform/db/register.ts';
import type { ReadingOf, Register } from '../../platform/registers/register.ts';
import type { ApplicantInput } from './contract.ts';
import { RegisterEntry } from './contract-register.ts';
import { limitInWords } from './limit-words.ts';
import type { CaseState, World } from './model.ts';
import { type CaseScope, scopeOf } from './policy.ts';
import { titleOf } from './present.ts';
import { clockFacts } from './present-clock.ts';
import { promisesOfOne } from './present-materials.ts';
import { person } from './present-parts.ts';
import { excludedDays } from './present-pause.ts';
import { presentLateness } from './present-support.ts';
import { acceptedRows } from './queries-register.ts';
import { refuse } from './refusals.ts';
import { lookOf } from './register-look.ts';
import { toldBefore } from './rules/finish.ts';

/** 限时办结登记簿 (TL-10). */
export const caseRegister: Register<World, CaseScope, CaseState, RegisterEntry> = {
  name: 'time-limits',
  operation: 'TimeLimitRegister',
  summary: 'The register of time limits',
  holds: ': every accepted matter',
  asks: {
    department: 'Code of the lead department',
    query: 'Words of the number, title, matter or place',
  },
  entry: RegisterEntry,
  refuse,
  scopeOf,
  rows: acceptedRows,
  entryOf: (row, reading, { onlyJobs }) => {
    const entry = entryOf(row, reading);
    return onlyJobs ? entryOfJob(entry) : entry;
  },
  look: lookOf,
};

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

/** What an outside firm's people read of their jobs elsewhere: not where the applicant belongs, nor how the office answered (SC-6). */
function entryOfJob(entry: RegisterEntry): RegisterEntry {
  const { unit, answer, reason, outcome, lateness: _, toldBefore: _told, ...job } = entry;
  return job;
}

function entryOf(row: RegisterRow<CaseState>, { world, now, lang }: ReadingOf<World>): RegisterEntry {
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
    acceptedAt: formatInstant(row.at),
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

import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { lightAt } from '../../kernel/clock/deadline.ts';
import { maskName } from '../../kernel/masks.ts';
import { parsed, type Texts } from '../../kernel/text-ref.ts';
import { placeInWords } from '../../kernel/texts.ts';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import type { ApplicantInput, LocationInput } from './contract.ts';
import type { CaseState, World } from './model.ts';
import type { CaseScope } from './policy.ts';
import { titleOf } from './present.ts';
import { courseOf, lightOf, presentCountdown } from './present-clock.ts';
import { person } from './present-parts.ts';
import { pausedFor } from './present-pause.ts';
import { supportCourses } from './present-support.ts';
import { inChargeOf } from './rules/people.ts';

/** What a line shows at any moment; names masked (everywhere: personal data). */
export type LineFacts = ReturnType<typeof lineFacts>;

export function lineFacts(state: CaseState, world: Pick<World, 'catalogue' | 'calendar'>, texts: Texts) {
  const { running, dueAt, dueOn, provisional } = courseOf(state, world);
  const { handler, backup, post, lead, answerLevel, interests, closedAt, ending } = state;
  const applicant = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  const place = parsed<LocationInput>(texts, state.location);
  return {
    who: { handler, backup, post, lead, answerLevel, interests },
    end: { closedAt, ending },
    running,
    start: {
      number: state.number,
      title: titleOf(state, world, texts),
      status: state.status,
      source: state.source,
      service: state.service?.code,
      lead,
    },
    applicant: applicant && maskName(applicant.name),
    location: place && placeInWords({ ...place, note: undefined }),
    receivedAt: formatInstant(state.receivedAt),
    due: { dueAt, dueOn, provisional },
    pausedFor: pausedFor(state),
    supports: supportCourses(state, world, texts),
  };
}

/** A line of the queue at a moment; of a job no more than the job shows (SC-6). */
export function presentLine(
  { version, facts }: { version: number; facts: LineFacts },
  { organisation, calendar }: Pick<World, 'organisation' | 'calendar'>,
  now: Instant,
  { onlyJobs }: Pick<CaseScope, 'onlyJobs'>,
) {
  const { who, start, end, due, supports } = facts;
  // Named one by one: keys added after a spread are slow on Node 20 (docs/performance.md).
  return {
    number: start.number,
    title: start.title,
    status: start.status,
    source: start.source,
    service: start.service,
    lead: start.lead,
    handler: person(organisation, inChargeOf(who, organisation, now)[0] ?? who.handler),
    applicant: facts.applicant,
    location: facts.location,
    receivedAt: facts.receivedAt,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    light: lightOf(end, facts.running, now),
    countdown: end.closedAt === undefined ? countdownIn(facts, calendar, now) : undefined,
    paused: start.status === 'paused',
    pausedFor: onlyJobs ? undefined : facts.pausedFor,
    provisional: due.provisional,
    verdict: onlyJobs ? undefined : end.ending?.verdict,
    supports:
      onlyJobs || supports.length === 0
        ? undefined
        : supports.map((one) => presentSupport(one, calendar, start.lead, now)),
    version,
  };
}

const countdownIn = ({ start, running }: LineFacts, calendar: World['calendar'], now: Instant) =>
  presentCountdown(start.status, running, departmentCalendar(calendar, start.lead), now);

const presentSupport = (
  { line, running }: LineFacts['supports'][number],
  calendar: World['calendar'],
  lead: string,
  now: Instant,
) => ({
  id: line.id,
  department: line.department,
  outside: line.outside,
  state: line.state,
  dueAt: line.dueAt,
  light: lightAt(now, running),
  countdown: presentCountdown(
    'accepted',
    running,
    departmentCalendar(calendar, line.department ?? lead),
    now,
  ),
});

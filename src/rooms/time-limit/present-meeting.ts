import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { type Texts, text } from '../../kernel/text-ref.ts';
import { dateOf, formatInstant, type Instant } from '../../kernel/time.ts';
import type { CaseView } from './contract.ts';
import type { CaseState, World } from './model.ts';
import { person } from './present-parts.ts';
import { presentPauses } from './present-pause.ts';
import { currentWait, renewBy } from './rules/school-wait.ts';

/** All that stops a case's clock or moves it for others: special procedures and meetings. */
export function presentWaiting(
  state: CaseState,
  world: World,
  texts: Texts,
  at: { dueOn: string | undefined; now: Instant },
) {
  return {
    ...presentPauses(state, world, texts, at.dueOn),
    ...presentMeetings(state, world, texts, at.now),
  };
}

/** What meetings add to a case as staff read it; nothing where none was needed. */
function presentMeetings(
  state: CaseState,
  world: World,
  texts: Texts,
  now: Instant,
): Pick<CaseView, 'schoolWait' | 'schoolWaits' | 'meeting' | 'resolution'> {
  const { meeting, resolutions, schoolWaits } = state;
  if (!meeting && !resolutions && !schoolWaits) return {};
  const last = resolutions?.at(-1);
  return {
    schoolWait: schoolWait(state, world, texts, now),
    schoolWaits: schoolWaits?.length,
    meeting,
    resolution: last && {
      text: text(texts, last.text),
      owner: person(world.organisation, last.owner),
      dueOn: last.dueOn,
    },
  };
}

function schoolWait(state: CaseState, world: World, texts: Texts, now: Instant): CaseView['schoolWait'] {
  const wait = state.schoolWaits?.at(-1);
  const last = wait?.tellings.at(-1);
  if (!wait || !last) return undefined;
  const calendar = departmentCalendar(world.calendar, state.lead);
  const waiting = state.closedAt === undefined && currentWait(state, calendar, dateOf(now)) !== undefined;
  const stands = waiting ? 'waiting' : 'over';
  return {
    state: wait.lapsed ? 'lapsed' : stands,
    reason: text(texts, last.reason),
    expectedOn: last.expectedOn,
    toldAt: formatInstant(last.told.at),
    told: wait.tellings.length,
    renewBy: waiting ? renewBy(state, calendar, last).dueOn : undefined,
  };
}

import type { Static } from 'typebox';
import { type DepartmentCalendar, departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { type Texts, text } from '../../kernel/text-ref.ts';
import { dayInWords, fill } from '../../kernel/texts.ts';
import { dateOf, formatInstant, type Instant } from '../../kernel/time.ts';
import type { CaseView } from './contract.ts';
import type { PausedFor, PausedForInWords } from './contract-pause.ts';
import type { CaseState, World } from './model.ts';
import type { Pause } from './model-pause.ts';
import { excludedDaysBetween, openPauses, toldUntil } from './rules/exclusions.ts';
import { proceduresOf } from './rules/pause.ts';
import { textsOf } from './texts/index.ts';

/** The procedure that stops the clock now; of several the one that takes longest. */
export function pausedFor(state: CaseState): Static<typeof PausedFor> | undefined {
  const [longest] = openPauses(state)
    .filter(({ overran }) => !overran)
    .sort((a, b) => (toldUntil(a) < toldUntil(b) ? 1 : -1));
  if (state.status !== 'paused' || !longest) return undefined;
  return { kind: longest.kind, from: fromOf(longest), expectedUntil: toldUntil(longest) };
}

/** The same as the applicant reads it. Example: `已暂停计时（专家评审，预计 4月15日）`. */
export function pausedForInWords(
  state: CaseState,
  now: Instant,
  lang: 'zh' | 'en',
): Static<typeof PausedForInWords> | undefined {
  const pause = pausedFor(state);
  if (!pause) return undefined;
  const words = textsOf(lang);
  const template = pause.from > dateOf(now) ? words.clock.pausedFrom : words.clock.paused;
  const facts = {
    kind: words.procedures[pause.kind],
    from: dayInWords(pause.from, lang),
    until: dayInWords(pause.expectedUntil, lang),
  };
  return { ...pause, text: fill(template, facts) };
}

const fromOf = ({ tellings }: Pause) => tellings[0]?.fromOn ?? '';

function presentPause(pause: Pause, texts: Texts) {
  const { kind, basis, tellings, overran, resumedOn, result } = pause;
  return {
    kind,
    basis: text(texts, tellings.findLast((one) => one.basis)?.basis ?? basis),
    from: fromOf(pause),
    expectedUntil: toldUntil(pause),
    told: tellings.map(({ told, untilOn, basis: another }, index) => ({
      means: told.means,
      at: formatInstant(told.at),
      expectedUntil: untilOn,
      basis: text(texts, index === 0 ? basis : another),
    })),
    overran: (resumedOn === undefined && overran) || undefined,
    resumedOn,
    result: text(texts, result),
  };
}

/** What the special procedures add to a case as staff read it; nothing where there never was one. */
export function presentPauses(
  state: CaseState,
  world: World,
  texts: Texts,
  dueOn: string | undefined,
): Pick<CaseView, 'pauses' | 'pausedFor' | 'excludedDays' | 'procedures'> {
  const listed = state.closedAt === undefined ? proceduresOf(state) : [];
  const procedures = listed.length > 0 ? [...listed] : undefined;
  if (!state.pauses) return { procedures };
  return {
    procedures,
    pauses: state.pauses.map((pause) => presentPause(pause, texts)),
    pausedFor: pausedFor(state),
    excludedDays: excludedDays(state, departmentCalendar(world.calendar, state.lead), dueOn),
  };
}

/** Working days of this round that do not count against the promise, up to its deadline (TL-11). */
export function excludedDays(state: CaseState, calendar: DepartmentCalendar, dueOn: string | undefined) {
  if (state.startedAt === undefined || dueOn === undefined) return 0;
  return excludedDaysBetween(state, calendar, dateOf(state.startedAt), dueOn);
}

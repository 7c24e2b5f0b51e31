import { isWorkingDay, opensAt, subtractWorkingDays } from '../../../kernel/clock/counting.ts';
import { dateOf, dayNumber, startOfDayNumber } from '../../../kernel/time.ts';
import type { CaseState } from '../model.ts';
import type { Pause } from '../model-pause.ts';
import { openPauses, toldUntil } from './exclusions.ts';
import type { Tick, TickFacts } from './groups.ts';

/**
 * What an open procedure has to say (TL-11): on the last working day of the time told that it is about to end, and when
 * that time is over that the clock runs again. Told anew it has a new time, and says both anew.
 */
export function pauseTicks(state: CaseState, facts: TickFacts): Tick[] {
  return openPauses(state).flatMap((pause) => [...ending(pause, facts), ...overrun(pause)]);
}

function ending(pause: Pause, { calendar }: TickFacts): Tick[] {
  const { id, kind, tellings, overran } = pause;
  const untilOn = toldUntil(pause);
  const last = isWorkingDay(calendar, untilOn) ? untilOn : subtractWorkingDays(calendar, untilOn, 1);
  const toldAt = tellings.at(-1)?.at ?? 0;
  // Told on that very day there is nothing to remind of.
  if (overran || last <= dateOf(toldAt)) return [];
  const key = `pauseEnding:${id}:${untilOn}`;
  const data = { key, id, kind, untilOn };
  return [{ at: opensAt(calendar, last), key, event: { type: 'PauseEnding', demand: 'TL-11', data } }];
}

function overrun(pause: Pause): Tick[] {
  if (pause.overran) return [];
  const { id, kind } = pause;
  const untilOn = toldUntil(pause);
  const key = `pauseOverran:${id}:${untilOn}`;
  const data = { key, id, kind, untilOn };
  const at = startOfDayNumber(dayNumber(untilOn) + 1);
  return [{ at, key, event: { type: 'PauseOverran', demand: 'TL-11', data } }];
}

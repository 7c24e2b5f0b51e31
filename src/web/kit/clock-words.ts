import { dayInWords } from '../../kernel/texts.ts';
import { dayOf, dayWithWeekday, timeOf } from './days.ts';
import { type Lang, sayIn } from './language.ts';
import { clockTexts } from './texts-clock.ts';
import type { LightName } from './tokens.ts';

/** What the contract says of a clock: of a line of the queue, of a case, of a matter that is tracked. */
export type ClockFacts = {
  status: string;
  light: 'green' | 'yellow' | 'orange' | 'red';
  dueAt?: string;
  dueOn?: string;
  paused: boolean;
  pausedFor?: { kind: 'hearing' | 'tender' | 'appraisal' | 'expertReview'; expectedUntil: string };
  provisional: boolean;
  countdown?: {
    of: 'review' | 'handling' | 'applicant';
    late: boolean;
    unit: 'workingDay' | 'minute';
    count: number;
    dueAt: string;
    today: boolean;
    makeup: boolean;
  };
};

/**
 * `short` for a cell or a badge, `until` the date it leads to, `look` the colours that go with the words; `apart` the same
 * in two parts where the badge is large.
 */
export type ClockWords = {
  look: LightName;
  short: string;
  until?: string;
  apart?: { short: string; until: string };
};

const ENDED = { finished: 'finished', declined: 'declined', withdrawn: 'withdrawn' } as const;

/** A clock in people's words. Example: `还剩 3 个工作日` and `10月10日（周六，调休上班）17:30 前`. */
export function clockWords(facts: ClockFacts, lang: Lang): ClockWords {
  const say = sayIn(clockTexts, lang);
  const { status, light, countdown } = facts;
  if (status in ENDED) {
    const late = light === 'red' && status === 'finished';
    return {
      look: late ? 'red' : 'paused',
      short: say(late ? 'finishedLate' : ENDED[status as keyof typeof ENDED]),
    };
  }
  if (facts.paused) return { look: 'paused', ...pausedWords(facts, lang) };
  if (!countdown) return { look: 'paused', short: say('none') };
  return { look: light, short: leftWords(countdown, lang), until: untilWords(facts, lang) };
}

function pausedWords({ pausedFor }: ClockFacts, lang: Lang): Pick<ClockWords, 'short' | 'apart'> {
  const say = sayIn(clockTexts, lang);
  if (!pausedFor) return { short: say('paused') };
  const given = { kind: say(pausedFor.kind), until: dayInWords(pausedFor.expectedUntil, lang) };
  return {
    short: say('pausedFor', given),
    apart: { short: say('paused'), until: say('pausedUntil', given) },
  };
}

function leftWords(
  { of, late, unit, count, dueAt, today }: NonNullable<ClockFacts['countdown']>,
  lang: Lang,
) {
  const say = sayIn(clockTexts, lang);
  if (unit === 'minute') return say(late ? 'lateBy' : 'hoursLeft', { length: lengthWords(count, lang) });
  if (late) return count === 1 ? say('lateOne') : say('late', { count });
  if (today && of !== 'applicant')
    return say(of === 'review' ? 'todayReview' : 'today', { time: timeOf(dueAt) });
  const left = count === 1 ? say('oneDay') : say('days', { count });
  return of === 'handling' ? left : `${say(of)} · ${left}`;
}

/** Minutes as hours and minutes; longer than two days as days would be wrong by the clock, so they stay hours. */
export function lengthWords(minutes: number, lang: Lang): string {
  const say = sayIn(clockTexts, lang);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [say('hours', { hours })] : []),
    ...(rest > 0 || hours === 0 ? [say('minutes', { minutes: rest })] : []),
  ];
  return parts.join(' ');
}

function untilWords({ countdown, provisional }: ClockFacts, lang: Lang): string | undefined {
  if (!countdown) return undefined;
  const say = sayIn(clockTexts, lang);
  const date = dayOf(countdown.dueAt);
  const day = dayWithWeekday(date, lang, countdown.makeup);
  if (provisional) return say('provisional', { day, year: date.slice(0, 4) });
  return say('by', { day, time: timeOf(countdown.dueAt) });
}

import { useEffect, useState } from 'react';
import { formatInstant, parseInstant } from '../../kernel/time.ts';
import { dayOf, dayWithWeekday, timeOf } from '../kit/days.ts';
import { useLang } from '../kit/language.ts';

/** The office's time: what the server said, gone on since. */
export function Clock({ now, readAt }: { now: string; readAt: number }) {
  const lang = useLang();
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const said = parseInstant(now);
  const at = said === undefined ? now : formatInstant(said + Math.max(0, real - readAt));
  return (
    <p className="clock">
      <span className="day">{dayWithWeekday(dayOf(at), lang)}</span>
      <time className="time" dateTime={at}>
        {timeOf(at)}
      </time>
    </p>
  );
}

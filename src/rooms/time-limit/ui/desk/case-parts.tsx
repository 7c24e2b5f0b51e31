import type { ReactNode } from 'react';
import { dayWithWeekday, momentText } from '../../../../web/kit/days.ts';
import { useLang } from '../../../../web/kit/language.ts';

/** A part of the case page under its own heading. */
export function Part({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="sheet case-part" aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** A fact of a list; nothing where there is none. */
export function Fact({ label, children }: { label: string; children?: ReactNode }) {
  if (children === undefined || children === null || children === '' || children === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Moments and days in the reader's language, the year only where it is another than this one. */
export function useDates(now: string | undefined) {
  const lang = useLang();
  return {
    moment: (at: string) => momentText(at, lang, now?.slice(0, 4)),
    day: (date: string) => dayWithWeekday(date, lang),
  };
}

import type { CalendarYear } from './queries.ts';

type WrittenDay = CalendarYear['days'][number];

/** What somebody pasted, as it is sent: JSON is read here, anything else goes as CSV for the server to read. */
export type YearText = { csv: string } | { days: WrittenDay[] } | { unreadable: true };

/** Example: `[{"date":"2027-01-01",…}]` and `{"days":[…]}` are JSON; `date,kind,name` is CSV. */
export function readYearText(text: string): YearText {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') && !trimmed.startsWith('{')) return { csv: text };
  try {
    const read = JSON.parse(trimmed) as WrittenDay[] | { days: WrittenDay[] };
    const days = Array.isArray(read) ? read : read.days;
    return Array.isArray(days) ? { days } : { unreadable: true };
  } catch {
    return { unreadable: true };
  }
}

/** A year as CSV, for changing what is there. */
export function yearCsv(days: WrittenDay[]): string {
  return ['date,kind,name', ...days.map(({ date, kind, name }) => `${date},${kind},${name}`)].join('\n');
}

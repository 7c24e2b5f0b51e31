import type { CalendarYear, PutYearResult } from './queries.ts';

type WrittenDay = CalendarYear['days'][number];
type MovingCase = PutYearResult['moving'][number];

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

const FIELDS = ['date', 'kind', 'name'] as const;

/** Where a mistake is: a line of the CSV, or a day of the JSON counted from one; and which field of it. */
export type WrongPlace = { line?: number; day?: number; field?: (typeof FIELDS)[number] };

/** Example: `/rows/3/kind` → line 3, its kind; `/days/0/date` → the first day's date; elsewhere nothing. */
export function placeOf(pointer: string): WrongPlace {
  const [, list, at, named] = pointer.split('/');
  if (at === undefined) return {};
  const field = FIELDS.find((one) => one === named);
  const place = list === 'rows' ? { line: Number(at) } : { day: Number(at) + 1 };
  return field ? { ...place, field } : place;
}

/** Of cases that move: how many of them each member of staff is told of, most first, and how many applicants. */
export function toldOf(moving: readonly MovingCase[]) {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { username, name } of moving.flatMap(({ handlers }) => handlers))
    counts.set(username, { name, count: (counts.get(username)?.count ?? 0) + 1 });
  const handlers = [...counts.values()].sort((a, b) => b.count - a.count);
  return { handlers, applicants: moving.filter(({ applicant }) => applicant).length };
}

/** A year as CSV, for changing what is there. */
export function yearCsv(days: WrittenDay[]): string {
  return ['date,kind,name', ...days.map(({ date, kind, name }) => `${date},${kind},${name}`)].join('\n');
}

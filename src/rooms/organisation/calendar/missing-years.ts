import type { WorkingCalendar } from '../../../kernel/calendar/calendar.ts';
import { dateOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Queryable } from '../../../platform/db/queryable.ts';
import { instantParam } from '../../../platform/db/types.ts';
import type { OrganisationView } from '../model.ts';
import { missingYears } from '../rules/calendar.ts';

/**
 * Tells every administrator, away or not, of years within reach that are not declared: until then their deadlines are
 * provisional (TL-2). For a daily check, and whenever a provisional date was given; a note comes once a month and year.
 * `until` is the latest deadline of an open case. Gives the missing years.
 */
export async function tellMissingYears(
  db: Queryable,
  calendar: WorkingCalendar,
  organisation: OrganisationView,
  now: Instant,
  until?: PlainDate,
): Promise<number[]> {
  const today = dateOf(now);
  const years = missingYears(today, (year) => calendar.isDeclared(year), until);
  const posts = organisation.snapshot.posts.filter(({ role }) => role === 'administrator');
  const administrators = posts.flatMap(({ code }) =>
    organisation.holdersOf(code, now).map(({ username }) => username),
  );
  const notes = years.flatMap((year) =>
    [...new Set(administrators)].map((staff) => ({
      staff,
      year,
      dedupe: `calendarYearMissing ${year} ${today.slice(0, 7)}`,
    })),
  );
  if (notes.length === 0) return years;
  await db.query(
    `insert into inbox (staff, at, kind, params, demand, dedupe)
     select staff, $2::timestamptz, 'calendarYearMissing', jsonb_build_object('year', year), 'TL-2', dedupe
     from json_to_recordset($1::json) as v(staff text, year int, dedupe text)
     on conflict (staff, dedupe) do nothing`,
    [JSON.stringify(notes), instantParam(now)],
  );
  return years;
}

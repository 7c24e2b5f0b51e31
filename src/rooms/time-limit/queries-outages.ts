import type { Texts } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { CaseState } from './model.ts';

export type OutageRow = { state: CaseState; texts: Texts | null };

/** More at once would be no list of outages any more. */
const MOST_OUTAGES = 200;

/** Announced events that last or lie ahead, the next first: notices that were finished as done. */
export async function announcedEvents(db: Queryable, now: Instant): Promise<OutageRow[]> {
  const { rows } = await db.query<OutageRow>({
    name: 'announced-events',
    text: `select c.state, (select json_object_agg(t.id, t.body) from texts t
        where t.stream_id = c.id and t.kind in ('answer', 'fields', 'location')) as texts
      from cases c
      where c.event_to > to_timestamp($1::float8 / 1000) and c.status = 'finished' and c.merged_into is null
        and c.state #>> '{ending,outcome}' in ('done', 'agreed')
      order by c.event_from, c.number limit ${MOST_OUTAGES}`,
    values: [now],
  });
  return rows;
}

import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import { type RecordColumns, recordOf, type StreamRecord, WITHOUT_TEXTS } from './record.ts';
import type { RowTable } from './row-table.ts';

/** The rows of a table whose timer is a column: `next_tick_at`, reckoned under `calendar_version`. */
export function tickingRows<State>({ name }: RowTable) {
  const take = async (
    client: Queryable,
    purpose: string,
    which: string,
    values: unknown[],
  ): Promise<StreamRecord<State>[]> => {
    const { rows } = await client.query<RecordColumns<State>>({
      name: `${name}-${purpose}`,
      text: `select ${WITHOUT_TEXTS} from ${name} c where ${which} limit $2 for update skip locked`,
      values,
    });
    return rows.map(recordOf);
  };
  return {
    /** Rows that have something to say, locked so that two workers never take the same. Inside a transaction. */
    takeDue: (client: Queryable, until: Instant, limit: number) =>
      take(
        client,
        'to-tick',
        'c.next_tick_at <= to_timestamp($1::float8 / 1000) order by c.next_tick_at, c.number',
        [until, limit],
      ),

    /** Open rows still standing on an older arrangement of days, locked. Inside a transaction. */
    takeOutdated: (client: Queryable, calendarVersion: number, limit: number) =>
      take(
        client,
        'outdated',
        'c.closed_at is null and c.calendar_version < $1 order by c.calendar_version, c.number',
        [calendarVersion, limit],
      ),

    /** The earliest tick at or before a moment; the demo clock stops at each on its way. */
    async earliestTick(db: Queryable, until: Instant): Promise<Instant | undefined> {
      const { rows } = await db.query<{ at: Instant | null }>({
        name: `${name}-earliest-tick`,
        text: `select min(next_tick_at) as at from ${name} where next_tick_at <= to_timestamp($1::float8 / 1000)`,
        values: [until],
      });
      return rows[0]?.at ?? undefined;
    },
  };
}

import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { readOffice } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { save } from '../../platform/log/save.ts';
import type { World } from './model.ts';
import { type ContactDeps, decideAll, tickRecord } from './service.ts';
import { type ContactRecord, tickingContacts } from './store.ts';

const BATCH = 500;

type Deps = Pick<ContactDeps, 'db' | 'worldAt' | 'now'>;

/** The rows with what was due spoken and their columns rewritten. */
async function rewrite(
  deps: Deps,
  client: Queryable,
  records: ContactRecord[],
  { spoken, world, now }: { spoken: World; world: World; now: Instant },
): Promise<void> {
  const changes = records.flatMap((record) => {
    const outcome = decideAll({ ...tickRecord(record, spoken, now), world }, [], { kind: 'timer' });
    return isRefusal(outcome) ? [] : [outcome.change];
  });
  await save(client, changes, deps.db.jobsSchema);
}

/** Speaks the warnings that are due, batch by batch; the number of contacts. */
export async function tickDueContacts(deps: Deps): Promise<number> {
  const office = await readOffice(deps.db.pool);
  const now = deps.now(office);
  const world = await deps.worldAt(office);
  for (let total = 0; ; ) {
    const done = await deps.db.withTransaction(async (client) => {
      const records = await tickingContacts.takeDue(client, now, BATCH);
      await rewrite(deps, client, records, { spoken: world, world, now });
      return records.length;
    });
    total += done;
    if (done < BATCH) return total;
  }
}

export const nextContactTick = (deps: Deps, until: Instant) =>
  tickingContacts.earliestTick(deps.db.pool, until);

/**
 * Warnings of open contacts follow a new arrangement of days; inside the transaction that declares it. What was due under
 * the old one has been said.
 */
export async function moveContacts(deps: Deps, client: Queryable, calendar: WorkingCalendar): Promise<void> {
  const office = await readOffice(deps.db.besidePool());
  const now = deps.now(office);
  const spoken = await deps.worldAt(office);
  const world = { ...spoken, calendar };
  for (;;) {
    const records = await tickingContacts.takeOutdated(client, calendar.version, BATCH);
    await rewrite(deps, client, records, { spoken, world, now });
    if (records.length < BATCH) return;
  }
}

/** Rows written under an older calendar by a process that had not heard of the new one yet. */
export function catchUpContacts(deps: Deps): Promise<void> {
  return deps.db.withTransaction(async (client) => {
    const { calendar } = await deps.worldAt(await readOffice(deps.db.besidePool()));
    await moveContacts(deps, client, calendar);
  });
}

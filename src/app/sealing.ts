import type { Instant } from '../kernel/time.ts';
import { sealDay, sealSchedule } from '../platform/log/seal.ts';
import type { Office } from './office.ts';

type Sealing = Pick<Office, 'db' | 'row' | 'worldAt' | 'now'>;

/** Seals the day before, once it is over by the domain's clock, and sends the root to the Party branch. */
export async function sealWhatIsOver(office: Sealing): Promise<void> {
  const now = await office.now();
  const seal = await sealDay(office.db.pool, sealSchedule(now).day, now);
  if (!seal) return;
  const { organisation } = await office.worldAt(await office.row());
  const params = JSON.stringify({
    date: seal.sealedOn,
    events: seal.events,
    root: seal.root.toString('hex'),
  });
  await office.db.pool.query(
    `insert into inbox (staff, at, kind, params, demand, dedupe)
     select staff, to_timestamp($2::float8 / 1000), 'daySealed', $3, 'AC-8', $4 from unnest($1::text[]) as staff
     on conflict do nothing`,
    [organisation.inRole('partyBranch', now), now, params, `seal:${seal.sealedOn}`],
  );
}

/** When the next day is over and to be sealed, if that is at or before `until`; for the demo clock on its way. */
export async function nextSealAt(now: () => Promise<Instant>, until: Instant): Promise<Instant | undefined> {
  const { nextAt } = sealSchedule(await now());
  return nextAt <= until ? nextAt : undefined;
}

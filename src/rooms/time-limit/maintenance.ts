import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { save } from '../../platform/log/save.ts';
import type { CaseCommand, CaseState, World } from './model.ts';
import { caseClock } from './rules/clock.ts';
import { columnsOf } from './rules/row.ts';
import { type CaseDeps, decideOn, factsAt, outcomeOf, tickRecord } from './service.ts';
import { type CaseRecord, earliestTick, takeCasesOf, takeDueCases, takeOutdatedCases } from './store.ts';

const TIMER: Actor = { kind: 'timer' };
const SYSTEM: Actor = { kind: 'system' };
const BATCH = 500;

type Step = (record: CaseRecord, world: World, now: Instant) => ReturnType<typeof outcomeOf> | undefined;

/**
 * Takes locked rows in one transaction and saves what `step` makes of them in one statement. Returns how many rows were
 * taken; `step` may leave one alone.
 */
async function batch(
  deps: CaseDeps,
  take: (client: Queryable, now: Instant) => Promise<CaseRecord[]>,
  step: Step,
): Promise<number> {
  const office = await readOffice(deps.db.pool);
  const now = nowOf(office, deps.realNow());
  const world = await deps.worldAt(office);
  return deps.db.withTransaction(async (client) => {
    const records = await take(client, now);
    const changes = records.flatMap((record) => step(record, world, now)?.change ?? []);
    await save(client, changes, deps.db.jobsSchema);
    return records.length;
  });
}

async function untilDone(work: () => Promise<number>, size: number): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await work();
    total += done;
    if (done < size) return total;
  }
}

/** Applies due ticks, each stamped with its scheduled moment (design.md, “The timer is a column”). */
export function tickDue(deps: CaseDeps, size = BATCH): Promise<number> {
  return batch(
    deps,
    (client, now) => takeDueCases(client, now, size),
    (record, world, now) => outcomeOf(tickRecord(record, world, now), [], TIMER),
  );
}

/** All that is due, batch by batch. */
export const tickAllDue = (deps: CaseDeps) => untilDone(() => tickDue(deps), BATCH);

export const nextTickOfAll = (deps: CaseDeps, until: Instant) => earliestTick(deps.db.pool, until);

/** Rewrites open cases that stand on an older arrangement of days; those that move later say so (TL-0). */
export function recalculate(deps: CaseDeps): Promise<number> {
  const one = () =>
    batch(
      deps,
      async (client) => takeOutdatedCases(client, (await readOffice(client)).calendarVersion, BATCH),
      (record, world, now) => {
        const opened = { ...tickRecord(record, world, now), office: undefined as never, texts: {} };
        const outcome = decideOn(opened, { type: 'ApplyCalendar' }, SYSTEM, []);
        return isRefusal(outcome) ? undefined : outcome;
      },
    );
  return untilDone(one, BATCH);
}

/** Open cases whose date another calendar would move, for its preview; nothing is written. */
export async function casesThatWouldMove(deps: CaseDeps, calendar: WorkingCalendar, limit = 200) {
  const world = await deps.worldAt(await readOffice(deps.db.pool));
  const { rows } = await deps.db.pool.query<{ state: CaseState }>(
    'select state from cases where closed_at is null and accepted_at is not null order by due_at, number',
  );
  const moved = rows.flatMap(({ state }) => {
    const before = caseClock(state, departmentCalendar(world.calendar, state.lead));
    const after = caseClock(state, departmentCalendar(calendar, state.lead));
    return before && after && before.dueAt !== after.dueAt
      ? [{ number: state.number, from: before.dueAt, to: after.dueAt }]
      : [];
  });
  return { count: moved.length, cases: moved.slice(0, limit) };
}

/** Somebody left: open work goes to B of the post, else to the head; nothing is orphaned (TL-12). */
export function replaceLeaver(deps: CaseDeps, username: string): Promise<number> {
  const one = () =>
    batch(
      deps,
      (client) => takeCasesOf(client, username, BATCH),
      (record, world, now) => {
        const opened = { ...tickRecord(record, world, now), office: undefined as never, texts: {} };
        const outcome = decideOn(opened, replacement(opened.state, world, username, now), SYSTEM, []);
        return isRefusal(outcome) ? undefined : outcome;
      },
    );
  return untilDone(one, BATCH);
}

function replacement(state: CaseState, world: World, username: string, now: Instant): CaseCommand {
  const { organisation } = world;
  const left = (other: string | undefined) =>
    other === undefined || other === username || !organisation.isActive(other, now);
  const backup = left(state.backup) ? undefined : state.backup;
  const cover = state.post ? organisation.coverOf(state.post, now).inCharge.map((one) => one.username) : [];
  const heads = [
    organisation.headOf(state.lead, now),
    organisation.divisionLeaderOf(state.lead, now),
    organisation.headOfOffice(now),
  ];
  const candidates = [backup, ...cover, ...heads.map((charge) => charge?.username)];
  return { type: 'ReplaceStaff', username, by: candidates.find((other) => !left(other)) };
}

/** The columns of a case as its events and the calendar give them: what a rebuild compares with the row. */
export function rebuiltColumns(state: CaseState, world: World, now: Instant) {
  return columnsOf(state, factsAt(world)(now, state));
}

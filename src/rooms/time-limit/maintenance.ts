import { isDeepStrictEqual } from 'node:util';
import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { type Change, save } from '../../platform/log/save.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { MovingCase } from '../organisation/model-calendar.ts';
import type { CaseCommand, CaseState, World } from './model.ts';
import { caseClock, shownDueAt } from './rules/clock.ts';
import type { CaseFacts } from './rules/facts.ts';
import { hasLeft, replacementOf } from './rules/leavers.ts';
import { peopleOf } from './rules/people.ts';
import { columnsOf } from './rules/row.ts';
import { type CaseDeps, decideOn, factsAt, type Opened, outcomeOf, tickRecord } from './service.ts';
import {
  acceptedCasesAfter,
  type CaseRecord,
  keepUnderCalendar,
  namedInOpenCases,
  type OpenPlace,
  takeCasesOf,
  takeOutdatedCases,
  tickingCases,
} from './store.ts';

const TIMER: Actor = { kind: 'timer' };
const SYSTEM: Actor = { kind: 'system' };
const BATCH = 500;

/** Repeats until a batch is not full; the number done. */
async function inBatches(work: () => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await work();
    total += done;
    if (done < BATCH) return total;
  }
}

/**
 * Applies due ticks, each stamped with its scheduled moment (design.md, “The timer is a column”): rows are locked in one
 * transaction and saved in one statement.
 */
export async function tickDue(deps: CaseDeps, size = BATCH): Promise<number> {
  const office = await readOffice(deps.db.pool);
  const now = nowOf(office, deps.realNow());
  const world = await deps.worldAt(office);
  return deps.db.withTransaction(async (client) => {
    const records = await tickingCases.takeDue(client, now, size);
    const changes = records.map((record) => outcomeOf(tickRecord(record, world, now), [], TIMER).change);
    await save(client, changes, deps.db.jobsSchema);
    return records.length;
  });
}

/** All that is due, batch by batch. */
export const tickAllDue = (deps: CaseDeps) => inBatches(() => tickDue(deps));

export const nextTickOfAll = (deps: CaseDeps, until: Instant) =>
  tickingCases.earliestTick(deps.db.pool, until);

const asOpened = (record: CaseRecord, world: World, now: Instant): Opened => ({
  ...tickRecord(record, world, now),
  texts: {},
});

/** Read beside the transaction under way: its raised versions must not name what is not yet committed. */
async function committedWorld(deps: CaseDeps): Promise<World> {
  return deps.worldAt(await readOffice(deps.db.besidePool()));
}

/** Open cases whose date another calendar would move later; nothing is written (TL-0). */
export async function movingCases(
  deps: CaseDeps,
  db: Queryable,
  calendar: WorkingCalendar,
): Promise<MovingCase[]> {
  const office = await readOffice(deps.db.besidePool());
  const now = nowOf(office, deps.realNow());
  const world = { ...(await deps.worldAt(office)), calendar };
  const moving: MovingCase[] = [];
  let after: OpenPlace | undefined;
  await inBatches(async () => {
    const found = await acceptedCasesAfter(db, BATCH, after);
    moving.push(...found.flatMap(({ state }) => movedBy(state, world, now)));
    after = found.at(-1);
    return found.length;
  });
  return moving;
}

function movedBy(state: CaseState, { calendar, catalogue, organisation }: World, now: Instant): MovingCase[] {
  const clock = caseClock(state, departmentCalendar(calendar, state.lead));
  const from = shownDueAt(state);
  if (!clock || from === undefined || clock.dueAt <= from) return [];
  const { number, service, applicant } = state;
  const title = service && catalogue.version(service.code, service.version)?.name;
  const { handlers } = peopleOf(state, organisation, now);
  const dates = { dueAt: from, newDueAt: clock.dueAt };
  return [{ number, ...(title && { title }), ...dates, handlers, applicant: applicant !== undefined }];
}

/**
 * Rewrites every open case to a new calendar, inside the transaction that declares it; those that move later say so to
 * their handlers (TL-0). The clock's ticks follow the new dates.
 */
export async function moveCases(
  deps: CaseDeps,
  client: Queryable,
  calendar: WorkingCalendar,
): Promise<MovingCase[]> {
  const now = nowOf(await readOffice(deps.db.besidePool()), deps.realNow());
  const before = await committedWorld(deps);
  const world = { ...before, calendar };
  const moved: MovingCase[] = [];
  let after: OpenPlace | undefined;
  await inBatches(async () => {
    const found = await takeOutdatedCases(client, calendar.version, BATCH, after);
    const kept: string[] = [];
    const changes: Change[] = [];
    for (const { record, calendarVersion } of found) {
      // What was due under the old arrangement has been said; only what comes is moved.
      const opened = { ...asOpened(record, before, now), world };
      moved.push(...movedBy(opened.state, world, now));
      const outcome = decideOn(opened, { type: 'ApplyCalendar' }, SYSTEM, []);
      if (isRefusal(outcome)) continue;
      const known = calendarVersion === before.calendar.version;
      if (known && isUnmoved(outcome.change, record.state, factsAt(before)(now, record.state)))
        kept.push(record.stream.id);
      else changes.push(outcome.change);
    }
    await save(client, changes, deps.db.jobsSchema);
    await keepUnderCalendar(client, kept, calendar.version);
    after = found.at(-1)?.place;
    return found.length;
  });
  return moved;
}

/** Nothing happened and no date is another: most cases do not reach as far as the days that were rearranged. */
function isUnmoved(change: Change, state: CaseState, before: CaseFacts): boolean {
  if (change.events.length > 0) return false;
  const { calendar_version: _, ...now } = change.columns;
  const { calendar_version: __, ...then } = columnsOf(state, before);
  return isDeepStrictEqual(now, then);
}

/** Rows written under an older calendar by a process that had not heard of the new one yet. */
export function catchUpCalendar(deps: CaseDeps): Promise<MovingCase[]> {
  return deps.db.withTransaction(async (client) =>
    moveCases(deps, client, (await committedWorld(deps)).calendar),
  );
}

/**
 * Somebody left: open work goes to B of the post, else to the head; nothing is orphaned (TL-12). Inside the transaction
 * of the leaving, with the organisation as it is after it.
 */
export async function replaceLeaver(
  deps: CaseDeps,
  client: Queryable,
  left: { username: string; organisation: OrganisationView },
  now: Instant,
): Promise<number> {
  const { username, organisation } = left;
  const world = { ...(await committedWorld(deps)), organisation };
  const replacement = (state: CaseState): CaseCommand => ({
    type: 'ReplaceStaff',
    username,
    by: replacementOf(state, organisation, username, now),
  });
  return inBatches(async () => {
    const records = await takeCasesOf(client, username, BATCH);
    const changes = records.flatMap((record) => {
      const opened = asOpened(record, world, now);
      const outcome = decideOn(opened, replacement(opened.state), SYSTEM, []);
      return isRefusal(outcome) ? [] : [outcome.change];
    });
    await save(client, changes, deps.db.jobsSchema);
    return records.length;
  });
}

/**
 * Work that came to somebody at the very moment they left, from a process that had not heard of it yet (TL-12). Gives
 * how often somebody was replaced.
 */
export async function catchUpLeavers(deps: CaseDeps): Promise<number> {
  const { organisation } = await committedWorld(deps);
  const now = nowOf(await readOffice(deps.db.pool), deps.realNow());
  const left = (await namedInOpenCases(deps.db.pool)).filter((name) => hasLeft(organisation, name, now));
  let replaced = 0;
  for (const username of left) {
    replaced += await deps.db.withTransaction((client) =>
      replaceLeaver(deps, client, { username, organisation }, now),
    );
  }
  return replaced;
}

import { setImmediate } from 'node:timers/promises';
import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { addWorkingMinutes, nextWorkingMoment, workingMinutesBetween } from '../../kernel/clock/counting.ts';
import { lightAt } from '../../kernel/clock/deadline.ts';
import type { Limit } from '../../kernel/limits.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { save } from '../../platform/log/save.ts';
import type { ServiceVersion } from '../../rooms/commitment/model.ts';
import { LIGHTS, type Light } from '../../rooms/time-limit/model.ts';
import { caseClock, runsOnClockHours } from '../../rooms/time-limit/rules/clock.ts';
import { nextNumbers } from '../../rooms/time-limit/store.ts';
import type { ImportRecords } from '../import/tables.ts';
import { exampleWords } from '../texts/demo.ts';
import type { World } from '../world.ts';
import { exampleBody, type MatterText } from './example-body.ts';
import { type Repeatable, repeatable } from './random.ts';
import { type Scenario, scenario } from './scenario.ts';

const DAYS = 91;
/** A tenth of the volume of a real office: enough for every figure, quick enough for a first start. */
const SCALE = 0.1;
const OPEN_PER_LIGHT = 5;
const NOTES_FOR_MS = 3 * DAY_MS;
const BATCH = 100;

export type Making = { world: World; random: Repeatable; now: Instant; texts: Map<string, MatterText[]> };

/** Three months of past matters in realistic proportions, and open ones at every light (issue, Real input). */
export async function writePastMatters(
  db: Queryable,
  jobsSchema: string,
  world: World,
  records: ImportRecords,
  now: Instant,
): Promise<number> {
  const making: Making = { world, random: repeatable(20_260_928), now, texts: textsByService(records) };
  const plans = [...closedPlans(making, records), ...openPlans(making)].sort((a, b) => a.at - b.at);
  const numbers = await nextNumbers(db, plans.length);
  let written = 0;
  let saving: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < plans.length; from += BATCH) {
    const changes = plans.slice(from, from + BATCH).flatMap((plan, index) => {
      const lived = live(making, plan, numbers[from + index] as number);
      return lived ? [lived.change(now, now - NOTES_FOR_MS)] : [];
    });
    written += changes.length;
    await saving;
    saving = save(db, changes, jobsSchema);
    saving.catch(() => {});
    // The statement leaves now, so that the database writes while the next matters are lived through.
    await setImmediate();
  }
  await saving;
  return written;
}

export function textsByService(records: ImportRecords): Map<string, MatterText[]> {
  const texts = new Map<string, MatterText[]>();
  for (const { service, matter, answer, outcome, weight } of records.matters) {
    const text = { matter, answer, outcome: outcome ?? 'done', weight: weight ?? 1 };
    texts.set(service, [...(texts.get(service) ?? []), text]);
  }
  return texts;
}

/** When a matter comes in, what it is, and whether it stays open. */
export type Plan = { service: ServiceVersion; at: Instant; open: boolean };

function closedPlans({ world, random, now, texts }: Making, records: ImportRecords): Plan[] {
  return records.volumes.flatMap(({ service: code, perMonth }) => {
    const service = world.catalogue.service(code, now);
    if (!service || !texts.has(code)) return [];
    const count = Math.min(90, Math.max(1, Math.round(perMonth * (DAYS / 30) * SCALE)));
    return Array.from({ length: count }, () => ({
      service,
      open: false,
      at: arrival(service, { random, world, now }, DAYS),
    }));
  });
}

/** Some moment of so many days past. Repairs come at any hour, the rest mostly while the office is open. */
export function arrival(
  service: ServiceVersion,
  { random, world, now }: Pick<Making, 'random' | 'world' | 'now'>,
  days: number,
): Instant {
  const at = Math.floor((now - (3 + random.next() * days) * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  if (runsOnClockHours(service.promisedLimit) || random.chance(0.15)) return at;
  const opened = nextWorkingMoment(departmentCalendar(world.calendar, service.department), at);
  return opened + random.below(90) * MINUTE_MS;
}

/** Searches back from now for arrivals whose clock shows the light wanted at this moment. */
function openPlans({ world, random, now, texts }: Making): Plan[] {
  const services = world.catalogue
    .all(now)
    .filter(({ code, promisedLimit }) => texts.has(code) && runsOn(promisedLimit));
  return LIGHTS.flatMap((light) => {
    const found: Plan[] = [];
    for (let tries = 0; tries < 400 && found.length < OPEN_PER_LIGHT; tries += 1) {
      const service = random.pick(services);
      const at = arrivalForLight(service, light, world, now, random);
      if (at !== undefined && !found.some((one) => one.service === service))
        found.push({ service, at, open: true });
    }
    return found;
  });
}

/** On the spot is over at once, and what is announced ahead waits for its event: neither shows every light. */
export const runsOn = (limit: Limit) => limit.unit !== 'onTheSpot' && limit.before !== 'event';

/** A moment whose clock shows this light now, searched back from now. */
export function arrivalForLight(
  service: ServiceVersion,
  light: Light,
  world: World,
  now: Instant,
  random: Repeatable,
): Instant | undefined {
  const calendar = departmentCalendar(world.calendar, service.department);
  const step = runsOnClockHours(service.promisedLimit) ? HOUR_MS / 2 : 3 * HOUR_MS;
  for (let back = step; back < 40 * DAY_MS; back += step) {
    const at = Math.floor((now - back - random.below(step)) / MINUTE_MS) * MINUTE_MS;
    if (nextWorkingMoment(calendar, at) !== at) continue;
    const startedAt = addWorkingMinutes(calendar, at, service.acceptance === 'afterReview' ? 60 : 0);
    const probe = caseClock(
      {
        startedAt,
        moves: [],
        reached: [],
        pledge: { promised: service.promisedLimit, milestones: [] },
      } as never,
      calendar,
    );
    if (startedAt < now && probe && lightAt(now, probe) === light) return at;
  }
  return undefined;
}

/** Lives one plan through; `undefined` where the rules refuse to take it in. */
export function live(making: Making, plan: Plan, turn: number): Scenario | undefined {
  const { world, random, texts } = making;
  const text = random.weighted(texts.get(plan.service.code) ?? [], (one) => one.weight);
  const lived = scenario(world, turn, exampleBody(plan.service, text, random, plan.at), plan.at);
  if (!lived.current()) return undefined;
  const actor = handlerOf(lived);
  const calendar = departmentCalendar(world.calendar, plan.service.department);
  if (lived.current().status === 'submitted') {
    const at = addWorkingMinutes(calendar, plan.at, plan.open ? 60 : 20 + random.below(300));
    if (!plan.open && random.chance(0.03))
      return decline(lived, at, actor, text.refusal ?? usualRefusal(plan.service));
    if (at < making.now) lived.give({ type: 'AcceptCase' }, at, actor);
  }
  if (!plan.open) close(lived, making, plan, text);
  return lived;
}

export const handlerOf = (lived: Scenario): Actor => {
  const { handler, lead } = lived.current();
  return { kind: 'staff', id: handler ?? lead };
};

type Refusal = NonNullable<MatterText['refusal']>;

/** Where no example of a matter says why it would be declined. */
const usualRefusal = ({ basis }: ServiceVersion): Refusal => ({
  ...exampleWords.refusal,
  basis: basis.join('、'),
});

function decline(lived: Scenario, at: Instant, actor: Actor, refusal: Refusal): Scenario {
  const { seal } = lived;
  const { reason, basis, alternative } = refusal;
  lived.give(
    {
      type: 'DeclineCase',
      reason: seal('reason', reason),
      basis: seal('basis', basis),
      alternative: seal('alternative', alternative),
    },
    at,
    actor,
  );
  return lived;
}

/** Finished mostly early or on the day, now and then extended, seldom late: what an ordinary quarter looks like. */
function close(lived: Scenario, making: Making, plan: Plan, text: MatterText): void {
  const { world, random, now } = making;
  const state = lived.current();
  if (state.status !== 'accepted' || state.startedAt === undefined) return;
  const calendar = departmentCalendar(world.calendar, plan.service.department);
  const clock = caseClock(state, calendar);
  if (!clock) return;
  const share = random.chance(0.04) ? 1.05 + random.next() * 0.5 : 0.15 + random.next() * 0.8;
  const startedAt = state.startedAt;
  const doneAt = runsOnClockHours(state.pledge.promised)
    ? startedAt + Math.max(5 * MINUTE_MS, (clock.dueAt - startedAt) * share)
    : addWorkingMinutes(
        calendar,
        startedAt,
        Math.max(5, workingMinutesBetween(calendar, startedAt, clock.dueAt) * share),
      );
  const at = Math.floor(doneAt / MINUTE_MS) * MINUTE_MS;
  if (at >= now) return;
  reachMilestones(lived, at);
  const { seal } = lived;
  const answer = seal('answer', text.answer);
  const notPossible = text.outcome === 'notPossible';
  const why = notPossible
    ? { reason: answer, basis: seal('basis', text.answer), alternative: seal('alternative', text.answer) }
    : {};
  lived.give({ type: 'FinishCase', outcome: text.outcome, answer, ...why }, at, handlerOf(lived));
}

function reachMilestones(lived: Scenario, doneAt: Instant): void {
  const { pledge, startedAt } = lived.current();
  pledge.milestones.forEach(({ name }, index) => {
    const share = (index + 1) / (pledge.milestones.length + 1);
    const at = (startedAt as Instant) + Math.min(doneAt - (startedAt as Instant), 20 * MINUTE_MS) * share;
    lived.give({ type: 'ReachMilestone', name }, Math.floor(at), handlerOf(lived));
  });
}

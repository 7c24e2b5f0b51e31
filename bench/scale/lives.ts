import { exampleBody, type MatterText } from '../../src/app/demo/example-body.ts';
import {
  arrival,
  arrivalForLight,
  handlerOf,
  live,
  type Making,
  type Plan,
  runsOn,
  textsByService,
} from '../../src/app/demo/past-matters.ts';
import { repeatable } from '../../src/app/demo/random.ts';
import { type Scenario, scenario } from '../../src/app/demo/scenario.ts';
import type { ImportRecords } from '../../src/app/import/tables.ts';
import type { World } from '../../src/app/world.ts';
import { DAY_MS, dateOf, HOUR_MS, type Instant, MINUTE_MS } from '../../src/kernel/time.ts';
import type { Change } from '../../src/platform/log/save.ts';
import { type CaseState, LIGHTS } from '../../src/rooms/time-limit/model.ts';

/** Items are in force for a year in the example office; before that nothing could be taken in. */
const DAYS = 355;
const SEED = 20_260_921;
/** The office keeps 2.5 % of its matters open: some weeks of work. */
const OPEN_SHARE = 0.025;
/** Of the open ones so many have just come in and wait to be accepted. */
const WAITING_SHARE = 0.15;
const STEP_BACK_MS = 10 * MINUTE_MS;

/** A life that was lived by the rules, and how often it is to be stamped out. */
export type Life = { change: Change; copies: number };

type Kinds = { making: Making; records: ImportRecords };

/**
 * So many cases as so many different lives as `different` says, each lived through by the program's own rules: mostly
 * ended, some open at every light, some of those waiting for materials, a support, a grant or a procedure's end. By
 * moment of receipt, as an office would have written them.
 */
export function livesOf(
  world: World,
  records: ImportRecords,
  now: Instant,
  cases: number,
  different: number,
): Life[] {
  const making: Making = { world, random: repeatable(SEED), now, texts: textsByService(records) };
  const kinds = { making, records };
  const open = Math.max(1, Math.round(cases * OPEN_SHARE));
  // Open ones differ more than ended ones, since queues are about them.
  const openLives = many(Math.min(open, Math.ceil(different / 3)), () => openLife(kinds), isOpen);
  const endedLives = many(Math.min(cases - open, different), () => endedLife(kinds), isEnded);
  const lives = [...spread(openLives, open, making), ...spread(endedLives, cases - open, making)];
  return lives.sort((a, b) => receivedAt(a.change) - receivedAt(b.change));
}

const stateOf = (change: Change) => change.state as CaseState;
const receivedAt = (change: Change) => stateOf(change).receivedAt;
const isEnded = (state: CaseState) => state.closedAt !== undefined;
const isOpen = (state: CaseState) => state.closedAt === undefined;

function many(
  count: number,
  make: () => Scenario | undefined,
  fits: (state: CaseState) => boolean,
): Scenario[] {
  const found: Scenario[] = [];
  for (let tries = 0; found.length < count; tries += 1) {
    if (tries > count * 20 + 1_000) throw new Error('the rules refuse nearly every life that was planned');
    const lived = make();
    if (lived?.current() && fits(lived.current())) found.push(lived);
  }
  return found;
}

/** Shares the cases out among the lives; the notes of all are kept, as an office keeps them. */
function spread(lives: Scenario[], cases: number, { now }: Making): Life[] {
  return lives.map((lived, index) => ({
    change: lived.change(now, 0),
    copies: Math.floor(((index + 1) * cases) / lives.length) - Math.floor((index * cases) / lives.length),
  }));
}

/** Every prototype has a number of its own, seven digits long, that no other text of it contains. */
let turn = 8_000_000;

function endedLife({ making, records }: Kinds): Scenario | undefined {
  const { world, random, now, texts } = making;
  const { service: code } = random.weighted(records.volumes, ({ perMonth }) => perMonth);
  const service = world.catalogue.service(code, now);
  if (!service || !texts.has(code)) return undefined;
  return live(making, { service, at: arrival(service, making, DAYS), open: false }, turn++);
}

function openLife(kinds: Kinds): Scenario | undefined {
  const { making } = kinds;
  const { world, random, now } = making;
  const services = world.catalogue
    .all(now)
    .filter(({ code, promisedLimit }) => making.texts.has(code) && runsOn(promisedLimit));
  const service = random.pick(services);
  if (random.chance(WAITING_SHARE)) return waiting(making, service);
  const at = arrivalForLight(service, random.pick(LIGHTS), world, now, random);
  if (at === undefined) return undefined;
  const lived = live(making, { service, at, open: true }, turn++);
  if (lived?.current()?.status === 'accepted') goOn(kinds, lived, service);
  return lived;
}

/** Came in within the last days, and nobody has accepted it; some were told what is missing. */
function waiting({ world, random, now, texts }: Making, service: Plan['service']): Scenario {
  const at = Math.floor((now - random.next() * 3 * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  const text = random.pick(texts.get(service.code) as MatterText[]);
  const lived = scenario(world, turn++, exampleBody(service, text, random, at), at);
  const [material] = service.materials;
  if (!material || !random.chance(0.5) || lived.current()?.status !== 'submitted') return lived;
  const why = lived.seal('why', text.answer);
  const help = lived.seal('help', text.answer);
  const missing = [{ material: material.name, count: 1, why }];
  const moment = Math.min(now, at + HOUR_MS);
  lived.give(
    { type: 'GiveNotice', missing, help, respondBy: dateOf(now + 7 * DAY_MS) },
    moment,
    handlerOf(lived),
  );
  return lived;
}

/** What makes an open matter more than a row that waits. What the rules refuse at that moment is left out. */
function goOn({ making, records }: Kinds, lived: Scenario, service: Plan['service']): void {
  const { random, now, world } = making;
  const at = Math.max(lived.current().lastAt, now - STEP_BACK_MS);
  const words = lived.seal('reason', service.name);
  const told = { means: 'phone' as const, at, to: words as never, text: words as never };
  const by = handlerOf(lived);
  const dice = random.next();
  if (dice < 0.25) {
    const department = random.pick(records.departments).code;
    if (!lived.give({ type: 'ProposeSupport', department, task: words, dueOn: dateOf(now) }, at, by)) return;
    const [head] = world.organisation.inRole('head', now, department);
    if (head && random.chance(0.5))
      lived.give({ type: 'AcceptSupport', id: 1 }, at, { kind: 'staff', id: head });
  } else if (dice < 0.4) {
    lived.give({ type: 'AskExtension', count: 1, unit: 'workingDay', reason: words }, at, by);
  } else if (dice < 0.5) {
    lived.give({ type: 'TellApplicant', topic: 'progress', told: { ...told, by: by.id as string } }, at, by);
  } else {
    const kind = service.specialProcedures[0]?.kind;
    const untilOn = dateOf(now + 10 * DAY_MS);
    const telling = { fromOn: dateOf(now), untilOn, told: { ...told, by: by.id as string } };
    if (kind) lived.give({ type: 'PauseCase', kind, basis: words, ...telling }, at, by);
  }
}

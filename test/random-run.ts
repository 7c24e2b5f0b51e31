import { repeatable } from '../src/app/demo/random.ts';
import type { TestOffice } from './office.ts';
import { FIELD_STEPS } from './random-field-steps.ts';
import { PEOPLE, type Run, STEPS } from './random-steps.ts';
import { SUPPORT_STEPS } from './random-support-steps.ts';

/** How often each kind of command was given, and how often it went through. */
export type Tally = Map<string, { given: number; done: number }>;

/** Intake, time and the common commands often; what ends work, and what shakes the whole office, seldom. */
const OFTEN: Record<string, number> = {
  submit: 22,
  registerTask: 4,
  moveOn: 10,
  accept: 10,
  extend: 10,
  approve: 14,
  refuse: 4,
  decline: 4,
  tell: 6,
  handOver: 4,
  finish: 5,
  receiveContact: 8,
  contactOutcome: 8,
  confirmContact: 5,
  correctVisitor: 2,
};
const SELDOM: Record<string, number> = {
  leave: 0.6,
  applicantAtFault: 1.5,
  withdraw: 1,
  withdrawTracked: 1,
  withdrawItem: 0.5,
  deemWithdrawn: 0.2,
  ...Object.fromEntries(Object.keys({ ...SUPPORT_STEPS, ...FIELD_STEPS }).map((name) => [name, 0.6])),
};
const WEIGHTS = Object.keys(STEPS).map((name): [string, number] => [name, OFTEN[name] ?? SELDOM[name] ?? 2]);

/**
 * Gives so many random commands over HTTP, as people who may and people who may not, while the clock goes on. The same
 * seed gives the same run.
 */
export async function randomRun(office: TestOffice, seed: number, steps: number): Promise<Tally> {
  const clients = await Promise.all(PEOPLE.map((username) => office.signIn(username)));
  const run: Run = {
    office,
    random: repeatable(seed),
    now: await office.office.now(),
    clients: Object.fromEntries(PEOPLE.map((name, index) => [name, clients[index]])) as Run['clients'],
    cases: [],
    contacts: [],
    absences: [],
    services: [],
  };
  const tally: Tally = new Map();
  const give = async (name: string) => {
    const sent = await STEPS[name]?.(run);
    const counted = tally.get(name) ?? { given: 0, done: 0 };
    const done = sent !== undefined && sent.status < 300 ? 1 : 0;
    tally.set(name, { given: counted.given + 1, done: counted.done + done });
    if (sent && sent.status >= 500) throw new Error(`${name} fails: ${sent.text}`);
  };
  for (let step = 0; step < steps; step += 1)
    await give(run.random.weighted(WEIGHTS, ([, weight]) => weight)[0]);
  for (const [name] of WEIGHTS) if (!tally.has(name)) await give(name);
  return tally;
}

import { randomUUID } from 'node:crypto';
import { Logger, type Runner, run } from 'graphile-worker';
import { forgetFailures } from '../platform/auth/lockout.ts';
import { forgetSessions } from '../platform/auth/sessions.ts';
import { forgetAnswers } from '../platform/http/idempotency.ts';
import { catchUpContacts } from '../rooms/first-contact/maintenance.ts';
import { tellMissingYears } from '../rooms/organisation/calendar/missing-years.ts';
import { catchUpCalendar, catchUpLeavers } from '../rooms/time-limit/maintenance.ts';
import { latestDueOn } from '../rooms/time-limit/queries.ts';
import { type JobSettings, jobsOf } from './jobs.ts';
import type { Office } from './office.ts';
import { forgetWhatIsOver } from './retention.ts';

export type WorkerLog = {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

export type Worker = { stop(): Promise<void> };

const TICK_EVERY_MS = 500;
const HEARTBEAT_EVERY_MS = 5_000;
const HOUSEKEEPING_EVERY_MS = 600_000;

/** Calls `work` again and again, never twice at once, until stopped; a failure is logged and tried again. */
function repeat(
  name: string,
  everyMs: number,
  log: WorkerLog,
  work: () => Promise<unknown>,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const once = async () => {
    try {
      await work();
    } catch (error) {
      log.error(
        { loop: name, reason: (error as Error).message },
        'a loop of the worker failed and is tried again',
      );
    }
    if (!stopped) timer = setTimeout(next, everyMs);
  };
  const next = () => {
    running = once();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

async function beat(office: Office, name: string): Promise<void> {
  await office.db.pool.query(
    `insert into heartbeats (worker, at) values ($1, now()) on conflict (worker) do update set at = now()`,
    [name],
  );
}

async function tidyUp(office: Office, retentionMonths: number): Promise<void> {
  await Promise.all([forgetAnswers, forgetSessions, forgetFailures].map((forget) => forget(office.db.pool)));
  await catchUpCalendar(office.cases);
  await catchUpLeavers(office.cases);
  await catchUpContacts(office.contacts);
  await office.files.removeUnbound();
  await forgetWhatIsOver(office, retentionMonths);
  const { calendar, organisation } = await office.worldAt(await office.row());
  await tellMissingYears(
    office.db.pool,
    calendar,
    organisation,
    await office.now(),
    await latestDueOn(office.db.pool),
  );
  await office.db.pool.query(`delete from heartbeats where at < now() - interval '1 day'`);
}

/**
 * Everything that happens without a request: ticks, reviews, seals, jobs. Any number of workers may run; rows are taken
 * with `skip locked`, and each effect happens once.
 */
export async function startWorker(
  office: Office,
  log: WorkerLog,
  settings: JobSettings & { retentionMonths: number },
): Promise<Worker> {
  const name = randomUUID();
  const runner: Runner = await run({
    pgPool: office.db.pool,
    schema: office.db.jobsSchema,
    concurrency: 2,
    noHandleSignals: true,
    ...jobsOf(office, settings, log),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.error({ from: 'jobs' }, message);
    }),
  });
  const loops = [
    repeat('ticks', TICK_EVERY_MS, log, office.applyDue),
    repeat('heartbeat', HEARTBEAT_EVERY_MS, log, () => beat(office, name)),
    repeat('housekeeping', HOUSEKEEPING_EVERY_MS, log, () => tidyUp(office, settings.retentionMonths)),
  ];
  return {
    stop: async () => {
      await Promise.all(loops.map((stop) => stop()));
      await runner.stop();
    },
  };
}

import { setTimeout } from 'node:timers/promises';
import { Type } from 'typebox';
import { formatInstant, type Instant, parseInstant } from '../../kernel/time.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import type { Database } from '../../platform/db/pool.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { refuse } from '../refusals.ts';

export type DemoClockDeps = {
  db: Database;
  realNow: () => Instant;
  /** The next moment, at or before `until`, at which some clock has something to say. */
  nextTick: (until: Instant) => Promise<Instant | undefined>;
  /** Applies all that is due at the present moment. */
  applyDue: () => Promise<unknown>;
};

const WAIT_MS = 20;
const MOST_WAITS = 500;

const Now = Type.Object({ now: Type.String({ format: 'date-time' }) });

async function setClock(db: Database, standing: boolean, to: Instant, real: Instant): Promise<void> {
  await db.pool.query(
    `update office set clock_at = case when $1 then to_timestamp($2::float8 / 1000) end,
       clock_offset_ms = case when $1 then 0 else $3::bigint end where demo`,
    [standing, to, to - real],
  );
}

/**
 * Moves the clock forward from tick to tick, so that each is applied in the order of the instants, and answers when
 * none is due. A clock that runs keeps running from there.
 */
async function moveClock(deps: DemoClockDeps, to: Instant): Promise<void> {
  const office = await readOffice(deps.db.pool);
  const standing = office.clockAt !== null;
  let waits = 0;
  for (let before: Instant | undefined; ; ) {
    const at = await deps.nextTick(to);
    if (at === undefined) break;
    // The worker holds it at this moment: wait until it has spoken.
    waits = at === before ? waits + 1 : 0;
    if (waits > MOST_WAITS) throw new Error('a tick that was applied is still due');
    if (waits > 0) await setTimeout(WAIT_MS);
    before = at;
    if (at > nowOf(await readOffice(deps.db.pool), deps.realNow()))
      await setClock(deps.db, standing, at, deps.realNow());
    await deps.applyDue();
  }
  await setClock(deps.db, standing, to, deps.realNow());
  await deps.applyDue();
}

/** Only in a demo: the domain's clock, read and moved without sign-in (api.md, Program). */
export function demoClockRoutes(deps: DemoClockDeps): AnyRoute[] {
  const load = async () => {
    const office = await readOffice(deps.db.pool);
    return office.demo ? office : refuse('noDemo');
  };
  const read = defineRoute({
    method: 'GET',
    path: '/demo/clock',
    operationId: 'readDemoClock',
    summary: 'The demo clock',
    tag: 'demo',
    caller: 'anyone',
    answers: { 200: Now },
    load,
    handle: async ({ loaded }) => ({ body: { now: formatInstant(nowOf(loaded, deps.realNow())) } }),
  });
  const move = defineRoute({
    method: 'POST',
    path: '/demo/clock',
    operationId: 'moveDemoClock',
    summary: 'Move the demo clock forward',
    tag: 'demo',
    caller: 'anyone',
    body: Now,
    answers: { 200: Now },
    load,
    handle: async ({ loaded, body }) => {
      const to = parseInstant(body.now) as Instant;
      if (to < nowOf(loaded, deps.realNow()))
        return refuse('clockBackwards', {}, [{ pointer: '/now', code: 'backwards' }]);
      await moveClock(deps, to);
      return { body: { now: formatInstant(nowOf(await readOffice(deps.db.pool), deps.realNow())) } };
    },
  });
  return [read, move];
}

import { isRefusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { instantParam } from '../../platform/db/types.ts';
import { save } from '../../platform/log/save.ts';
import { notesOf } from './notes.ts';
import { dueItems, readItem } from './queries.ts';
import { decide } from './rules/decide.ts';
import { evolve } from './rules/evolve.ts';
import { type CommitmentDeps, factsOf } from './scene.ts';
import { changeOf } from './service.ts';

const BATCH = 100;

/**
 * Calls the yearly reviews that are due at `now` (NT-1): an event and a note to the head and the General Section for
 * each item, stamped with the scheduled moment, once for each due day however often and by however many this runs.
 * Gives the number of items called.
 */
export async function callDueReviews(deps: CommitmentDeps, now: Instant): Promise<number> {
  let called = 0;
  for (;;) {
    const due = await dueItems(deps.db.pool, instantParam(now), BATCH);
    if (due.length === 0) return called;
    let moved = 0;
    for (const { code, at } of due) moved += Number(await callReview(deps, code, at));
    called += moved;
    // Nobody moved: others are at the same rows, and they are done when they are done.
    if (moved === 0 || due.length < BATCH) return called;
  }
}

async function callReview(deps: CommitmentDeps, code: string, at: Instant): Promise<boolean> {
  const { office, record } = await readItem(deps.db.pool, code);
  if (!record) return false;
  const scene = { office, world: await deps.world(office), now: at };
  const decision = decide(record.state, { type: 'CallReview' }, factsOf(scene, record.state.department));
  if (isRefusal(decision) || decision.events.length === 0) return false;
  const state = decision.events.reduce(evolve, record.state);
  const { stale } = await save(
    deps.db.pool,
    [
      {
        ...changeOf(record.stream, state, decision.events, at, { kind: 'timer' }),
        mode: 'update',
        inbox: notesOf(scene, state, decision.events, record.stream.version),
      },
    ],
    deps.db.jobsSchema,
  );
  return stale.length === 0;
}

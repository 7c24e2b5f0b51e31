import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../kernel/refusal.ts';
import { toTsVectorText } from '../../kernel/search/bigrams.ts';
import { DAY_MS, dateOf, type Instant } from '../../kernel/time.ts';
import type { Actor } from '../../platform/log/event.ts';
import type { Change } from '../../platform/log/save.ts';
import type { SubmitBody } from '../../rooms/time-limit/contract.ts';
import type { CaseCommand, CaseEvent, CaseState } from '../../rooms/time-limit/model.ts';
import { evolve } from '../../rooms/time-limit/rules/evolve.ts';
import { applyDueTicks, decide } from '../../rooms/time-limit/rules/index.ts';
import { assigneeFor, factsAt, outcomeOf } from '../../rooms/time-limit/service.ts';
import { prepare } from '../../rooms/time-limit/submission.ts';
import type { World } from '../world.ts';

/** No note waits longer than this for working time, a long holiday included. */
const NOTES_WAIT_MS = 12 * DAY_MS;

/**
 * One past matter, lived through by the same rules as a real one: every step at its own moment, every tick in between
 * spoken when it was due. Nothing is invented that the rules would refuse.
 */
export function scenario(world: World, turn: number, body: SubmitBody, receivedAt: Instant) {
  const id = randomUUID();
  const number = `${dateOf(receivedAt).slice(0, 4)}-${String(turn).padStart(6, '0')}`;
  const events: CaseEvent[] = [];
  let state: CaseState | undefined;
  const prepared = prepare({ streamId: id, number, turn, body, world, now: receivedAt, files: [] });
  if (isRefusal(prepared)) throw new Error(`the example ${body.service} is refused: ${prepared.refused}`);
  const { texts } = prepared;

  const tick = (at: Instant) => {
    if (!state) return;
    const due = applyDueTicks(state, at, factsAt(world));
    events.push(...due.events);
    state = due.state;
  };

  /** Gives a command at a moment; false when the rules refuse it. */
  const give = (command: CaseCommand, at: Instant, actor: Actor, grants = false): boolean => {
    tick(at);
    const around = state ?? ({ lead: prepared.submission.lead, crew: [] } as unknown as CaseState);
    const to = command.type === 'AssignCase' ? command.to : undefined;
    const assignee = to === undefined ? undefined : assigneeFor(to, around, world, at);
    const decided = decide(state, command, { ...factsAt(world, actor.id)(at, around), assignee, grants });
    if (isRefusal(decided)) return false;
    for (const event of decided) {
      const stamped = { ...event, at, actor } as CaseEvent;
      events.push(stamped);
      state = evolve(state, stamped, at);
    }
    return true;
  };

  give({ type: 'SubmitCase', submission: prepared.submission }, receivedAt, { kind: 'applicant' });

  return {
    seal: texts.seal,
    give,
    current: () => state as CaseState,
    /** What `save` takes. Notes older than `notesSince` would only fill inboxes with what is long over. */
    change: (now: Instant, notesSince: Instant): Change => {
      tick(now);
      const spoken = events.findIndex((event) => (event.at ?? 0) >= notesSince - NOTES_WAIT_MS);
      const recent = spoken < 0 ? events.length : spoken;
      const outcome = outcomeOf(
        {
          world,
          now,
          stream: { id, version: 0, head: null },
          ticked: [],
          state: folded(events.slice(0, recent)),
        },
        events.slice(recent),
        { kind: 'system' },
        texts.rows,
      );
      const place = Object.values(body.location ?? {}).join(' ');
      const search = toTsVectorText(
        [number, body.matter, place, prepared.service?.name].filter(Boolean).join(' '),
      );
      return {
        ...outcome.change,
        events: events as Change['events'],
        columns: { search, ...outcome.change.columns },
        inbox: (outcome.change.inbox ?? []).filter((note) => note.at >= notesSince),
      };
    },
  };
}

function folded(events: CaseEvent[]): CaseState | undefined {
  let state: CaseState | undefined;
  for (const event of events) state = evolve(state, event, event.at as Instant);
  return state;
}

export type Scenario = ReturnType<typeof scenario>;

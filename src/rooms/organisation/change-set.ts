import { randomUUID } from 'node:crypto';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor, NewEvent } from '../../platform/log/event.ts';
import { type Change, type InboxNote, save } from '../../platform/log/save.ts';
import type { TextRow } from '../../platform/log/texts.ts';
import type { Stored } from './store.ts';
import type { Noun } from './tables.ts';

/** Somebody was faster: nothing of the change set stands, the caller answers 409. */
export class StaleRow extends Error {}

/** What goes beside the events of one stream. */
export type Beside = {
  /** Id of a new stream; texts may already be sealed for it. */
  id?: string;
  texts?: TextRow[];
  inbox?: InboxNote[];
  /** Columns that the state does not give: a person's name, title, phone. */
  columns?: Record<string, unknown>;
};

/** Rows of one statement: more would only make its parameters unwieldy. */
const ROWS_AT_ONCE = 2_000;

/** Gathers what one command changes, in however many streams, and writes it in as few statements as there are kinds. */
export function changeSet(actor: Actor, at: Instant) {
  const groups = new Map<string, Change[]>();
  let changed = 0;

  /** Folds events onto a row, or starts one; without events nothing is written. Gives the state afterwards. */
  function add<State extends object, Event extends NewEvent>(
    noun: Noun<State, Event>,
    stored: Stored<State> | undefined,
    events: Event[],
    beside: Beside = {},
  ): State {
    const state = events.reduce<State | undefined>(
      (folded, event) => noun.evolve(folded, event),
      stored?.state,
    );
    if (events.length === 0) return state as State;
    const mode = stored ? 'update' : 'insert';
    const change: Change = {
      table: noun.table,
      mode,
      stream: stored?.stream ?? { id: beside.id ?? randomUUID(), version: 0, head: null },
      at,
      actor,
      events,
      state: state as State,
      columns: { ...noun.columns(state as State), ...beside.columns },
      texts: beside.texts,
      inbox: beside.inbox,
    };
    const key = `${noun.table.name} ${mode}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
    changed += 1;
    return state as State;
  }

  /** Writes everything inside the caller's transaction; throws `StaleRow`, and the transaction rolls back. */
  async function write(client: Queryable, jobsSchema: string): Promise<void> {
    for (const changes of groups.values()) {
      for (let start = 0; start < changes.length; start += ROWS_AT_ONCE) {
        const { stale } = await save(client, changes.slice(start, start + ROWS_AT_ONCE), jobsSchema);
        if (stale.length > 0) throw new StaleRow();
      }
    }
  }

  return {
    add,
    write,
    get size() {
      return changed;
    },
  };
}

export type ChangeSet = ReturnType<typeof changeSet>;

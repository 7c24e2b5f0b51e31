import type { Texts } from '../../kernel/text-ref.ts';
import type { StreamHead } from './event.ts';

/** A row as one read brings it: its place in its stream, its state, and its texts by id (`null`: erased). */
export type StreamRecord<State> = {
  stream: StreamHead;
  state: State;
  texts: Texts;
};

/** The columns of a row `c` that make a record. */
export type RecordColumns<State> = {
  id: string;
  version: number;
  head: Buffer;
  state: State;
  texts: Texts | null;
};

/** The same of an outer join, which may have found no row. */
export type JoinedColumns<State> = Omit<RecordColumns<State>, 'id'> & { id: string | null };

export const RECORD_COLUMNS = `c.id, c.version, c.head, c.state,
  (select json_object_agg(t.id, t.body) from texts t where t.stream_id = c.id) as texts`;

/** For work that reads no text. */
export const WITHOUT_TEXTS = 'c.id, c.version, c.head, c.state, null::json as texts';

export const recordOf = <State>(row: RecordColumns<State>): StreamRecord<State> => ({
  stream: { id: row.id, version: row.version, head: row.head },
  state: row.state,
  texts: row.texts ?? {},
});

export const joinedRecordOf = <State>({
  id,
  ...row
}: JoinedColumns<State>): StreamRecord<State> | undefined =>
  id === null ? undefined : recordOf({ id, ...row });

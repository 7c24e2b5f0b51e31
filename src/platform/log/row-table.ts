/** Column types a row table may extract from its state. */
export type ColumnType =
  | 'text'
  | 'int'
  | 'bool'
  | 'uuid'
  | 'date'
  | 'timestamptz'
  | 'jsonb'
  | 'bytea'
  | 'tsvector'
  | 'text[]';

/**
 * A table that holds the current row of each stream: `id version head state` and the columns that queues and
 * constraints need. Columns are derived from the state alone, except those named in `beside`.
 */
export type RowTable = {
  name: string;
  stream: string;
  columns: Record<string, ColumnType>;
  /** Its texts are forgotten in time (`erased_at`); whatever is written later has to be forgotten again. */
  erasable?: boolean;
  /** Columns a rebuild from events cannot know (search tokens, hashes of secrets). */
  beside: string[];
};

export function rowTable(table: Omit<RowTable, 'beside'> & { beside?: string[] }): RowTable {
  return { beside: [], ...table };
}

/** A column's value as JSON that PostgreSQL reads back into its type: moments are epoch milliseconds. */
export function columnJson(type: ColumnType, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'timestamptz') return new Date(value as number).toISOString();
  if (type === 'bytea') return `\\x${(value as Buffer).toString('hex')}`;
  return value;
}

import type { CellProblem } from './cell.ts';
import type { Column } from './columns.ts';

/** Where a record was read: `row` as a spreadsheet counts, the header being row 1. */
export type Source = { file: string; row: number };

// biome-ignore lint/suspicious/noExplicitAny: a record's columns differ in type, and only `RecordOf` names them
export type AnyColumn = Column<any>;

export type Columns = Record<string, AnyColumn>;

/** What a row says, typed by its columns. */
export type Values<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A row as read, with its place for messages. */
export type Sourced<C extends Columns> = Values<C> & { source: Source };

/** What does not hold between the cells of a row, told at one of them. */
export type RowProblem<C extends string = string> = (CellProblem & { column: C }) | undefined;

/** A table of the office's data: the one source of import, template, export and documentation. */
export type Table<C extends Columns = Columns> = {
  /** Columns whose values together stand once in the table; empty where rows may repeat. */
  key: (keyof C & string)[];
  columns: C;
  /** What must hold between the cells of a row. */
  check?: (row: Values<C>) => RowProblem<keyof C & string>;
};

export function table<const C extends Columns>(definition: Table<C>): Table<C> {
  return definition;
}

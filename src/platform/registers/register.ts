import type { TSchema } from 'typebox';
import type { FieldError, Refusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { OfficeRow } from '../db/office.ts';
import type { Database } from '../db/pool.ts';
import type { RegisterCursor, RegisterFilter, RegisterRow, RegisterRows } from '../db/register.ts';
import type { PrintColumn, SheetColumn } from '../documents/sheet.ts';
import type { Lang } from '../http/language.ts';

/** All that a register asks of a row's state. */
export type Numbered = { number: string };

/** All that a register itself asks of the world. */
export type WorldOfRegister = {
  organisation: { department(code: string): { name: string } | undefined };
};

/** Words around the columns of a register in one language; `{…}` are facts. */
export type RegisterWords = {
  title: string;
  /** `{from}`, `{to}`. */
  period: string;
  everBefore: string;
  today: string;
  /** `{name}`. */
  departmentIs: string;
  /** `{count}`. */
  total: string;
  /** `{at}`. */
  printedAt: string;
  basis: string;
  keeper: string;
  checker: string;
};

/** How a register looks in one language: the columns of a file, and those of a printed page. */
export type RegisterLook<Entry> = {
  words: RegisterWords;
  columns: SheetColumn<Entry>[];
  printed: PrintColumn<Entry>[];
};

/** When and in which language a register is read. */
export type ReadingOf<World> = { world: World; now: Instant; lang: Lang };

/** What every register refuses, under the demand of its room. */
export type RefuseRegister = (
  code: 'periodReversed' | 'registerTooLong',
  facts: Refusal['facts'],
  errors?: FieldError[],
) => Refusal;

/** What a room says of its register; the platform reads, pages, prints and exports it. */
export type Register<World extends WorldOfRegister, Scope, State extends Numbered, Entry> = {
  /** Last part of its address and beginning of its files' names. Example: `time-limits`. */
  name: string;
  /** The noun in its operations. Example: `TimeLimitRegister`. */
  operation: string;
  /** What the document of the API calls it. Example: `The register of time limits`. */
  summary: string;
  /** What the document says that its list holds, after the name. */
  holds: string;
  /** What `department` and `query` ask for. */
  asks: { department: string; query: string };
  /** Schema of a line. */
  entry: TSchema;
  refuse: RefuseRegister;
  /** What a member of staff sees of it. */
  scopeOf: (username: string, organisation: World['organisation'], now: Instant) => Scope;
  rows: RegisterRows<Scope, State>;
  entryOf: (row: RegisterRow<State>, reading: ReadingOf<World>, scope: Scope) => Entry;
  look: (lang: Lang) => RegisterLook<Entry>;
};

/** What a register needs from outside. */
export type RegisterDeps<World> = {
  db: Database;
  worldAt: (office: OfficeRow) => Promise<World>;
  /** The domain's moment: the demo clock where there is one. */
  now: (office: OfficeRow) => Instant;
};

/** An entry and where it stands. */
export type Placed<Entry> = { entry: Entry; place: RegisterCursor };

/** A register as somebody opened it: as much of it as they see and asked for, at one moment, in one language. */
export type OpenRegister<Entry> = {
  name: string;
  filter: RegisterFilter;
  /** Name of the department asked for. */
  department?: string;
  now: Instant;
  lang: Lang;
  look: RegisterLook<Entry>;
  refuse: RefuseRegister;
  /** Entries from the place given on, oldest moment first. */
  read: (limit: number, after?: RegisterCursor) => Promise<Placed<Entry>[]>;
  /** How many entries there are; counts no further than `most`. */
  count: (most: number) => Promise<number>;
};

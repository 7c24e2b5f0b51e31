import type { Refusal } from '../../kernel/refusal.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { fillIn } from '../../platform/db/failure.ts';
import type { DepartmentKind, FirstContactPower, PostCover, PostRole, Seat } from './model.ts';

/** A record and where it was read; `row` counts as a spreadsheet does, the header being row 1. */
export type Sourced<T> = T & { source: { file: string; row: number } };

/** What an import brings for this room, one list a table; a table that was not given is empty and changes nothing. */
export type OrganisationRecords = {
  divisions: Sourced<{ code: string; name: string }>[];
  departments: Sourced<{
    code: string;
    name: string;
    kind: DepartmentKind;
    division?: string;
    duties: string[];
    standards: string[];
    place?: string;
    phone?: string;
    windowHours?: string;
  }>[];
  posts: Sourced<{
    code: string;
    department?: string;
    division?: string;
    name: string;
    role: PostRole;
    cover: PostCover;
    scope?: string;
    duties: string[];
    phone?: string;
    firstContact: FirstContactPower[];
    certificate?: string;
    buildings?: string[];
  }>[];
  staff: Sourced<{
    username: string;
    name: string;
    title?: string;
    department?: string;
    phone?: string;
    joinedOn?: PlainDate;
  }>[];
  holders: Sourced<{ post: string; username: string; seat: Seat }>[];
  certificates: Sourced<{ username: string; kind: string; number: string; expiresOn: PlainDate }>[];
  duty: Sourced<{ department: string; username: string; from: string; to: string; weekdays: number[] }>[];
  places: Sourced<{
    code: string;
    campus?: string;
    building: string;
    floor?: string;
    room?: string;
    name?: string;
  }>[];
  /** `to` is the last day away. */
  absences: Sourced<{ username: string; from: PlainDate; to: PlainDate; reason?: string }>[];
};

/** Why a record cannot be taken; `column` where one cell is to blame. */
export type ImportProblem = {
  source: { file: string; row: number };
  column?: string;
  zh: string;
  en: string;
};

export type OrganisationImported = {
  problems: ImportProblem[];
  /** Streams written; 0 when everything was there already. */
  changed: number;
  /** People who are new and need an account. */
  joined: string[];
};

/** Makes the change of an import write nothing; the problems say why. */
export const NOTHING_IMPORTED: Refusal = {
  refused: 'importProblems',
  entry: { status: 422, zh: '', en: '' },
};

/** A refusal as the problems of the row that caused it. */
export function problemsOf(source: ImportProblem['source'], refusal: Refusal): ImportProblem[] {
  if (refusal.errors && refusal.errors.length > 0) {
    return refusal.errors.map(({ pointer, detail }) => ({
      source,
      column: pointer.split('/').at(-1),
      ...(detail ?? refusal.entry),
    }));
  }
  const facts = refusal.facts ?? {};
  return [{ source, zh: fillIn(refusal.entry.zh, facts), en: fillIn(refusal.entry.en, facts) }];
}

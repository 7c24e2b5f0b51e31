import type { PlainDate } from '../../kernel/time.ts';
import type { Database } from '../db/pool.ts';
import { documentKindsZh } from './texts.ts';

export const DOCUMENT_KINDS = [
  'receipt',
  'workOrder',
  'acceptance',
  'notice',
  'declined',
  'extension',
  'excludedTime',
  'finish',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One document: of a case or contact, of a kind, and which of several; `on` is the day it is of. */
export type DocumentKey = { about: string; kind: DocumentKind; part: number; on: PlainDate };

/** Whether a form of number tells years and documents apart. */
export const isNumberForm = (form: string): boolean =>
  form.includes('{year}') && form.includes('{n}') && form.length <= 60;

/** Counts by kind where the form names the kind, else all documents of a year together. */
const seriesOf = (form: string, kind: DocumentKind) => (form.includes('{kind}') ? kind : 'all');

export function numberInForm(
  form: string,
  { kind, year, n }: { kind: DocumentKind; year: number; n: number },
): string {
  const facts: Record<string, string | number> = { year, n, kind: documentKindsZh[kind] };
  return form.replaceAll(/\{(year|n|kind)\}/g, (_, name: string) => String(facts[name]));
}

/**
 * The number of a document (文书编号): given when it is first made and kept, whatever the form is later. Without a gap:
 * whoever makes a document first in a series waits for the one before.
 */
export async function documentNumber(
  db: Pick<Database, 'pool' | 'withTransaction'>,
  { about, kind, part, on }: DocumentKey,
  form: string,
): Promise<string> {
  const known = 'select number from document_numbers where about = $1 and kind = $2 and part = $3';
  const key = [about, kind, part];
  const before = await db.pool.query<{ number: string }>(known, key);
  if (before.rows[0]) return before.rows[0].number;
  const series = seriesOf(form, kind);
  const year = Number(on.slice(0, 4));
  return db.withTransaction(async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext($1))`, [`document number ${series} ${year}`]);
    const meanwhile = await client.query<{ number: string }>(known, key);
    if (meanwhile.rows[0]) return meanwhile.rows[0].number;
    const { rows } = await client.query<{ n: number }>(
      'select coalesce(max(n), 0)::int + 1 as n from document_numbers where series = $1 and year = $2',
      [series, year],
    );
    const n = rows[0]?.n ?? 1;
    const number = numberInForm(form, { kind, year, n });
    await client.query(
      `insert into document_numbers (about, kind, part, series, year, n, number)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...key, series, year, n, number],
    );
    return number;
  });
}

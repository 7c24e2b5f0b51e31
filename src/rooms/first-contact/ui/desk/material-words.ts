import type { MaterialRow } from './entry.ts';

/** A material as it was typed: its name, and its copies where they were said. */
export type Piece = { name: string; count?: string };
export type MaterialName = { name: string; initials: readonly string[] };

const BETWEEN = /[，,、；;\n]+/;
/** A number at the end, with what it counts where that is said. */
const AT_END = /(\d{1,3})([份本张页]?)$/;
/** What stands between a name and its copies. */
const APART = /[\s×*]$/;
/** Pinyin initials, with the copies right behind: `sqb2`. */
const LETTERS = /^([a-z]{2,12})\s*(\d{0,3})$/i;

/** Copies stand apart, or say what they count: 附件1 is a name. Example: `申请表 2`, `申请表×2`, `申请表2份`. */
function pieceOf(typed: string): Piece {
  const text = typed.trim();
  const found = AT_END.exec(text);
  const before = text.slice(0, found?.index);
  if (!found || !(found[2] || APART.test(before))) return { name: text };
  const name = before.trim().replace(/[×*]$/, '').trim();
  return name ? { name, count: found[1] } : { name: text };
}

/** Several materials in one line. Example: `身份证 2，申请表` → two, of the first two copies. */
export const piecesOf = (text: string): Piece[] =>
  text
    .split(BETWEEN)
    .filter((one) => one.trim() !== '')
    .map(pieceOf);

/** Whether a line says more than one name. */
export const saysMore = (text: string): boolean =>
  BETWEEN.test(text) || piecesOf(text).some(({ count }) => count !== undefined);

const MOST = 5;

/**
 * What may be meant: by initials the first one is taken with Enter; words are found too, and stay as they were typed unless
 * one is chosen.
 */
export function meant(names: readonly MaterialName[], typed: string): { found: Piece[]; byLetters: boolean } {
  const text = typed.trim();
  const [, letters = '', count] = LETTERS.exec(text) ?? [];
  const wanted = letters.toLowerCase();
  const starts = ({ initials }: MaterialName) => initials.some((one) => one.startsWith(wanted));
  const holds = ({ initials }: MaterialName) => initials.some((one) => one.includes(wanted));
  const word = text.length >= 2 && !saysMore(text) ? text : undefined;
  const hits = wanted
    ? [...names.filter(starts), ...names.filter((one) => !starts(one) && holds(one))]
    : names.filter(({ name }) => word !== undefined && name.includes(word) && name !== word);
  return {
    found: hits.slice(0, MOST).map(({ name }) => ({ name, ...(count && { count }) })),
    byLetters: wanted !== '',
  };
}

/** Pieces in the place of the row they were typed into, and an empty row to go on with; `last` is the row of the last one. */
export function withPieces(
  rows: MaterialRow[],
  id: number,
  pieces: Piece[],
): { rows: MaterialRow[]; last: number } {
  const at = rows.findIndex((row) => row.id === id);
  const own = rows[at];
  const [first, ...others] = pieces;
  if (!own || !first) return { rows, last: id };
  let highest = Math.max(...rows.map((row) => row.id));
  const more = others.map(({ name, count = '1' }) => ({ id: ++highest, name, count }));
  const whole = [
    ...rows.slice(0, at),
    { ...own, name: first.name, count: first.count ?? own.count },
    ...more,
    ...rows.slice(at + 1),
  ];
  const isOpen = whole.at(-1)?.name.trim() === '';
  return {
    rows: isOpen ? whole : [...whole, { id: highest + 1, name: '', count: '1' }],
    last: more.at(-1)?.id ?? id,
  };
}

import type { FieldError } from '../../kernel/refusal.ts';
import { DEEPEST, escapePointer, fieldErrorAt, MOST_ERRORS } from './validate.ts';

/** An object or a list that is still open; `names` those of an object, `at` where the reader stands in it. */
type Open = { names?: Set<string>; at: string | number; awaitsName: boolean };

/**
 * Names that an object of valid JSON gives twice. The parser would keep the last and drop the first in silence, while a
 * proxy or a log before us may have read the first: nobody can say which was meant.
 * Example: `{"a":1,"b":{"c":1,"c":2}}` → `/b/c`.
 */
export function findRepeatedNames(text: string): FieldError[] {
  const errors: FieldError[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length && errors.length < MOST_ERRORS; at += 1) {
    const sign = text.charCodeAt(at);
    const inner = open.at(-1);
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (inner?.awaitsName) takeName(open, inner, nameOf(text, at, end), errors);
      at = end;
    } else if (sign === COMMA && inner) {
      inner.awaitsName = inner.names !== undefined;
      if (typeof inner.at === 'number') inner.at += 1;
    } else if (sign === OPEN_OBJECT) open.push({ names: new Set(), at: '', awaitsName: true });
    else if (sign === OPEN_LIST) open.push({ at: 0, awaitsName: false });
    else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) open.pop();
    // What is kept is not as deep, so this stands under a name that is given again.
    if (open.length > DEEPEST + 1) return [fieldErrorAt(pointerOf(open).slice(0, 200), 'depth')];
  }
  return errors;
}

const [QUOTE, BACKSLASH, COMMA, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [...'"\\,{}[]'].map(
  (sign) => sign.charCodeAt(0),
);

function takeName(open: Open[], inner: Open, name: string, errors: FieldError[]): void {
  inner.at = name;
  inner.awaitsName = false;
  if (inner.names?.has(name)) errors.push(fieldErrorAt(pointerOf(open), 'repeated'));
  inner.names?.add(name);
}

/** Index of the quote that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function nameOf(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end);
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
}

const pointerOf = (open: Open[]) =>
  open.map(({ at }) => `/${escapePointer(String(at).slice(0, 100))}`).join('');

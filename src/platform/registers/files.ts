import { fill } from '../../kernel/texts.ts';
import { formatInstant, minuteOf } from '../../kernel/time.ts';
import type { PaperLinks } from '../documents/paper-links.ts';
import { type SheetKind, sheetCsv, sheetHtml, sheetXlsx } from '../documents/sheet.ts';
import { registerEntries } from './read.ts';
import type { OpenRegister } from './register.ts';

/**
 * The register as a file: a stream of text, a workbook, or a page to print, of which a PDF is made. `links`: where else it
 * is, on a page that is shown.
 */
export function registerFile<Entry>(kind: SheetKind, open: OpenRegister<Entry>, links?: PaperLinks): unknown {
  const { words, columns, printed } = open.look;
  const entries = registerEntries(open);
  if (kind === 'csv') return sheetCsv(columns, entries);
  if (kind === 'xlsx') return sheetXlsx(words.title, columns, entries);
  const print = {
    lang: open.lang,
    title: words.title,
    facts: (count: number) => factsOf(open, count),
    columns: printed,
    signs: [words.keeper, words.checker],
  };
  return sheetHtml(print, entries, links);
}

/** What a printed page covers, told above its table. */
function factsOf<Entry>({ look: { words }, filter, department, now }: OpenRegister<Entry>, count: number) {
  const { from = words.everBefore, to = words.today } = filter;
  return [
    fill(words.period, { from, to }),
    ...(department ? [fill(words.departmentIs, { name: department })] : []),
    fill(words.total, { count }),
    fill(words.printedAt, { at: minuteOf(formatInstant(now)) }),
    words.basis,
  ];
}

/** Example: `time-limits-2026-09-01-2026-09-30`. */
export function registerFileName<Entry>({ name, filter }: OpenRegister<Entry>): string {
  return [name, filter.department, filter.from, filter.to].filter(Boolean).join('-');
}

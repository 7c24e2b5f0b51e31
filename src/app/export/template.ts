import { fillIn } from '../../platform/db/failure.ts';
import type { Language } from '../import/describe.ts';
import { NOTE_MARK } from '../import/parse.ts';
import type { AnyColumn } from '../import/table.ts';
import { DEMO_TABLES, TABLE_NAMES, TABLES, type TableName } from '../import/tables.ts';
import { COLUMN_NOTES, KIND_NOTES, OBLIGATORY_NOTE } from '../import/texts/columns.ts';

const LANGUAGES: Language[] = ['zh', 'en'];

/** Tables of an office, without what only the demo reads. */
export const OFFICE_TABLES = TABLE_NAMES.filter((name) => !DEMO_TABLES.includes(name));

/**
 * The blank workbook: a sheet a table with its header, below it a row of notes on each column in both languages. The
 * import passes over the notes.
 */
export function templateWorkbook(): Promise<Buffer> {
  return workbookOf(OFFICE_TABLES.map((name) => ({ name, rows: [] })));
}

/** A workbook of tables whose cells are text: nothing in it is ever a formula. */
export async function workbookOf(tables: { name: TableName; rows: string[][] }[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = tables.map(({ name, rows }) => {
    const columns = Object.keys(TABLES[name].columns);
    return {
      sheet: name,
      stickyRowsCount: 2,
      columns: columns.map((column) => ({ width: Math.max(14, column.length + 4) })),
      data: [
        columns.map((column) => ({ value: column, fontWeight: 'bold' as const, backgroundColor: '#e8eef7' })),
        notesOf(name).map((value) => ({
          value,
          wrap: true,
          textColor: '#5b6676',
          alignVertical: 'top' as const,
        })),
        ...rows.map((row) =>
          row.map((value) => (value === '' ? null : { value, type: String, format: '@', wrap: true })),
        ),
      ],
    };
  });
  return writeExcelFile(sheets).toBuffer();
}

/** The notes of a table's columns; the first begins with the mark by which the import knows the row. */
export function notesOf(name: TableName): string[] {
  const columns = Object.entries(TABLES[name].columns) as [string, AnyColumn][];
  return columns.map(([column, definition], index) => {
    const note = LANGUAGES.map((language) => noteOf(name, column, definition, language)).join('\n');
    return index === 0 ? `${NOTE_MARK} ${note}` : note;
  });
}

function noteOf(name: TableName, column: string, definition: AnyColumn, language: Language): string {
  const notes = COLUMN_NOTES[name] as Record<string, { zh: string; en: string }>;
  const kind = fillIn(KIND_NOTES[definition.kind][language], {
    choices: (definition.choices ?? []).join(' '),
  });
  const parts = [notes[column]?.[language], definition.obligatory ? OBLIGATORY_NOTE[language] : '', kind];
  return parts.filter(Boolean).join(language === 'zh' ? '；' : '; ');
}

import { fillIn } from '../../platform/db/failure.ts';
import type { AnyColumn, Table } from '../import/table.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../import/tables.ts';
import { COLUMN_NOTES, KIND_NOTES } from '../import/texts/columns.ts';
import { DOCUMENTATION } from '../import/texts/documentation.ts';

type Notes = Record<string, { zh: string; en: string }>;

/**
 * The tables of the import as Markdown, in both languages, from the definitions that read, write and check them:
 * what `docs/tables.md` holds and `yinuo template --describe` prints.
 */
export function tablesInMarkdown(): string {
  return `${[DOCUMENTATION.introduction, ...TABLE_NAMES.map(tableInMarkdown)].join('\n\n')}\n`;
}

function tableInMarkdown(name: TableName): string {
  const { columns, key } = TABLES[name] as unknown as Table;
  const notes = COLUMN_NOTES[name] as Notes;
  const about = notes.about ?? { zh: '', en: '' };
  const rows = Object.entries(columns).map(
    ([column, definition]) =>
      `| \`${column}\` | ${mark(definition, key.includes(column))} | ${words(definition, notes[column])} |`,
  );
  return [`## ${name}`, `${about.zh} · ${about.en}`, ['| | | |', '|---|---|---|', ...rows].join('\n')].join(
    '\n\n',
  );
}

/** `●` must be given, `◆` part of what tells one row from another. */
function mark({ obligatory }: AnyColumn, inKey: boolean): string {
  return `${inKey ? DOCUMENTATION.inKey : ''}${obligatory ? DOCUMENTATION.obligatory : ''}`;
}

function words({ kind, choices, references }: AnyColumn, note = { zh: '', en: '' }): string {
  const facts = { choices: (choices ?? []).map((one) => `\`${one}\``).join(' ') };
  const both = (['zh', 'en'] as const).map((language) => {
    const parts = [note[language], fillIn(KIND_NOTES[kind][language], facts)];
    if (references) parts.push(`→ ${references}`);
    return parts.filter(Boolean).join(language === 'zh' ? '；' : '; ');
  });
  return both.join('<br>');
}

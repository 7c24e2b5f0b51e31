import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tablesInMarkdown } from './documentation.ts';

test('docs/tables.md says what the import reads; mend it with `yinuo template --describe > docs/tables.md`', () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/tables.md');
  expect(readFileSync(file, 'utf8')).toBe(tablesInMarkdown());
});

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ImportReport } from './import-report.tsx';

test('on a phone, where a table has no head, every cell of the report says what it is', () => {
  const outcome = {
    tables: [{ table: 'staff', new: 2, changed: 0, unchanged: 1 }],
    problems: [{ file: 'staff.csv', row: 3, column: 'department', code: 'x', detail: 'y' }],
    accounts: [],
  };
  const drawn = renderToStaticMarkup(createElement(ImportReport, { title: '结果', outcome }));
  const cells = drawn.match(/<td[^>]*>/g) ?? [];
  expect(cells).toHaveLength(7);
  for (const cell of cells) expect(cell).toMatch(/data-label="\S/);
});

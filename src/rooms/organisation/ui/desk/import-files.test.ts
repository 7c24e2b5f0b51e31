import { describe, expect, it } from 'vitest';
import { fitting } from './import-files.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('files chosen for an import', () => {
  it('takes the tables of a folder and passes over the rest', () => {
    expect(fitting(named('staff.csv', 'README.md', 'posts.CSV'))).toEqual({
      tables: named('staff.csv', 'posts.CSV'),
    });
  });

  it('takes one workbook, and no workbook together with tables', () => {
    expect(fitting(named('office.xlsx'))).toEqual({ tables: [], workbook: { name: 'office.xlsx' } });
    expect(fitting(named('office.xlsx', 'staff.csv'))).toBe('mixed');
    expect(fitting(named('a.xlsx', 'b.xlsx'))).toBe('mixed');
  });

  it('says when there is nothing to import', () => {
    expect(fitting(named('notes.txt'))).toBe('noFiles');
  });
});

import { describe, expect, it } from 'vitest';
import { filtersOf, isRegister, present } from './filters.ts';

describe('the filters of a register', () => {
  it('are read from the address, and what is no filter is left out', () => {
    expect(
      filtersOf({ from: '2026-09-01', to: 'soon', department: ' WX ', query: 123, light: 'red' }),
    ).toEqual({
      from: '2026-09-01',
      department: 'WX',
      query: '123',
    });
    expect(filtersOf({})).toEqual({});
    expect(present({ from: '', query: 'x' })).toEqual({ query: 'x' });
  });

  it('belong to one of two registers', () => {
    expect(['time-limits', 'first-contact', 'files', undefined].map(isRegister)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

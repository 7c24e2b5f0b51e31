import { describe, expect, it } from 'vitest';
import { type Ask, filledIn } from './filled-in.ts';

const asks: Ask[] = [
  { name: 'name', label: '', kind: 'line' },
  { name: 'division', label: '', kind: 'choice', nullable: true },
  { name: 'duties', label: '', kind: 'lines' },
];

describe('what a form of the register sends (FC-1, TL-12)', () => {
  it('of a change only what differs', () => {
    const start = { name: '维修中心', duties: ['维修'] };
    expect(filledIn(asks, start, { ...start, name: '维修服务中心' }, false)).toEqual({
      name: '维修服务中心',
    });
  });

  it('empties what may be without a value with null, other texts with a blank', () => {
    const start = { name: '维修中心', division: 'LIFE' };
    expect(filledIn(asks, start, { name: '', division: undefined }, false)).toEqual({
      name: '',
      division: null,
    });
  });

  it('of something new all that is filled in', () => {
    expect(filledIn(asks, { name: 'x' }, { name: 'x', division: '', duties: [] }, true)).toEqual({
      name: 'x',
      duties: [],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { changesOf, differing, rebase } from './rebase.ts';

const base = { name: '补卡', basis: ['办法'], result: '新卡', fee: '十元' };

describe('a draft that two people edit (NT-1)', () => {
  it('sends what changed and empties what is blank now', () => {
    const mine = { ...base, result: '当场领卡', fee: '' };
    expect(changesOf(base, mine)).toEqual({ result: '当场领卡', fee: null });
  });

  it('takes blank, absent and empty for the same, and any order of parts', () => {
    expect(differing({ name: 'x', faq: [] }, { name: 'x', place: '', online: false })).toEqual([]);
    const limit = { count: 3, unit: 'workingDay' };
    expect(differing({ promisedLimit: limit }, { promisedLimit: { unit: 'workingDay', count: 3 } })).toEqual(
      [],
    );
  });

  it('keeps both where they wrote into different elements', () => {
    const { value, conflicts } = rebase(base, { ...base, result: '当场领卡' }, { ...base, fee: '免费' });
    expect(value).toEqual({ ...base, result: '当场领卡', fee: '免费' });
    expect(conflicts).toEqual([]);
  });

  it('asks where both wrote different things into one, and keeps mine until then', () => {
    const { value, conflicts } = rebase(base, { ...base, fee: '五元' }, { ...base, fee: '免费' });
    expect(value.fee).toBe('五元');
    expect(conflicts).toEqual(['fee']);
  });

  it('does not ask where both wrote the same', () => {
    expect(rebase(base, { ...base, fee: '免费' }, { ...base, fee: '免费' }).conflicts).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { at, person, post, sampleOffice } from '../../../test/sample-office.ts';
import { viewOf } from './view.ts';

const NOW = at('09-28 10:00');
const office = sampleOffice();
const view = viewOf({
  ...office,
  departments: office.departments.map((each) =>
    each.code === 'WX'
      ? { ...each, name: '维修服务中心', duties: ['水电木瓦维修'], phone: '8801-0000' }
      : each,
  ),
  posts: [
    ...office.posts,
    post('LIFT', { name: '电梯安全员', scope: '电梯困人救援', phone: '8801-0009' }, { single: 'lift' }),
  ],
  staff: [
    ...office.staff,
    person('lift', { name: '单示范', title: '技师', phone: '139-0000-0000' }),
    person('gone', { name: '单离职', leftOn: '2026-09-01' }),
  ],
});
const keys = (query: string) => view.search(query, NOW).map(({ key }) => key);

describe('the directory', () => {
  const table: [string, string, string][] = [
    ['name', '单示范', 'lift'],
    ['part of a name', '示范', 'lift'],
    ['initials of a name, the surname read as a surname', 'ssf', 'lift'],
    ['whole syllables of a name', 'shanshifan', 'lift'],
    ['department', '维修服务', 'WX'],
    ['initials of a department', 'wxfwzx', 'WX'],
    ['post', '电梯安全', 'LIFT'],
    ['scope', '困人', 'LIFT'],
    ['initials of a scope', 'dtkr', 'LIFT'],
    ['scope of the post somebody holds', '困人', 'lift'],
    ['duty of a department', '木瓦', 'WX'],
    ['several words, all of them', '单 电梯', 'lift'],
    ['capital letters', 'WXFWZX', 'WX'],
  ];
  for (const [by, query, key] of table) {
    it(`FC-7: finds by ${by}`, () => expect(keys(query)).toContain(key));
  }

  it('FC-7: puts the exact name first, and finds nothing for nothing', () => {
    expect(keys('单示范')[0]).toBe('lift');
    expect(keys('  ')).toEqual([]);
    expect(keys('zzzz')).toEqual([]);
    expect(keys('单 锅炉')).toEqual([]);
  });

  it('FC-5: shows office phones only, and nobody who has left', () => {
    const entry = view.search('单示范', NOW)[0];
    expect(entry).toMatchObject({ name: '单示范', title: '技师', phone: '8801-0009' });
    expect(JSON.stringify(view.search('139', NOW))).not.toContain('139-0000');
    expect(keys('单离职')).toEqual([]);
  });

  it('FC-7: finds the same however much of it was made ready before', () => {
    const fresh = () => viewOf(view.snapshot);
    const half = fresh();
    expect(half.prepareSearch(3)).toBe(false);
    const whole = fresh();
    while (!whole.prepareSearch(2));
    for (const prepared of [half, whole])
      expect(prepared.search('ssf', NOW)).toEqual(view.search('ssf', NOW));
  });

  it('FC-7: answers within 30 ms among 5 000 people', () => {
    const characters = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜示范样例'];
    const pick = (seed: number) => characters[seed % characters.length] ?? '';
    const staff = Array.from({ length: 5_000 }, (_, n) =>
      person(`p${n}`, { name: pick(n) + pick(n >> 3) + pick(n >> 7), title: '技师' }),
    );
    const large = viewOf({ ...office, staff });
    large.search('zsf', NOW);
    // The quickest of several, for the machine may be busy with other tests.
    const times = Array.from({ length: 20 }, (_, round) => {
      const started = performance.now();
      large.search(round % 2 ? 'zs' : '示范 技师', NOW);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(30);
  });
});

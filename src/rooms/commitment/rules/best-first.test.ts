import { describe, expect, it } from 'vitest';
import { bestFirst } from './best-first.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const namesOf = (found: { name: string }[]) => found.map(({ name }) => name);

describe('SC-1 what is looked for comes first where the name says it', () => {
  it('at the beginning, then within the name, then elsewhere, each as it came', () => {
    const found = named('墙面修补', '会议室空调', '空调移机', '窗帘更换');
    expect(namesOf(bestFirst(found, '空调'))).toEqual(['空调移机', '会议室空调', '墙面修补', '窗帘更换']);
  });

  it('a name with more of the words before one with fewer, whatever their width and case', () => {
    const found = named('教室投影机', 'Wi-Fi 报修', '教室 wi-fi');
    expect(namesOf(bestFirst(found, '教室　ＷＩ-FI'))[0]).toBe('教室 wi-fi');
  });

  it('nothing looked for changes nothing', () => {
    expect(namesOf(bestFirst(named('乙', '甲'), ' '))).toEqual(['乙', '甲']);
  });
});

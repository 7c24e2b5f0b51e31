import { describe, expect, it } from 'vitest';
import { answers } from './search.ts';

const BURST = { name: '水电急修（爆管、跑水）', aliases: ['漏水', '水管爆了', 'leak', 'burst pipe'] };
const LIGHT = { name: '照明、插座、开关零修', aliases: ['灯不亮', 'light out', ' '] };

describe('SC-1 an item answers the words people have for their trouble', () => {
  it('as they stand in the list, in part, and within a sentence', () => {
    expect(answers(BURST, '漏水')).toBe(4);
    expect(answers(BURST, '水管')).toBeGreaterThan(0);
    expect(answers(BURST, '宿舍水管爆了')).toBeGreaterThan(0);
    expect(answers(LIGHT, '我们寝室的灯不亮了，怎么办')).toBeGreaterThan(0);
    expect(answers(LIGHT, '灯都不亮')).toBeGreaterThan(0);
    expect(answers(LIGHT, '灯坏了，楼道里一直都很不亮堂')).toBe(0);
    expect(answers(LIGHT, '漏水')).toBe(0);
  });

  it('a part of the name within a sentence', () => {
    expect(answers(LIGHT, '宿舍插座没电')).toBeGreaterThan(0);
    expect(answers(BURST, '爆管啦')).toBeGreaterThan(0);
  });

  it('by whole pinyin and by initials, of names and of words', () => {
    expect(answers(BURST, 'loushui')).toBe(4);
    expect(answers(BURST, 'Lou Shui')).toBe(4);
    expect(answers(BURST, 'shuidianjix')).toBeGreaterThan(0);
    expect(answers(BURST, 'jixiu')).toBeGreaterThan(0);
    expect(answers(LIGHT, 'dbl')).toBeGreaterThan(0);
    expect(answers(LIGHT, 'sushe deng buliang')).toBeGreaterThan(0);
    expect(answers(LIGHT, 'loushui')).toBe(0);
  });

  it('in English: begun, in any order, in another form, within a sentence', () => {
    expect(answers(BURST, 'lea')).toBeGreaterThan(0);
    expect(answers(BURST, 'The tap is LEAKING')).toBeGreaterThan(0);
    expect(answers(BURST, 'pipe burst')).toBeGreaterThan(0);
    expect(answers(LIGHT, 'my lights are out')).toBeGreaterThan(0);
    expect(answers(LIGHT, 'leak')).toBe(0);
  });

  it('the longer word of a sentence counts more, the very word most', () => {
    expect(answers(BURST, '宿舍水管爆了')).toBeGreaterThan(
      answers({ name: '水管', aliases: [] }, '宿舍水管爆了'),
    );
    expect(answers(BURST, '漏水')).toBeGreaterThan(answers({ name: '漏水维修' }, '漏水'));
  });

  it('nothing asked is answered by nothing', () => {
    expect(answers(BURST, ' ，')).toBe(0);
    expect(answers(LIGHT, 'd')).toBe(0);
  });
});

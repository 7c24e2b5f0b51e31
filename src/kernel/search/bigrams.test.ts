import { describe, expect, it } from 'vitest';
import { bigrams, toTsQueryText, toTsVectorText } from './bigrams.ts';

describe('bigrams', () => {
  it('FC-7: cuts Chinese into pairs and leaves words and numbers whole', () => {
    expect(bigrams('WX-02 室内给排水、洁具零修')).toEqual([
      'wx',
      '02',
      '室内',
      '内给',
      '给排',
      '排水',
      '洁具',
      '具零',
      '零修',
    ]);
    expect(bigrams('LED灯3号')).toEqual(['led', '灯', '3', '号']);
  });

  it('FC-7: folds width and case, and names each token once', () => {
    expect(bigrams('ＷＸ wx 维修，维修')).toEqual(['wx', '维修']);
    expect(bigrams('，。 -')).toEqual([]);
  });

  it('FC-7: keeps characters outside the basic plane whole', () => {
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
  });

  it('SC-1: a query of one character finds it at the end of a run too', () => {
    expect(toTsVectorText('停水')).toBe("'停水' '水'");
    expect(toTsQueryText('水')).toBe("'水':*");
    expect(toTsQueryText('停水 w')).toBe("'停水' & 'w':*");
    expect(toTsQueryText(' ！')).toBeUndefined();
  });

  it('TL-10: of a number the part before the hyphen is whole, and the last once it has all its digits', () => {
    expect(toTsQueryText('2026-0012')).toBe("'2026' & '0012':*");
    expect(toTsQueryText('S2026-001234')).toBe("'s2026' & '001234'");
    expect(toTsQueryText('WX-0')).toBe("'wx' & '0':*");
    expect(toTsQueryText('2026－')).toBe("'2026':*");
  });

  it('SC-1: quotes cannot break out of a literal', () => {
    expect(bigrams("o'neil\\x")).toEqual(['o', 'neil', 'x']);
  });
});

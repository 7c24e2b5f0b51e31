import { describe, expect, it } from 'vitest';
import { codeInGroups, isCode, parseRemembered, plainCode, withMatter, withoutMatter } from './remembered.ts';

const matter = (code: string) => ({ code, number: `2026-${code}`, name: '墙地面修补' });

describe('SC-6.1 matters that a device remembers', () => {
  it('SC-6.1 stand once each, the newest first', () => {
    const list = [matter('A'), matter('B')].reduce(withMatter, []);
    expect(list.map(({ code }) => code)).toEqual(['B', 'A']);
    expect(withMatter(list, matter('A')).map(({ code }) => code)).toEqual(['A', 'B']);
    expect(withoutMatter(list, 'B')).toEqual([matter('A')]);
  });

  it('SC-6.1 of very many the oldest are forgotten', () => {
    const codes = Array.from({ length: 60 }, (_, n) => matter(`C${n}`));
    const list = codes.reduce(withMatter, []);
    expect(list).toHaveLength(50);
    expect(list[0]?.code).toBe('C59');
  });

  it('SC-6.1 whatever is kept there, nothing breaks', () => {
    for (const odd of [null, '', '{', '{}', 'null', '[null, 1, {"code": 2}]'])
      expect(parseRemembered(odd)).toEqual([]);
    expect(parseRemembered(JSON.stringify([matter('A')]))).toEqual([matter('A')]);
  });

  it('SC-6.1 a code is the same however it is written', () => {
    expect(codeInGroups('ABCDEFGHIJKLMNOP')).toBe('ABCD-EFGH-IJKL-MNOP');
    expect(plainCode(' abcd-efgh ijkl-mnop ')).toBe('ABCDEFGHIJKLMNOP');
    expect(['ABCDEFGHIJKLMNOP', 'ABCDEFGH', 'ABCDEFGHIJKLMNO1'].map(isCode)).toEqual([true, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

describe('SC-1 pinyin initials of a name', () => {
  it('as it is read, first', () => {
    expect(initialsOf('水电急修')[0]).toBe('sdjx');
    expect(initialsOf('WX 2号楼')[0]).toBe('wx2hl');
  });

  it('with every reading of a character that has several', () => {
    expect(initialsOf('给排水')).toEqual(expect.arrayContaining(['gps', 'jps']));
    expect(initialsOf('银行')).toEqual(expect.arrayContaining(['yh', 'yx']));
  });

  it('bounded, however many readings a name has', () => {
    expect(initialsOf('行长重乐给行长重乐给行长重乐给').length).toBeLessThanOrEqual(16);
  });
});

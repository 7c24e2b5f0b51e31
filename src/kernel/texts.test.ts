import { describe, expect, it } from 'vitest';
import { fill } from './texts.ts';

describe('a text with facts in it', () => {
  it('names what is missing with an ellipsis', () => {
    expect(fill('{who}：{what}', { who: '窗口' })).toBe('窗口：…');
  });

  it('ends a sentence once', () => {
    expect(fill('不予受理：{reason}。依据：{basis}。', { reason: '已有住房。', basis: '第六条' })).toBe(
      '不予受理：已有住房。依据：第六条。',
    );
    expect(fill('Why: {reason}. Due 9 Oct.', { reason: 'It rains!' })).toBe('Why: It rains! Due 9 Oct.');
  });

  it('sets a space around figures and none around Chinese words', () => {
    expect(fill('请在 {day} 前补交 {count} 份', { day: '10月16日', count: 2 })).toBe(
      '请在 10月16日前补交 2 份',
    );
    expect(fill('由 {name} 办理', { name: '王示八' })).toBe('由王示八办理');
    expect(fill('{day} {time} 前', { day: '10月9日（周五）', time: '17:30' })).toBe(
      '10月9日（周五）17:30 前',
    );
    expect(fill('by {day}, {time}', { day: 'Fri 9 Oct', time: '17:30' })).toBe('by Fri 9 Oct, 17:30');
  });

  it('leaves what was written as it was', () => {
    expect(fill('“{text}”', { text: '漏水 。 很急' })).toBe('“漏水 。 很急”');
  });
});

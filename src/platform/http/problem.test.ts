import { describe, expect, it } from 'vitest';
import { defineRefusals } from '../../kernel/refusal.ts';
import { sentenceOf } from './problem.ts';

const refuse = defineRefusals({
  between: {
    status: 422,
    zh: '日期须在 {earliest} 至 {latest} 之间。',
    en: 'The day lies from {earliest} to {latest}.',
  },
  named: { status: 409, zh: '{name}已于 {on} 离任（{number}）。', en: '{name} left on {on} ({number}).' },
});

describe('why something was refused', () => {
  it('SC-6 says days as people write them, in both languages and with their year', () => {
    expect(sentenceOf(refuse('between', { earliest: '2026-12-14', latest: '2027-01-04' }))).toEqual({
      zh: '日期须在 2026年12月14日至 2027年1月4日之间。',
      en: 'The day lies from 14 Dec 2026 to 4 Jan 2027.',
    });
  });

  it('leaves all that is no day as it is, and a fact in words of a language before the fact', () => {
    const facts = { name: 'x', nameZh: '王示八', nameEn: 'Wang', on: '2026-09-01', number: '2026-000004' };
    expect(sentenceOf(refuse('named', facts))).toEqual({
      zh: '王示八已于 2026年9月1日离任（2026-000004）。',
      en: 'Wang left on 1 Sep 2026 (2026-000004).',
    });
    expect(sentenceOf(refuse('named', { on: '2026-09-01T17:30:00+08:00' })).en).toContain('2026-09-01T17:30');
  });
});

import { describe, expect, it } from 'vitest';
import { outcomeWords } from './outcomes.ts';

describe('what the register says became of a contact', () => {
  it('FC-3: what was received on behalf and then answered says both, and is no answer on the spot', () => {
    const given = { outcomes: ['receivedOnBehalf', 'answered'] as const };
    expect(outcomeWords(given, 'zh')).toBe('已代收，后已答复');
    expect(outcomeWords(given, 'en')).toBe('received on behalf, then answered');
  });

  it('FC-6: on the spot is only the one answer given as the contact was registered', () => {
    expect(outcomeWords({ outcomes: ['answered'], atOnce: true }, 'zh')).toBe('当场答复');
    expect(outcomeWords({ outcomes: ['answered'], atOnce: false }, 'zh')).toBe('已答复');
    expect(outcomeWords({ outcomes: ['guided'], atOnce: true }, 'zh')).toBe('已指引');
  });

  it('FC-1: a step done twice in a row is said once, and nothing is nothing', () => {
    const again = { outcomes: ['handedOver', 'handedOver', 'caseOpened'] as const };
    expect(outcomeWords(again, 'zh')).toBe('已转交，后已立办件');
    expect(outcomeWords({ outcomes: [] }, 'en')).toBeUndefined();
  });
});

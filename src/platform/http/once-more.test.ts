import { describe, expect, it } from 'vitest';
import { onceMore } from './once-more.ts';
import { refuse } from './refusals.ts';

/** Gives the answers in turn, and keeps what it was given. */
function tries(answers: ('stale' | 'urlMalformed' | 'done')[]) {
  const seen: string[] = [];
  return {
    seen,
    give: async (loaded: string) => {
      seen.push(loaded);
      const answer = answers[seen.length - 1] ?? 'done';
      return answer === 'done' ? answer : refuse(answer);
    },
    reload: async () => 'new',
  };
}

describe('a command that a tick was faster than', () => {
  it('is given once more on what is there now', async () => {
    const { seen, ...rest } = tries(['stale']);
    expect(await onceMore({ loaded: 'old', ifMatch: undefined, ...rest })).toBe('done');
    expect(seen).toEqual(['old', 'new']);
  });

  it('is not given a third time', async () => {
    const { seen, ...rest } = tries(['stale', 'stale']);
    expect(await onceMore({ loaded: 'old', ifMatch: undefined, ...rest })).toMatchObject({
      refused: 'stale',
    });
    expect(seen).toHaveLength(2);
  });

  it('is refused at once to whoever says which version they saw', async () => {
    const { seen, ...rest } = tries(['stale']);
    expect(await onceMore({ loaded: 'old', ifMatch: 3, ...rest })).toMatchObject({ refused: 'stale' });
    expect(seen).toHaveLength(1);
  });

  it('is given once where it is refused for another reason', async () => {
    const { seen, ...rest } = tries(['urlMalformed']);
    expect(await onceMore({ loaded: 'old', ifMatch: undefined, ...rest })).toMatchObject({
      refused: 'urlMalformed',
    });
    expect(seen).toHaveLength(1);
  });
});

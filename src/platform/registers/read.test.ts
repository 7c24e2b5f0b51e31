import { describe, expect, it } from 'vitest';
import { defineRefusals, isRefusal } from '../../kernel/refusal.ts';
import { registerEntries, registerPage, tooLongFor } from './read.ts';
import type { OpenRegister, Placed } from './register.ts';

const refuse = defineRefusals({
  periodReversed: { status: 422, zh: 'periodReversed', en: 'periodReversed' },
  registerTooLong: { status: 422, zh: 'registerTooLong', en: 'registerTooLong' },
});

/** A register of `count` entries, three to a moment, so that pages end between entries of the same moment. */
function openOf(count: number): OpenRegister<number> {
  const all: Placed<number>[] = Array.from({ length: count }, (_, entry) => ({
    entry,
    place: { at: Math.floor(entry / 3), number: String(entry).padStart(6, '0') },
  }));
  const words = {} as OpenRegister<number>['look']['words'];
  return {
    name: 'entries',
    filter: {},
    now: 0,
    lang: 'en',
    look: { words, columns: [], printed: [] },
    refuse,
    read: async (limit, after) => {
      const later = ({ place }: Placed<number>) => !after || place.number > after.number;
      return all.filter(later).slice(0, limit);
    },
    count: async (most) => Math.min(most, count),
  };
}

describe('FC-1 TL-10 a register page by page', () => {
  it.each([0, 1, 999, 1_000, 1_001, 2_500])(
    'FC-1 TL-10 a file has each of %i entries once',
    async (count) => {
      const found: number[] = [];
      for await (const entries of registerEntries(openOf(count))) {
        expect(entries.length).toBeLessThanOrEqual(1_000);
        found.push(...entries);
      }
      expect(found).toEqual(Array.from({ length: count }, (_, entry) => entry));
    },
  );

  it('FC-1 TL-10 the pages of a list put together are the register', async () => {
    const open = openOf(25);
    const found: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Awaited<ReturnType<typeof registerPage<number>>> = await registerPage(
        open,
        10,
        next || undefined,
      );
      if (isRefusal(page)) throw new Error(page.refused);
      found.push(...page.items);
      next = page.next;
    }
    expect(found).toEqual(Array.from({ length: 25 }, (_, entry) => entry));
  });

  it('FC-1 TL-10 a file of just the most there may be is made, of one more it is refused', async () => {
    expect(await tooLongFor(openOf(5), 5)).toBeUndefined();
    expect(await tooLongFor(openOf(6), 5)).toMatchObject({ refused: 'registerTooLong', facts: { max: 5 } });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseCrew } from './choose-crew.ts';

const one = (username: string, more: Partial<Candidate> = {}): Candidate => ({
  username,
  post: 'PLUMB',
  rank: 0,
  certified: true,
  away: false,
  onDuty: false,
  load: 0,
  ...more,
});
const choose = (candidates: Candidate[], officeOpen = true, building?: string) =>
  chooseCrew(candidates, { officeOpen, building })?.username;

describe('who is sent', () => {
  const table: [string, Candidate[], boolean, string | undefined, string | undefined][] = [
    ['nobody where nobody is', [], true, undefined, undefined],
    ['never who is away', [one('a', { away: true }), one('b', { load: 9 })], true, undefined, 'b'],
    ['never without the certificate', [one('a', { certified: false })], true, undefined, undefined],
    ['the least loaded', [one('a', { load: 2 }), one('b', { load: 1 })], true, undefined, 'b'],
    ['by name where equal', [one('b'), one('a')], true, undefined, 'a'],
    [
      'the first trade before the less loaded',
      [one('a', { rank: 1 }), one('b', { load: 3 })],
      true,
      undefined,
      'b',
    ],
    [
      'at night who is on duty',
      [one('a'), one('b', { rank: 3, load: 2, onDuty: true })],
      false,
      undefined,
      'b',
    ],
    ['at night who can be called in, where nobody is on duty', [one('b'), one('a')], false, undefined, 'a'],
    ['by day the roster does not matter', [one('a'), one('b', { onDuty: true })], true, undefined, 'a'],
    ['the building’s own crew', [one('a'), one('b', { buildings: ['J3'], load: 1 })], true, 'J3', 'b'],
    ['no crew of other buildings', [one('a', { buildings: ['J5'] }), one('b')], true, 'J3', 'b'],
    ['any crew where no building is known', [one('a', { buildings: ['J5'] })], true, undefined, 'a'],
  ];
  for (const [what, candidates, open, building, chosen] of table) {
    it(`TL-12 SC-5.1: ${what}`, () => expect(choose(candidates, open, building)).toBe(chosen));
  }

  const candidate = fc.record({
    username: fc.constantFrom('a', 'b', 'c', 'd'),
    post: fc.constantFrom('P', 'Q'),
    rank: fc.nat(2),
    certified: fc.boolean(),
    away: fc.boolean(),
    onDuty: fc.boolean(),
    load: fc.nat(3),
    buildings: fc.constantFrom<string[] | undefined>(undefined, [], ['J3'], ['J5']),
  });

  it('TL-12: the same people in any order give the same choice, and never one who must not go', () => {
    const facts = fc.record({ officeOpen: fc.boolean(), building: fc.constantFrom(undefined, 'J3') });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 6 }), facts, (people, known) => {
        const chosen = chooseCrew([...people], known);
        const again = chooseCrew([...people].reverse(), known);
        expect(again?.username).toBe(chosen?.username);
        expect(again?.load).toBe(chosen?.load);
        if (!chosen) return;
        expect(chosen.certified && !chosen.away).toBe(true);
        const better = people.filter((other) => other.certified && !other.away && other.onDuty);
        if (!known.officeOpen && known.building === undefined && better.length > 0)
          expect(chosen.onDuty).toBe(true);
      }),
    );
  });
});

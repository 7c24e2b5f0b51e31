import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handedIn, type MaterialCount } from './handed-in.ts';

const LISTED = ['临时用水用电申请表', '现场示意图', '复印件', '复印件2'];
const one = (name: string, count = 1): MaterialCount => ({ name, count });

describe('what was received at the first contact counts on the case', () => {
  const table: [string, MaterialCount[], MaterialCount[], MaterialCount[]][] = [
    ['FC-3: without being named again', [one('现场示意图')], [], [one('现场示意图')]],
    ['FC-6: named again it counts once', [one('现场示意图')], [one('现场示意图')], [one('现场示意图')]],
    ['FC-6: the larger number holds', [one('复印件', 2)], [one('复印件', 3)], [one('复印件', 3)]],
    ['FC-3: book marks and blanks are no other name', [one('《现场 示意图》')], [], [one('现场示意图')]],
    ['FC-3: a digit is', [one('复印件2')], [one('复印件')], [one('复印件2'), one('复印件')]],
    ['FC-3: what no version lists stays as it was written', [one('“手写便条”')], [], [one('“手写便条”')]],
    ['FC-3: two entries of one list are two', [one('复印件'), one('复印件')], [], [one('复印件', 2)]],
    ['FC-3: marks alone are a name too', [one('—'), one('…')], [], [one('—'), one('…')]],
  ];
  for (const [title, received, named, expected] of table)
    it(title, () => expect(handedIn(LISTED, received, named)).toEqual(expected));

  const items = fc.array(
    fc.record({ name: fc.constantFrom(...LISTED, '便条', '《便条》'), count: fc.nat(9) }),
    { maxLength: 12 },
  );
  it('FC-6: naming all of it again changes nothing, and nothing is lost', () => {
    fc.assert(
      fc.property(items, (received) => {
        const alone = handedIn(LISTED, received, []);
        expect(handedIn(LISTED, received, received)).toEqual(alone);
        const sum = (list: MaterialCount[]) => list.reduce((total, { count }) => total + count, 0);
        expect(sum(alone)).toBe(sum(received));
      }),
    );
  });
});

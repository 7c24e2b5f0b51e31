import { describe, expect, it } from 'vitest';
import { at, post, sampleOffice } from '../../../../test/sample-office.ts';
import type { Post, PostCover, Seat } from '../model.ts';
import type { StaffState } from '../model-events.ts';
import { decideDuty, runsAt } from './duty.ts';
import { evolvePost } from './fold.ts';
import { indexOffice } from './office-index.ts';
import { decideCertificates, decideLeaving } from './people.ts';
import { decideDepartment, decideDivision, decidePost } from './registers.ts';
import { decideSeats } from './seats.ts';

const office = indexOffice(sampleOffice());
const NOW = at('09-28 10:00');

describe('registers', () => {
  it('SC-6: names everything that is missing or unknown at once', () => {
    expect(
      decidePost(undefined, { code: 'X', role: 'divisionLeader', department: 'NONE' }, office),
    ).toMatchObject({
      refused: 'blanks',
      errors: [
        { pointer: '/name', code: 'missing' },
        { pointer: '/department', code: 'unknownDepartment' },
        { pointer: '/division', code: 'divisionNeeded' },
      ],
    });
    expect(decideDepartment(undefined, { code: 'X', name: ' ', division: 'NONE' }, office)).toMatchObject({
      errors: [{ pointer: '/name' }, { pointer: '/division' }],
    });
    expect(decideDivision(undefined, { code: 'X', name: '' })).toMatchObject({ refused: 'blanks' });
  });

  it('AC-4: a change says only what changed, null takes a field away, the same again says nothing', () => {
    const current = office.posts.get('PLUMB') as Post;
    const changes = { duties: ['mend pipes'], certificate: null, name: 'PLUMB' };
    const events = decidePost(current, changes, office);
    expect(events).toEqual([
      { type: 'PostChanged', demand: 'AC-4', data: { duties: ['mend pipes'], certificate: null } },
    ]);
    const after = (events as Parameters<typeof evolvePost>[1][]).reduce<Post>(evolvePost, current);
    expect('certificate' in after).toBe(false);
    expect(decidePost(after, changes, office)).toEqual([]);
  });

  it('TL-12: a cover that does not fit those who sit there is refused', () => {
    const current = office.posts.get('DISPATCH') as Post;
    expect(decidePost(current, { cover: 'pool' }, office)).toMatchObject({ refused: 'seatsDoNotFit' });
  });
});

describe('seats', () => {
  const table: [string, PostCover, [string, Seat][], string | undefined][] = [
    [
      'A and B',
      'ab',
      [
        ['crew', 'A'],
        ['crew2', 'B'],
      ],
      undefined,
    ],
    ['A alone', 'ab', [['crew', 'A']], undefined],
    ['nobody', 'ab', [], undefined],
    [
      'two on A',
      'ab',
      [
        ['crew', 'A'],
        ['crew2', 'A'],
      ],
      'seatsDoNotFit',
    ],
    [
      'one person on A and B',
      'ab',
      [
        ['crew', 'A'],
        ['crew', 'B'],
      ],
      'seatsDoNotFit',
    ],
    [
      'two on a single post',
      'single',
      [
        ['crew', 'single'],
        ['crew2', 'single'],
      ],
      'seatsDoNotFit',
    ],
    ['a pool seat on a single post', 'single', [['crew', 'pool']], 'seatsDoNotFit'],
    [
      'several in a pool',
      'pool',
      [
        ['crew', 'pool'],
        ['crew2', 'pool'],
      ],
      undefined,
    ],
    ['somebody unknown', 'pool', [['nobody', 'pool']], 'blanks'],
  ];
  for (const [what, cover, wanted, refused] of table) {
    it(`TL-12: ${what} on a post covered by ${cover} is ${refused ? 'refused' : 'taken'}`, () => {
      const holders = wanted.map(([username, seat]) => ({ username, seat }));
      const result = decideSeats(post('X', { cover }, {}), holders, office, NOW);
      if (refused) expect(result).toMatchObject({ refused });
      else expect(result).toHaveLength(wanted.length);
    });
  }

  it('TL-12: who stays keeps the seat, who goes held it until yesterday', () => {
    const events = decideSeats(
      office.posts.get('DISPATCH') as Post,
      [
        { username: 'handler', seat: 'A' },
        { username: 'crew', seat: 'B' },
      ],
      office,
      NOW,
    );
    expect(events).toEqual([
      {
        type: 'HolderUnseated',
        demand: 'TL-12',
        data: { username: 'backup', seat: 'B', toOn: '2026-09-27' },
      },
      { type: 'HolderSeated', demand: 'TL-12', data: { username: 'crew', seat: 'B', fromOn: '2026-09-28' } },
    ]);
  });

  it('TL-12: a seat taken and given up on one day was never held', () => {
    const empty = post('X', { cover: 'single' }, {});
    const seated = evolvePost(empty, {
      type: 'HolderSeated',
      demand: 'TL-12',
      data: { username: 'crew', seat: 'single', fromOn: '2026-09-28' },
    });
    const gone = decideSeats(seated, [], office, NOW) as Parameters<typeof evolvePost>[1][];
    expect(gone.reduce<Post>(evolvePost, seated).holders).toEqual([]);
  });
});

describe('people', () => {
  const person = (more: Partial<StaffState> = {}): StaffState => ({
    username: 'handler',
    name: { text: 't', digest: 'd' },
    joinedOn: '2020-01-01',
    certificates: [{ kind: 'electrician', number: 'E1', expiresOn: '2026-12-31' }],
    ...more,
  });

  it('SC-5.1: certificates are brought to exactly those listed, a renewal keeps its number', () => {
    const wanted = [
      { kind: 'electrician', number: 'E1', expiresOn: '2029-12-31' },
      { kind: 'lift', number: 'L1', expiresOn: '2028-01-01' },
    ];
    expect(decideCertificates(person(), wanted).map(({ type }) => type)).toEqual([
      'CertificateRecorded',
      'CertificateRecorded',
    ]);
    expect(decideCertificates(person(), []).map(({ type }) => type)).toEqual(['CertificateRemoved']);
    expect(decideCertificates(person(), person().certificates)).toEqual([]);
  });

  it('TL-12: leaving ends every seat the day before, is never refused for open work, and happens once', () => {
    const leaving = decideLeaving(person(), '2026-09-28', office, NOW);
    expect(leaving).toMatchObject({ staff: [{ type: 'StaffLeft', data: { on: '2026-09-28' } }] });
    expect((leaving as { posts: Map<string, unknown> }).posts.get('DISPATCH')).toMatchObject([
      { type: 'HolderUnseated', data: { username: 'handler', seat: 'A', toOn: '2026-09-27' } },
    ]);
    expect(decideLeaving(person(), '2026-09-29', office, NOW)).toMatchObject({ refused: 'leavingAhead' });
    expect(decideLeaving(person({ leftOn: '2026-09-01' }), '2026-09-28', office, NOW)).toMatchObject({
      refused: 'alreadyLeft',
    });
  });
});

describe('the duty roster', () => {
  const shift = { id: 's', department: 'WX', username: 'crew', weekdays: [1], from: '21:30', to: '07:30' };
  const table: [string, boolean][] = [
    ['09-28 21:29', false],
    ['09-28 21:30', true],
    ['09-29 07:29', true],
    ['09-29 07:30', false],
    ['09-28 03:00', false],
    ['09-29 22:00', false],
  ];
  for (const [moment, runs] of table) {
    it(`SC-7: a Monday night shift ${runs ? 'runs' : 'does not run'} at ${moment}`, () => {
      expect(runsAt(shift, at(moment))).toBe(runs);
    });
  }

  it('SC-7: a shift needs a day, an active person of the office, and a length', () => {
    expect(
      decideDuty(undefined, { ...shift, weekdays: [], username: 'x', to: '21:30' }, office, NOW),
    ).toMatchObject({
      errors: [{ pointer: '/username' }, { pointer: '/weekdays' }, { pointer: '/to' }],
    });
    expect(decideDuty(shift, { to: '08:00' }, office, NOW)).toMatchObject([
      { type: 'DutyShiftChanged', data: { to: '08:00' } },
    ]);
  });
});

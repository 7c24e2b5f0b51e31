import { describe, expect, it } from 'vitest';
import { at, away, person, post, sampleOffice } from '../../../../test/sample-office.ts';
import type { StandIn } from '../model.ts';
import { viewOf } from '../view.ts';

const NOW = at('09-28 10:00');
const officeWith = (...absences: ReturnType<typeof away>[]) => viewOf(sampleOffice({ absences }));
const standIn = (username: string, code = 'DISPATCH'): StandIn => ({
  id: 's1',
  post: code,
  username,
  fromAt: at('09-28 09:00'),
  namedBy: 'head',
});

describe('who is in charge of a post with A and B (TL-12)', () => {
  const table = [
    { when: 'both are there', away: [], inCharge: { username: 'handler', as: 'A' } },
    {
      when: 'A is away',
      away: [away('handler', '09-28 08:00', '09-29 08:00')],
      inCharge: { username: 'backup', as: 'B', actingFor: 'handler' },
    },
    { when: 'B is away', away: [away('backup', '09-28 08:00')], inCharge: { username: 'handler', as: 'A' } },
    {
      when: 'A is back at this very moment',
      away: [away('handler', '09-25 08:00', '09-28 10:00')],
      inCharge: { username: 'handler', as: 'A' },
    },
    {
      when: 'A leaves at this very moment',
      away: [away('handler', '09-28 10:00')],
      inCharge: { username: 'backup', as: 'B', actingFor: 'handler' },
    },
    {
      when: 'both are away: the head, until a stand-in is named',
      away: [away('handler', '09-28 08:00'), away('backup', '09-28 09:00')],
      inCharge: { username: 'head', as: 'head', actingFor: 'handler' },
      needsStandIn: true,
    },
    {
      when: 'both and the head are away: the deputy',
      away: [away('handler', '09-28 08:00'), away('backup', '09-28 09:00'), away('head', '09-28 09:00')],
      inCharge: { username: 'deputy', as: 'deputy', actingFor: 'handler' },
      needsStandIn: true,
    },
    {
      when: 'everybody of the department is away: the division leader',
      away: ['handler', 'backup', 'head', 'deputy'].map((name) => away(name, '09-28 08:00')),
      inCharge: { username: 'leader', as: 'divisionLeader', actingFor: 'handler' },
      needsStandIn: true,
    },
    {
      when: 'the division leader too: the head of office',
      away: ['handler', 'backup', 'head', 'deputy', 'leader'].map((name) => away(name, '09-28 08:00')),
      inCharge: { username: 'chief', as: 'headOfOffice', actingFor: 'handler' },
      needsStandIn: true,
    },
  ];
  for (const { when, away: absences, inCharge, needsStandIn = false } of table) {
    it(`TL-12: ${when}`, () => {
      const cover = officeWith(...absences).coverOf('DISPATCH', NOW);
      expect(cover.inCharge).toEqual([{ actingFor: undefined, ...inCharge, post: 'DISPATCH' }].map(clean));
      expect(cover.needsStandIn).toBe(needsStandIn);
    });
  }

  it('TL-12: a named stand-in is in charge while both are away, and not when one of them is back', () => {
    const absences = [away('handler', '09-28 08:00'), away('backup', '09-28 09:00', '09-28 12:00')];
    const view = viewOf(sampleOffice({ absences, standIns: [standIn('crew')] }));
    expect(view.coverOf('DISPATCH', NOW)).toMatchObject({
      inCharge: [{ username: 'crew', as: 'standIn', actingFor: 'handler' }],
      needsStandIn: false,
    });
    expect(view.coverOf('DISPATCH', at('09-28 12:00')).inCharge[0]).toMatchObject({
      username: 'backup',
      as: 'B',
    });
  });

  it('TL-12: a stand-in who falls ill leaves the post in need of another', () => {
    const absences = ['handler', 'backup', 'crew'].map((name) => away(name, '09-28 09:30'));
    const view = viewOf(sampleOffice({ absences, standIns: [standIn('crew')] }));
    expect(view.needingStandIn(NOW).map(({ post: code }) => code)).toEqual(['DISPATCH']);
  });
});

function clean(charge: object) {
  return Object.fromEntries(Object.entries(charge).filter(([, value]) => value !== undefined));
}

describe('who is in charge elsewhere', () => {
  it('TL-12: a pool is covered by its members who are there', () => {
    const view = officeWith(away('crew', '09-28 08:00'));
    expect(view.coverOf('PLUMB', NOW).inCharge).toEqual([{ username: 'crew2', post: 'PLUMB', as: 'pool' }]);
  });

  it('SC-7: the head leads the department, the deputy while the head is away, then the division leader', () => {
    expect(officeWith().headOf('WX', NOW)).toMatchObject({ username: 'head', as: 'single' });
    const deputised = officeWith(away('head', '09-28 08:00'));
    expect(deputised.headOf('WX', NOW)).toMatchObject({
      username: 'deputy',
      as: 'deputy',
      actingFor: 'head',
    });
    expect(deputised.needingStandIn(NOW)).toEqual([]);
    const both = officeWith(away('head', '09-28 08:00'), away('deputy', '09-28 08:00'));
    expect(both.headOf('WX', NOW)).toMatchObject({ username: 'leader', as: 'divisionLeader' });
    expect(both.coverOf('HEAD', NOW).needsStandIn).toBe(true);
  });

  it('CO-1: the division leader is the one over the department, and the head of office stands above', () => {
    expect(officeWith().divisionLeaderOf('WX', NOW)?.username).toBe('leader');
    expect(officeWith().divisionLeaderOf('NY', NOW)?.username).toBe('leader2');
    const view = officeWith(away('leader', '09-28 08:00'));
    expect(view.divisionLeaderOf('WX', NOW)).toMatchObject({ username: 'chief', as: 'headOfOffice' });
  });

  it('TL-12: a holder who has left, or not yet joined, holds nothing', () => {
    const office = sampleOffice();
    const staff = office.staff.map((each) =>
      each.username === 'handler' ? { ...each, leftOn: '2026-09-28' } : each,
    );
    const view = viewOf({ ...office, staff });
    expect(view.coverOf('DISPATCH', at('09-27 10:00')).inCharge[0]?.username).toBe('handler');
    expect(view.coverOf('DISPATCH', NOW).inCharge[0]).toEqual({
      username: 'backup',
      post: 'DISPATCH',
      as: 'B',
      actingFor: undefined,
    });
    const early = viewOf({ ...office, staff: [...office.staff, person('new', { joinedOn: '2026-10-01' })] });
    expect(early.isActive('new', NOW)).toBe(false);
  });

  it('TL-12: a post without any holder is vacant and needs a stand-in', () => {
    const office = sampleOffice();
    const view = viewOf({ ...office, posts: [...office.posts, post('EMPTY', {}, {})] });
    expect(view.coverOf('EMPTY', NOW)).toMatchObject({ vacant: true, needsStandIn: true });
  });

  it('TL-12: the next change of cover is when somebody leaves or returns', () => {
    const view = officeWith(away('handler', '09-29 08:00', '10-09 08:00'));
    expect(view.coverChangesAt('DISPATCH', NOW)).toBe(at('09-29 08:00'));
    expect(view.coverChangesAt('DISPATCH', at('09-30 08:00'))).toBe(at('10-09 08:00'));
    expect(view.coverChangesAt('DISPATCH', at('10-09 08:00'))).toBeUndefined();
  });
});

describe('what a person may act as', () => {
  it("TL-12: B has A's authority only while A is away, and it says for whom", () => {
    expect(officeWith().authorityOf('backup', NOW)).toEqual([]);
    expect(officeWith(away('handler', '09-28 08:00')).authorityOf('backup', NOW)).toMatchObject([
      { post: 'DISPATCH', role: 'staff', department: 'WX', as: 'B', actingFor: 'handler' },
    ]);
  });

  it('SC-6.2: roles come from posts, and several posts give several roles', () => {
    const view = officeWith(away('registrar', '09-28 08:00'));
    expect(view.rolesOf('supporter', NOW)).toEqual(['staff', 'registrar']);
    expect(officeWith().rolesOf('supporter', NOW)).toEqual(['staff']);
    expect(view.rolesOf('nobody', NOW)).toEqual([]);
  });

  it('CO-1: the deputy acts as head while the head is away', () => {
    expect(officeWith().rolesOf('deputy', NOW)).toEqual(['deputy']);
    expect(officeWith(away('head', '09-28 08:00')).authorityOf('deputy', NOW)).toContainEqual(
      expect.objectContaining({
        post: 'HEAD',
        role: 'head',
        department: 'WX',
        as: 'deputy',
        actingFor: 'head',
      }),
    );
  });

  it('CO-1: the division leader acts as head only where nobody else is left', () => {
    const view = officeWith(away('head', '09-28 08:00'), away('deputy', '09-28 08:00'));
    const heads = view.authorityOf('leader', NOW).filter(({ role }) => role === 'head');
    expect(heads).toMatchObject([{ department: 'WX', as: 'divisionLeader' }]);
    expect(officeWith().rolesOf('leader', NOW)).toEqual(['divisionLeader']);
  });

  it('SC-6.2: everybody in a role, acting persons instead of absent ones', () => {
    expect(officeWith().inRole('registrar', NOW)).toEqual(['registrar']);
    expect(officeWith(away('registrar', '09-28 08:00')).inRole('registrar', NOW)).toEqual(['supporter']);
    expect(officeWith().inRole('head', NOW, 'NY')).toEqual(['supporthead']);
  });

  it('SC-5.1: a certificate counts up to and including its last day', () => {
    const view = officeWith();
    expect(view.certificateLacking('PLUMB', 'crew', '2026-12-31')).toBeUndefined();
    expect(view.certificateLacking('PLUMB', 'crew', '2027-01-01')).toBe('plumber');
    expect(view.certificateLacking('PLUMB', 'crew2', '2026-09-28')).toBe('plumber');
    expect(view.certificateLacking('DISPATCH', 'crew2', '2026-09-28')).toBeUndefined();
  });
});

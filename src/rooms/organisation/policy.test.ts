import { describe, expect, it } from 'vitest';
import { at, away, post, sampleOffice } from '../../../test/sample-office.ts';
import { mayDraftSomewhere, maySeeDrafts } from '../commitment/policy.ts';
import { mayDo, type OrganisationAct, scopeOf } from './policy.ts';
import { viewOf } from './view.ts';

const NOW = at('09-28 10:00');
const view = viewOf(sampleOffice());

describe('who may do what to the organisation', () => {
  const table: [string, OrganisationAct, { department?: string; username?: string }, boolean][] = [
    ['admin', 'maintain', {}, true],
    ['chief', 'maintain', {}, false],
    ['head', 'maintain', { department: 'WX' }, false],
    ['handler', 'reportAbsence', { username: 'handler', department: 'WX' }, true],
    ['handler', 'reportAbsence', { username: 'backup', department: 'WX' }, false],
    ['head', 'reportAbsence', { username: 'backup', department: 'WX' }, true],
    ['supporthead', 'reportAbsence', { username: 'backup', department: 'WX' }, false],
    ['deputy', 'keepDuty', { department: 'WX' }, false],
    ['head', 'keepDuty', { department: 'WX' }, true],
    ['leader', 'nameStandIn', { department: 'WX' }, true],
    ['leader2', 'nameStandIn', { department: 'WX' }, false],
    ['chief', 'nameStandIn', { department: 'WX' }, true],
    ['nobody', 'reportAbsence', { username: 'handler', department: 'WX' }, false],
  ];
  for (const [who, act, about, allowed] of table) {
    it(`SC-6.2: ${who} ${allowed ? 'may' : 'may not'} ${act} ${JSON.stringify(about)}`, () => {
      expect(mayDo(view, who, act, about, NOW)).toBe(allowed);
    });
  }

  it('CO-1: the deputy may do what the head may while the head is away', () => {
    const deputised = viewOf(sampleOffice({ absences: [away('head', '09-28 08:00')] }));
    expect(mayDo(deputised, 'deputy', 'keepDuty', { department: 'WX' }, NOW)).toBe(true);
  });

  it('SC-6: people see their department, leaders their division, the General Section all, contractors themselves', () => {
    const office = sampleOffice();
    const firm = post('FIRM', { role: 'contractor', cover: 'pool' }, { pool: 'crew2' });
    const posts = [...office.posts.filter(({ code }) => code !== 'PLUMB'), firm];
    const withFirm = viewOf({ ...office, posts });
    expect(scopeOf(view, 'crew', NOW)).toEqual(['WX']);
    expect(scopeOf(view, 'leader', NOW)).toEqual(['WX']);
    expect(scopeOf(view, 'registrar', NOW)).toBe('all');
    expect(scopeOf(withFirm, 'crew2', NOW)).toEqual([]);
    const asB = post('FIRM', { role: 'contractor', cover: 'ab' }, { A: 'crew', B: 'crew2' });
    const ended = { ...firm, holders: firm.holders.map((one) => ({ ...one, toOn: '2026-09-27' })) };
    for (const one of [asB, ended]) {
      const office_ = viewOf({ ...office, posts: [...posts.filter(({ code }) => code !== 'FIRM'), one] });
      expect(scopeOf(office_, 'crew2', NOW)).toEqual([]);
      expect(maySeeDrafts(office_, 'crew2', 'WX', NOW)).toBe(false);
      expect(mayDraftSomewhere(office_, 'crew2', NOW)).toBe(false);
    }
  });

  it('SC-6.2: whoever has left may do nothing and sees nothing', () => {
    const staff = sampleOffice().staff.map((one) => ({ ...one, leftOn: '2026-09-28' }));
    const empty = viewOf(sampleOffice({ staff }));
    expect(mayDo(empty, 'admin', 'maintain', {}, NOW)).toBe(false);
    expect(mayDo(empty, 'handler', 'reportAbsence', { username: 'handler' }, NOW)).toBe(false);
    expect(scopeOf(empty, 'handler', NOW)).toEqual([]);
  });
});

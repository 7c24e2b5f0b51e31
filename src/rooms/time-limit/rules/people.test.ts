import { describe, expect, it } from 'vitest';
import { moment, overNationalDay } from '../../../../test/sample-case.ts';
import { away, post, sampleOffice } from '../../../../test/sample-office.ts';
import type { Absence, OrganisationView } from '../../organisation/model.ts';
import { viewOf } from '../../organisation/view.ts';
import { handlerForPost, inChargeOf } from './people.ts';

const NOW = moment('09-29 10:00');
const dispatch = { handler: 'handler', backup: 'backup', post: 'DISPATCH', lead: 'WX' };

describe('who is in charge of a case', () => {
  const table: { when: string; of?: Partial<typeof dispatch>; away: string[]; inCharge: string[] }[] = [
    { when: 'everybody is there', away: [], inCharge: ['handler'] },
    { when: 'A is away', away: ['handler'], inCharge: ['backup'] },
    { when: 'B is away', away: ['backup'], inCharge: ['handler'] },
    { when: 'A and B are away', away: ['handler', 'backup'], inCharge: ['head'] },
    { when: 'A, B and the head are away', away: ['handler', 'backup', 'head'], inCharge: ['deputy'] },
    { when: 'B handles it and is away', of: { handler: 'backup' }, away: ['backup'], inCharge: ['handler'] },
    {
      when: 'one of a pool is away, the other without its certificate',
      of: { handler: 'crew', backup: undefined, post: 'PLUMB' },
      away: ['crew'],
      inCharge: ['head'],
    },
    {
      when: 'nobody handles it',
      of: { handler: undefined, backup: undefined },
      away: [],
      inCharge: ['handler'],
    },
    {
      when: 'nobody handles a task without a post',
      of: { handler: undefined, backup: undefined, post: undefined },
      away: [],
      inCharge: ['head'],
    },
    {
      when: 'nobody at all is there',
      away: ['handler', 'backup', 'head', 'deputy', 'leader', 'chief'],
      inCharge: ['handler'],
    },
  ];
  for (const { when, of, away: absent, inCharge } of table) {
    it(`TL-12: ${when}: ${inCharge.join(', ')}`, () => {
      const absences = absent.map((username) => away(username, '09-29 08:00'));
      expect(inChargeOf({ ...dispatch, ...of }, viewOf(sampleOffice({ absences })), NOW)).toEqual(inCharge);
    });
  }

  it('TL-12: the post’s new B takes over, not the one named when the case came in', () => {
    const posts = sampleOffice().posts.map((one) =>
      one.code === 'DISPATCH' ? post('DISPATCH', { cover: 'ab' }, { A: 'handler', B: 'crew' }) : one,
    );
    const view = viewOf(sampleOffice({ posts, absences: [away('handler', '09-29 08:00')] }));
    expect(inChargeOf(dispatch, view, NOW)).toEqual(['crew']);
  });

  it('TL-12: when A returns A takes over what is not finished', () => {
    const absence: Absence = away('handler', '09-29 08:00', '10-08 08:00');
    const story = overNationalDay({ office: { absences: [absence] } });
    const inCharge = (when: string) => story.factsAt(moment(when), story.state).people;
    expect(inCharge('09-29 08:00')).toMatchObject({ inCharge: ['backup'], handlers: ['handler', 'backup'] });
    expect(inCharge('10-08 08:00')).toMatchObject({ inCharge: ['handler'], handlers: ['handler'] });
  });
});

describe('who gets a new case', () => {
  it('TL-12: A, with B behind, even while A is away', () => {
    const view = viewOf(sampleOffice({ absences: [away('handler', '09-29 08:00')] }));
    expect(handlerForPost('DISPATCH', view, NOW, 7)).toEqual({ handler: 'handler', backup: 'backup' });
  });

  const certificates = [{ kind: 'plumber', number: 'P2', expiresOn: '2026-12-31' }];
  /** `crew2`, too, holds what the pool asks for. */
  const bothCertified = (absences: Absence[] = []) => {
    const office = sampleOffice({ absences });
    const staff = office.staff.map((one) => (one.username === 'crew2' ? { ...one, certificates } : one));
    return viewOf({ ...office, staff });
  };
  const turnsIn = (view: OrganisationView) =>
    [0, 1, 2].map((turn) => handlerForPost('PLUMB', view, NOW, turn).handler);

  it('TL-12: one of a pool is away: the rest of it covers', () => {
    const view = bothCertified([away('crew', '09-29 08:00')]);
    expect(inChargeOf({ ...dispatch, handler: 'crew', backup: undefined, post: 'PLUMB' }, view, NOW)).toEqual(
      ['crew2'],
    );
  });

  it('TL-12: in a pool they take turns, those away left out', () => {
    expect(turnsIn(bothCertified())).toEqual(['crew', 'crew2', 'crew']);
    expect(turnsIn(bothCertified([away('crew', '09-29 08:00')]))).toEqual(['crew2', 'crew2', 'crew2']);
  });

  it('SC-5.1: nobody of a pool without the certificate it asks for', () => {
    expect(turnsIn(viewOf(sampleOffice()))).toEqual(['crew', 'crew', 'crew']);
    const without = viewOf(sampleOffice({ absences: [away('crew', '09-29 08:00')] }));
    expect(handlerForPost('PLUMB', without, NOW, 0).handler).toBeUndefined();
  });

  it('SC-5.1: nor A or B without it; where neither holds it, the head arranges who does it', () => {
    const lift = (A: string, B: string) => {
      const seats = post('LIFT', { cover: 'ab', certificate: 'plumber' }, { A, B });
      return viewOf(sampleOffice({ posts: [...sampleOffice().posts, seats] }));
    };
    const waits = { handler: undefined, backup: undefined, post: 'LIFT', lead: 'WX' };
    expect(handlerForPost('LIFT', lift('crew', 'crew2'), NOW, 0)).toEqual({ handler: 'crew' });
    expect(handlerForPost('LIFT', lift('crew2', 'crew'), NOW, 0)).toEqual({ handler: 'crew' });
    expect(handlerForPost('LIFT', lift('crew2', 'handler'), NOW, 0)).toEqual({});
    expect(inChargeOf(waits, lift('crew2', 'handler'), NOW)).toEqual(['head']);
  });
});

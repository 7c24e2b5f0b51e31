import { describe, expect, it } from 'vitest';
import { at, away, sampleOffice } from '../../../../test/sample-office.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { AbsenceKind } from '../model.ts';
import {
  type AbsenceReport,
  decideAbsence,
  decideAbsenceChange,
  decideReturn,
  isPlanned,
} from './absence.ts';
import { indexOffice } from './office-index.ts';

const NOW = at('09-21 10:00');
const leave = (
  username: string,
  from: string,
  to?: string,
  more: Partial<AbsenceReport> = {},
): AbsenceReport => ({
  id: 'asked',
  username,
  fromAt: at(from),
  toAt: to === undefined ? undefined : at(to),
  kind: 'leave',
  ...more,
});
const officeWith = (...absences: ReturnType<typeof away>[]) => indexOffice(sampleOffice({ absences }));

describe('planned leave that would leave a post with nobody', () => {
  const a = away('handler', '09-29 08:00', '10-10 00:00', true);
  const table: [string, AbsenceReport, string | undefined][] = [
    ['overlaps at its end', leave('backup', '09-28 00:00', '09-30 00:00'), '2026-09-29…2026-09-29'],
    ['lies within', leave('backup', '10-08 00:00', '10-09 00:00'), '2026-10-08…2026-10-08'],
    [
      'begins while A is away and ends after',
      leave('backup', '10-09 00:00', '10-20 00:00'),
      '2026-10-09…2026-10-09',
    ],
    ['ends when A leaves', leave('backup', '09-28 00:00', '09-29 08:00'), undefined],
    ['begins when A is back', leave('backup', '10-10 00:00', '10-12 00:00'), undefined],
    ['is of somebody of another post', leave('crew', '10-01 00:00', '10-12 00:00'), undefined],
  ];
  for (const [what, report, days] of table) {
    it(`TL-12: is ${days ? 'refused, naming the other and the days' : 'taken'} when it ${what}`, () => {
      const result = decideAbsence(report, officeWith(a), NOW);
      if (!days) return expect(result).toMatchObject([{ type: 'AbsenceReported', data: { planned: true } }]);
      const [from, to] = days.split('…');
      expect(result).toMatchObject({
        refused: 'bothAway',
        demand: 'TL-12',
        facts: { other: 'handler', from, to },
      });
    });
  }

  it('TL-12: is refused in a pool only when nobody else of it is there', () => {
    const first = away('crew2', '09-29 08:00', '10-01 08:00', true);
    expect(decideAbsence(leave('crew', '09-30 00:00', '10-02 00:00'), officeWith(first), NOW)).toMatchObject({
      refused: 'bothAway',
      facts: { other: 'crew2', post: 'PLUMB' },
    });
    expect(
      isRefusal(decideAbsence(leave('crew', '10-02 00:00', '10-03 00:00'), officeWith(first), NOW)),
    ).toBe(false);
  });

  it('TL-12: is refused also when the other is really ill, without a known return', () => {
    const ill = away('handler', '09-21 08:00');
    expect(decideAbsence(leave('backup', '10-12 00:00', '10-14 00:00'), officeWith(ill), NOW)).toMatchObject({
      refused: 'bothAway',
      facts: { from: '2026-10-12', to: '2026-10-13' },
    });
  });

  it('TL-12: needs an end, after its beginning', () => {
    expect(decideAbsence(leave('backup', '10-12 00:00'), officeWith(), NOW)).toMatchObject({
      refused: 'plannedWithoutEnd',
    });
    expect(decideAbsence(leave('backup', '10-12 00:00', '10-12 00:00'), officeWith(), NOW)).toMatchObject({
      refused: 'periodReversed',
    });
  });
});

describe('a real absence', () => {
  it('TL-12: is never refused, even if nobody is left', () => {
    const ill = leave('backup', '09-21 10:00', undefined, { kind: 'sick' });
    expect(decideAbsence(ill, officeWith(away('handler', '09-21 08:00')), NOW)).toMatchObject([
      { type: 'AbsenceReported', data: { planned: false } },
    ]);
  });

  const kinds: [AbsenceKind, string, boolean | undefined, boolean][] = [
    ['leave', '09-22 08:00', undefined, true],
    ['leave', '09-22 08:00', false, true],
    ['leave', '09-21 08:00', undefined, true],
    ['leave', '09-21 08:00', false, false],
    ['sick', '09-22 08:00', undefined, false],
    ['emergency', '09-21 09:00', undefined, false],
    ['other', '09-21 10:00', undefined, false],
    ['other', '09-22 10:00', undefined, true],
    ['sick', '09-22 08:00', true, true],
  ];
  for (const [kind, from, said, planned] of kinds) {
    it(`TL-12: ${kind} from ${from}, said to be ${said ?? 'nothing'}, counts as ${planned ? 'planned' : 'real'}`, () => {
      expect(isPlanned({ kind, fromAt: at(from), planned: said }, NOW)).toBe(planned);
    });
  }
});

describe('changing and ending an absence', () => {
  const absence = away('backup', '09-28 08:00', '09-29 00:00', true);

  it('TL-12: a longer leave is judged again', () => {
    const office = officeWith(absence, away('handler', '09-29 08:00', '10-10 00:00', true));
    expect(decideAbsenceChange(absence, { toAt: at('09-30 00:00') }, office, NOW)).toMatchObject({
      refused: 'bothAway',
    });
    expect(decideAbsenceChange(absence, { toAt: at('09-29 08:00') }, office, NOW)).toMatchObject([
      { type: 'AbsenceChanged', data: { toAt: at('09-29 08:00') } },
    ]);
  });

  it('TL-12: before it began it is called off, afterwards it ends with the return, and only once', () => {
    expect(decideReturn(absence, NOW)).toMatchObject([{ type: 'AbsenceCancelled' }]);
    expect(decideReturn(absence, at('09-28 12:00'))).toMatchObject([
      { type: 'AbsenceEnded', data: { at: at('09-28 12:00') } },
    ]);
    expect(decideReturn(absence, at('09-29 00:00'))).toMatchObject({ refused: 'absenceOver' });
  });
});

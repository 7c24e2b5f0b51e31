import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, sampleOffice } from '../../../../test/sample-office.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { HOUR_MS } from '../../../kernel/time.ts';
import type { Absence } from '../model.ts';
import { viewOf } from '../view.ts';
import { decideAbsence } from './absence.ts';
import { indexOffice } from './office-index.ts';

const START = at('09-21 00:00');
const PEOPLE = ['handler', 'backup', 'crew', 'crew2', 'head', 'deputy', 'leader', 'chief'];
const hours = fc.integer({ min: 0, max: 400 });

const absence: fc.Arbitrary<Absence> = fc
  .record({
    username: fc.constantFrom(...PEOPLE),
    from: hours,
    length: fc.option(fc.integer({ min: 1, max: 200 })),
  })
  .map(({ username, from, length }) => ({
    id: `${username} ${from} ${length}`,
    username,
    fromAt: START + from * HOUR_MS,
    toAt: length === null ? undefined : START + (from + length) * HOUR_MS,
    kind: 'other',
    planned: false,
  }));

describe('cover, whatever absences there are', () => {
  it('TL-12: nobody who is away is in charge, and somebody who is there always comes first', () => {
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 12 }), hours, (absences, hour) => {
        const now = START + hour * HOUR_MS;
        const view = viewOf(sampleOffice({ absences }));
        for (const { code, cover, department } of view.snapshot.posts) {
          const { inCharge, needsStandIn } = view.coverOf(code, now);
          const holders = view.holdersOf(code, now).map(({ username }) => username);
          const present = holders.filter((username) => !view.isAway(username, now));
          for (const { username, actingFor } of inCharge) {
            expect(view.isAway(username, now)).toBe(false);
            expect(view.authorityOf(username, now).map(({ post }) => post)).toContain(code);
            if (actingFor) expect(view.isAway(actingFor, now)).toBe(true);
          }
          if (cover !== 'pool') expect(inCharge.length).toBeLessThanOrEqual(1);
          if (present.length > 0) expect(present).toContain(inCharge[0]?.username);
          if (present.length > 0) expect(needsStandIn).toBe(false);
          if (needsStandIn) expect(department).toBeDefined();
        }
      }),
    );
  });

  it('TL-12: planned leaves that were granted never leave a covered post with nobody', () => {
    fc.assert(
      fc.property(
        fc.array(absence, { maxLength: 20 }),
        fc.array(hours, { minLength: 5 }),
        (asked, moments) => {
          const granted: Absence[] = [];
          for (const each of asked) {
            const report = { ...each, toAt: each.toAt ?? each.fromAt + HOUR_MS, kind: 'leave' as const };
            const result = decideAbsence(
              report,
              indexOffice(sampleOffice({ absences: granted })),
              START - HOUR_MS,
            );
            if (!isRefusal(result)) granted.push({ ...report, planned: true });
          }
          const view = viewOf(sampleOffice({ absences: granted }));
          const edges = granted.flatMap(({ fromAt, toAt }) => [fromAt, (toAt ?? 0) - 1]);
          for (const now of [...edges, ...moments.map((hour) => START + hour * HOUR_MS)]) {
            expect(view.coverOf('DISPATCH', now).needsStandIn).toBe(false);
            expect(view.coverOf('PLUMB', now).needsStandIn).toBe(false);
          }
        },
      ),
    );
  });
});

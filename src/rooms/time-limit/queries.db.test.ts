import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { overNationalDay, ref } from '../../../test/sample-case.ts';
import { at, person, post, sampleOffice } from '../../../test/sample-office.ts';
import { HOUR_MS } from '../../kernel/time.ts';
import { conditions } from '../../platform/db/conditions.ts';
import type { Absence, DutyShift, OrganisationSnapshot, StandIn } from '../organisation/model.ts';
import { viewOf } from '../organisation/view.ts';
import type { CaseState } from './model.ts';
import { SUPPORT_STATES, type Support } from './model-support.ts';
import { maySee, scopeOf, standingOf } from './policy.ts';
import { addScope } from './queries.ts';
import { supporterKeys, waitingKeys } from './rules/support-keys.ts';

const NOW = at('09-29 10:00');
const FIRM = post('FIRM', { role: 'contractor', cover: 'pool' }, { pool: 'firm1 firm2' });
const WITH_FIRM = {
  posts: [...sampleOffice().posts, FIRM],
  staff: [...sampleOffice().staff, person('firm1'), person('firm2')],
};
const STAFF = WITH_FIRM.staff.map(({ username }) => username);
const CODES = WITH_FIRM.posts.map(({ code }) => code);
let database: TestDatabase;
const states: CaseState[] = [];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const somebody = maybe(fc.constantFrom(...STAFF));
/** A support in any state, done by anybody or nobody yet. */
const support: fc.Arbitrary<Support> = fc
  .record({
    department: maybe(fc.constantFrom('WX', 'NY')),
    handler: somebody,
    post: maybe(fc.constantFrom(...CODES)),
    state: fc.constantFrom(...SUPPORT_STATES),
    acceptedAt: maybe(fc.constant(NOW)),
  })
  .map((part) => {
    const over = !['proposed', 'accepted', 'countered'].includes(part.state);
    const end = over ? { at: NOW, dueOn: '2026-09-29', dueAt: NOW, daysLate: 0 } : undefined;
    return { id: 1, round: 1, ...part, end } as Support;
  });
const people = fc.record({
  lead: fc.constantFrom('WX', 'NY'),
  post: maybe(fc.constantFrom(...CODES)),
  handler: somebody,
  backup: somebody,
  officer: somebody,
  maker: somebody,
  crew: fc.array(fc.constantFrom(...STAFF), { maxLength: 2 }),
  supports: maybe(fc.array(support, { minLength: 1, maxLength: 2 })),
  interests: maybe(
    fc
      .array(fc.constantFrom(...STAFF), { minLength: 1, maxLength: 2 })
      .map((names) => names.map((username) => ({ username, at: NOW, statement: ref('kin') }))),
  ),
  unit: fc.constantFrom('hour' as const, 'workingDay' as const),
  closedAt: maybe(fc.constant(NOW - HOUR_MS)),
});

async function insert(state: CaseState): Promise<void> {
  await database.db.pool.query(
    `insert into cases (id, version, head, state, number, status, source, department, post, handler, backup, officer,
       maker, crew, matter, supporters, supporting, closed_at, received_at, due_at, calendar_version)
     values ($1, 1, '\\x00', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, now(), now(), 1)`,
    [
      randomUUID(),
      JSON.stringify(state),
      state.number,
      state.status,
      state.source,
      state.lead,
      state.post,
      state.handler,
      state.backup,
      state.officer,
      state.maker,
      state.crew,
      randomUUID(),
      supporterKeys(state),
      waitingKeys(state),
      state.closedAt === undefined ? null : new Date(state.closedAt).toISOString(),
    ],
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { state } = overNationalDay();
  for (const [index, { unit, ...who }] of fc.sample(people, { numRuns: 200, seed: 7 }).entries()) {
    const pledge = { ...state.pledge, promised: { count: 5, unit } };
    const one = { ...state, ...who, pledge, number: `2026-${String(index).padStart(6, '0')}` };
    states.push(one);
    await insert(one);
  }
});
afterAll(async () => database?.drop());

const absence: fc.Arbitrary<Absence> = fc.constantFrom(...STAFF).map((username) => ({
  id: username,
  username,
  fromAt: NOW - HOUR_MS,
  kind: 'other',
  planned: false,
}));
const standIn: fc.Arbitrary<StandIn> = fc
  .record({ post: fc.constantFrom(...CODES), username: fc.constantFrom(...STAFF) })
  .map(({ post, username }) => ({
    id: `${post} ${username}`,
    post,
    username,
    fromAt: NOW - HOUR_MS,
    namedBy: 'head',
  }));

const shift: fc.Arbitrary<DutyShift> = fc
  .record({ department: fc.constantFrom('WX', 'NY'), username: fc.constantFrom(...STAFF) })
  .map(({ department, username }) => ({
    id: `${department} ${username}`,
    department,
    username,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    from: '00:00',
    to: '24:00',
  }));

/** People leave, the firm loses its seats, departments come under another division, posts under another department. */
const changes = fc.record({
  left: fc.uniqueArray(fc.constantFrom(...STAFF), { maxLength: 3 }),
  firmEnds: fc.boolean(),
  divisions: fc.record({
    WX: fc.constantFrom('LIFE', 'ENERGY', ''),
    NY: fc.constantFrom('LIFE', 'ENERGY', ''),
  }),
  moved: fc.dictionary(fc.constantFrom(...CODES), fc.constantFrom('WX', 'NY'), { maxKeys: 2 }),
});

function changed(office: OrganisationSnapshot, { left, firmEnds, divisions, moved }: Changes) {
  const ended = { toOn: '2026-09-28' };
  return {
    ...office,
    departments: office.departments.map((one) => ({
      ...one,
      division: divisions[one.code as 'WX'] || undefined,
    })),
    posts: office.posts.map((one) => ({
      ...one,
      department: one.department && (moved[one.code] ?? one.department),
      holders: one.holders.map((holder) =>
        firmEnds && one.code === 'FIRM' ? { ...holder, ...ended } : holder,
      ),
    })),
    staff: office.staff.map((one) => (left.includes(one.username) ? { ...one, leftOn: '2026-09-29' } : one)),
  };
}
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

describe('the scope of lists', () => {
  it('SC-6: a query shows exactly the cases that the policy lets a person see, whoever is away, left or moved', async () => {
    const office = fc.record({
      absences: fc.array(absence, { maxLength: 8 }),
      standIns: fc.array(standIn, { maxLength: 3 }),
      duty: fc.array(shift, { maxLength: 3 }),
      change: changes,
    });
    await fc.assert(
      fc.asyncProperty(office, async ({ change, ...more }) => {
        const organisation = viewOf(changed(sampleOffice({ ...WITH_FIRM, ...more }), change));
        for (const username of [...STAFF, 'nobody']) {
          const where = conditions();
          addScope(where, scopeOf(username, organisation, NOW));
          const { rows } = await database.db.pool.query<{ number: string }>(
            `select c.number from cases c where ${where.where()} order by c.number`,
            where.values,
          );
          const seen = states.filter((state) => maySee(standingOf(state, username, organisation, NOW)));
          expect(rows.map(({ number }) => number)).toEqual(seen.map(({ number }) => number));
        }
      }),
      { numRuns: 40 },
    );
  });
});

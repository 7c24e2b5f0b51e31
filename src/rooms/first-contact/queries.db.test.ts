import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { ref } from '../../../test/sample-case.ts';
import { contactOffice, contactStory } from '../../../test/sample-contact.ts';
import { at, sampleOffice } from '../../../test/sample-office.ts';
import { HOUR_MS } from '../../kernel/time.ts';
import { eraseMatter } from '../../platform/log/erase.ts';
import type { Absence, OrganisationSnapshot, StandIn } from '../organisation/model.ts';
import { viewOf } from '../organisation/view.ts';
import { CONTACT_STATUSES, type ContactState } from './model.ts';
import { maySee, scopeOf, standingOf } from './policy.ts';
import { countContacts, listContacts } from './queries.ts';
import { columnsOf } from './rules/row.ts';
import { CONTACTS } from './store.ts';

const NOW = at('09-29 10:00');
const STAFF = contactOffice().staff.map(({ username }) => username);
const DEPARTMENTS = ['WX', 'NY', ''];
const { world } = contactStory();
let database: TestDatabase;
const states: ContactState[] = [];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const somebody = fc.constantFrom(...STAFF);
const standing = fc.record({
  status: fc.constantFrom(...CONTACT_STATUSES),
  officer: somebody,
  maker: somebody,
  department: fc.constantFrom(...DEPARTMENTS),
  to: fc.record({ department: fc.constantFrom('WX', 'NY'), staff: maybe(somebody) }),
  receiver: maybe(somebody),
  asked: fc.array(fc.record({ to: somebody, answered: fc.boolean() }), { maxLength: 2 }),
});

type Given = typeof standing extends fc.Arbitrary<infer T> ? T : never;

/** A contact that stands as given; the way to it does not matter to who sees it. */
function stateOf(
  { status, officer, maker, department, to, receiver, asked }: Given,
  turn: number,
): ContactState {
  const { state } = contactStory(world).receive('09-28 09:00', {
    number: `S2026-${String(turn).padStart(6, '0')}`,
    officer,
    maker,
    department,
  });
  const with_ = status !== 'open' && status !== 'awaitingAssignment';
  return {
    ...state,
    status,
    handOver: with_ ? { id: 1, binding: false, ...to } : undefined,
    receiver: status === 'following' || status === 'closed' ? receiver : undefined,
    following: status === 'following' ? 'receiver' : undefined,
    closedAt: status === 'closed' ? NOW : undefined,
    reports: asked.map((one, id) => ({
      id,
      to: one.to,
      by: officer,
      side: 'officer' as const,
      question: ref('q'),
      at: NOW,
      answeredAt: one.answered ? NOW : undefined,
    })),
    departments: with_ ? [...new Set([department, to.department])] : [department],
  };
}

async function insert(state: ContactState): Promise<void> {
  const row = columnsOf(state, world.calendar);
  await database.db.pool.query(
    `insert into contacts (id, version, head, state, number, status, channel, kind, officer, maker, department, departments,
       to_department, to_staff, receiver, asked, received_at, closed_at, calendar_version, phone_hash, search)
     select $1, 1, '\\x00', $2, v.number, v.status, v.channel, v.kind, v.officer, v.maker, v.department, v.departments,
       v.to_department, v.to_staff, v.receiver, v.asked, to_timestamp($4::float8 / 1000),
       case when v.status = 'closed' then now() end, 1, 'hash', '''灯'''::tsvector
     from json_to_record($3::json) as v(number text, status text, channel text, kind text, officer text, maker text,
       department text, departments text[], to_department text, to_staff text, receiver text, asked text[])`,
    [randomUUID(), JSON.stringify(state), JSON.stringify(row), state.receivedAt],
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [turn, given] of fc.sample(standing, { numRuns: 200, seed: 11 }).entries()) {
    const state = stateOf(given, turn);
    states.push(state);
    await insert(state);
  }
});
afterAll(async () => database?.drop());

const absence: fc.Arbitrary<Absence> = fc
  .record({
    username: somebody,
    from: fc.integer({ min: -40, max: 5 }),
    hours: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ username, from, hours }) => ({
    id: `${username} ${from}`,
    username,
    fromAt: NOW + from * HOUR_MS,
    toAt: NOW + (from + hours) * HOUR_MS,
    kind: 'other',
    planned: false,
  }));
const standIn: fc.Arbitrary<StandIn> = fc
  .record({ post: fc.constantFrom(...sampleOffice().posts.map(({ code }) => code)), username: somebody })
  .map(({ post, username }) => ({ id: post, post, username, fromAt: NOW - HOUR_MS, namedBy: 'head' }));

/** People leave, turn to an outside firm's, departments come under another division, posts under another department. */
const changes = fc.record({
  left: fc.uniqueArray(somebody, { maxLength: 3 }),
  firms: fc.uniqueArray(fc.constantFrom('NY-WORK', 'PLUMB', 'GATE'), { maxLength: 2 }),
  divisions: fc.record({
    WX: fc.constantFrom('LIFE', 'ENERGY', ''),
    NY: fc.constantFrom('LIFE', 'ENERGY', ''),
  }),
  moved: fc.dictionary(fc.constantFrom('DISPATCH', 'HEAD', 'GATE'), fc.constantFrom('WX', 'NY'), {
    maxKeys: 2,
  }),
});
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function changed(office: OrganisationSnapshot, { left, firms, divisions, moved }: Changes) {
  return {
    ...office,
    departments: office.departments.map((one) => ({
      ...one,
      division: divisions[one.code as 'WX'] || undefined,
    })),
    posts: office.posts.map((one) => ({
      ...one,
      role: firms.some((code) => code === one.code) ? ('contractor' as const) : one.role,
      department: one.department && (moved[one.code] ?? one.department),
    })),
    staff: office.staff.map((one) => (left.includes(one.username) ? { ...one, leftOn: '2026-09-29' } : one)),
  };
}

describe('lists of contacts', () => {
  it('SC-6 a query, its count and a look by phone show exactly the contacts the policy lets a person see, whoever is away, left or moved', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(absence, { maxLength: 6 }),
        fc.array(standIn, { maxLength: 2 }),
        somebody,
        changes,
        async (absences, standIns, username, change) => {
          const organisation = viewOf(changed(contactOffice({ absences, standIns }), change));
          const scope = scopeOf(username, organisation, NOW);
          const allowed = states
            .filter((state) => maySee(standingOf(state, username, organisation, NOW)))
            .map(({ number }) => number)
            .sort();
          const listed = await listContacts(database.db.pool, scope, {}, 400);
          expect(listed.map(({ state }) => state.number).sort()).toEqual(allowed);
          const filter = { phoneHash: 'hash', query: '灯' };
          const counts = await countContacts(database.db.pool, scope, filter);
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(allowed.length);
          const all = await listContacts(
            database.db.pool,
            scope,
            { phoneHash: 'hash' },
            400,
            undefined,
            true,
          );
          expect(all).toHaveLength(states.length);
          expect(
            all
              .filter(({ seen }) => seen)
              .map(({ state }) => state.number)
              .sort(),
          ).toEqual(allowed);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('SC-6 a contact that is forgotten is found by no number and no word, and its texts are gone', async () => {
    const [state] = states;
    const number = state?.number ?? '';
    const { db } = database;
    await db.pool.query(
      `insert into texts (id, stream_id, kind, salt, body) select gen_random_uuid(), id, 'visitor', 's', '{}' from contacts
       where number = $1`,
      [number],
    );
    await db.pool.query('update contacts set closed_at = now() where number = $1', [number]);
    const forget = (which: string) =>
      db.withTransaction((client) => eraseMatter(client, CONTACTS, which, { why: 'request', at: NOW }));
    expect(await forget(number)).toMatchObject({ texts: 1 });
    const { rows } = await db.pool.query('select phone_hash, search from contacts where number = $1', [
      number,
    ]);
    expect(rows).toEqual([{ phone_hash: null, search: null }]);
    expect([await forget(number), await forget('S2026-999999')]).toEqual([undefined, undefined]);
  });
});

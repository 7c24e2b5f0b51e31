import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { at } from '../../../test/sample-office.ts';
import { SMALL_OFFICE } from '../../../test/small-office.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { StaffLeft } from './command.ts';
import { importOrganisation } from './import.ts';
import { loadOrganisation } from './queries.ts';
import { type OrganisationService, organisationService } from './service.ts';
import { organisationNouns } from './tables.ts';
import { viewOf } from './view.ts';

let t: TestDatabase;
let service: OrganisationService;
const left: StaffLeft[] = [];
const disabled: string[] = [];
const NOW = at('09-28 10:00');
const by = { actor: { kind: 'staff' as const, id: 'admin' }, at: NOW };
beforeAll(async () => {
  t = await createTestDatabase();
  service = organisationService({
    db: t.db,
    accounts: {
      create: async (_db, username) => ({ oneTimePassword: `first-${username}` }),
      reset: async (username) => ({ oneTimePassword: `again-${username}` }),
      disable: async (_db, username) => void disabled.push(username),
    },
    onStaffLeft: [async (_db, leaving) => void left.push(leaving)],
  });
  await t.db.withTransaction((client) => importOrganisation(client, t.db.jobsSchema, SMALL_OFFICE, by));
});
afterAll(() => t.drop());

const view = async () => viewOf(await loadOrganisation(t.db.pool));
function taken<T>(result: T | Refusal): T {
  if (isRefusal(result))
    throw new Error(`${result.refused} ${JSON.stringify(result.facts ?? result.errors)}`);
  return result as T;
}
const events = async (type: string) =>
  (await t.db.pool.query('select data, actor, demand from events where type = $1 order by position', [type]))
    .rows;

describe('A and B', () => {
  it('TL-12: A falls ill, B is told and takes over; A returns and is in charge again', async () => {
    const { absence } = taken(
      await service.reportAbsence(by, { username: 'handler', kind: 'sick', reason: '发热' }),
    );
    expect((await view()).coverOf('DISPATCH', NOW).inCharge).toMatchObject([
      { username: 'backup', actingFor: 'handler' },
    ]);
    const notes = await t.db.pool.query(`select staff, kind, demand from inbox order by staff`);
    expect(notes.rows).toEqual([
      { staff: 'backup', kind: 'coverTaken', demand: 'TL-12' },
      { staff: 'handler', kind: 'coveredBy', demand: 'TL-12' },
    ]);
    taken(await service.endAbsence({ ...by, at: NOW + 60_000 }, absence.id));
    expect((await view()).coverOf('DISPATCH', NOW + 60_000).inCharge).toMatchObject([
      { username: 'handler', as: 'A' },
    ]);
    expect(await service.endAbsence({ ...by, at: NOW + 60_000 }, absence.id)).toMatchObject({
      refused: 'absenceOver',
    });
  });

  it('TL-12: planned leave of both is refused; when both are really away the head is told at once and names a stand-in', async () => {
    const day = 86_400_000;
    const later = { ...by, at: NOW + day };
    taken(
      await service.reportAbsence(later, {
        username: 'handler',
        fromAt: NOW + 2 * day,
        toAt: NOW + 9 * day,
        kind: 'leave',
      }),
    );
    const both = { username: 'backup', fromAt: NOW + 3 * day, toAt: NOW + 4 * day, kind: 'leave' as const };
    expect(await service.reportAbsence(later, both)).toMatchObject({ refused: 'bothAway', demand: 'TL-12' });
    const dayThree = { ...by, at: NOW + 3 * day };
    const ill = taken(await service.reportAbsence(dayThree, { username: 'backup', kind: 'sick' }));
    expect(ill.needsStandIn).toEqual(['DISPATCH']);
    const told = await t.db.pool.query(`select staff from inbox where kind = 'standInNeeded'`);
    expect(told.rows).toEqual([{ staff: 'head' }]);
    const standIn = { post: 'DISPATCH', username: 'spare', fromAt: dayThree.at };
    taken(await service.nameStandIn(dayThree, standIn));
    expect((await view()).coverOf('DISPATCH', dayThree.at)).toMatchObject({
      inCharge: [{ username: 'spare', as: 'standIn', actingFor: 'handler' }],
      needsStandIn: false,
    });
    taken(await service.endAbsence(dayThree, ill.absence.id));
    expect(await service.nameStandIn({ ...by, at: NOW }, { ...standIn, fromAt: NOW })).toMatchObject({
      refused: 'standInNotNeeded',
    });
  });

  it('TL-12: two planned leaves asked for at the same instant are judged one after the other', async () => {
    const days = ['02', '04', '06', '08', '10', '12', '14', '16'];
    const results = await Promise.all(
      days.flatMap((day) =>
        ['handler', 'backup'].map((username) =>
          service.reportAbsence(by, {
            username,
            fromAt: at(`11-${day} 08:00`),
            toAt: at(`11-${day} 18:00`),
            kind: 'leave',
          }),
        ),
      ),
    );
    expect(results.filter(isRefusal)).toHaveLength(days.length);
  });
});

describe('people come and go', () => {
  it('SC-6.2: a new person gets an account with a one-time password, a taken username is refused', async () => {
    const fields = { name: '示新', department: 'WX', joinedOn: '2026-09-28' };
    expect(await service.addStaff(by, 'new', fields)).toEqual({
      username: 'new',
      oneTimePassword: 'first-new',
    });
    expect(await service.addStaff(by, 'new', fields)).toMatchObject({ refused: 'usernameTaken' });
    expect(await service.addStaff(by, 'other', { ...fields, name: ' ', department: 'XX' })).toMatchObject({
      refused: 'blanks',
      errors: [{ pointer: '/name' }, { pointer: '/department' }],
    });
    taken(await service.changeStaff(by, 'new', { title: '高级技师', phone: null }));
    expect((await view()).staff('new')).toMatchObject({ name: '示新', title: '高级技师', phone: undefined });
  });

  it('TL-12: who leaves loses seats, shifts and account; other rooms are told within the transaction', async () => {
    const result = taken(await service.leaveStaff(by, 'handler', '2026-09-28'));
    expect(result).toEqual({ username: 'handler', posts: ['DISPATCH'], withoutHolder: [] });
    expect(disabled).toEqual(['handler']);
    expect(left).toMatchObject([{ username: 'handler', department: 'WX', posts: ['DISPATCH'] }]);
    expect(left[0]?.organisation.coverOf('DISPATCH', NOW).inCharge).toMatchObject([
      { username: 'backup', as: 'B' },
    ]);
    expect((await view()).snapshot.duty).toEqual([]);
    expect(await service.leaveStaff(by, 'handler', '2026-09-28')).toMatchObject({ refused: 'alreadyLeft' });
    expect(await service.leaveStaff(by, 'backup', '2026-09-29')).toMatchObject({ refused: 'leavingAhead' });
    const alone = taken(await service.leaveStaff(by, 'backup', '2026-09-28'));
    expect(alone.withoutHolder).toEqual(['DISPATCH']);
  });

  it('TL-12: a person who left can be forgotten; what was done stays', async () => {
    taken(await service.forgetStaff(by, 'handler'));
    expect((await view()).staff('handler')).toMatchObject({ name: '', title: '', phone: undefined });
    const { rows } = await t.db.pool.query(
      `select count(*)::int as n from texts where body like '%示handler%'`,
    );
    expect(rows[0].n).toBe(0);
    expect(await service.forgetStaff(by, 'head')).toMatchObject({ refused: 'notFound' });
  });
});

describe('posts', () => {
  it('TL-12: seats are changed as a whole, and only such as the cover has', async () => {
    const change = (holders: Parameters<OrganisationService['savePost']>[4]) =>
      service.savePost(by, 'DISPATCH', {}, { create: false }, holders);
    expect(await change([{ username: 'spare', seat: 'pool' }])).toMatchObject({ refused: 'seatsDoNotFit' });
    expect(await change([{ username: 'handler', seat: 'A' }])).toMatchObject({
      errors: [{ code: 'leftStaff' }],
    });
    const post = taken(
      await change([
        { username: 'spare', seat: 'A' },
        { username: 'head', seat: 'B' },
      ]),
    );
    expect(post.holders.filter(({ toOn }) => toOn === undefined)).toMatchObject([
      { username: 'spare' },
      { username: 'head' },
    ]);
    expect(await service.savePost(by, 'DISPATCH', {}, { create: true })).toMatchObject({
      refused: 'codeTaken',
    });
    expect(await service.savePost(by, 'DISPATCH', {}, { create: false, ifMatch: 1 })).toMatchObject({
      refused: 'staleVersion',
    });
  });

  it('AC-4: every event names the demand it rests on and who acted', async () => {
    const rows = await events('PostRegistered');
    expect(rows.find(({ data }) => data.code === 'DISPATCH')).toMatchObject({
      demand: 'AC-4',
      actor: { kind: 'staff', id: 'admin' },
      data: { duties: ['派工'] },
    });
  });
});

describe('the log', () => {
  it('TL-12: every row of the organisation is exactly the fold of its events', async () => {
    for (const noun of organisationNouns) {
      const rows = await t.db.pool.query(`select id, version, state from ${noun.table.name}`);
      const logged = await t.db.pool.query(
        'select stream_id, type, data, demand from events where stream = $1 order by stream_id, version',
        [noun.table.stream],
      );
      const folded = new Map<string, object>();
      for (const { stream_id: id, ...event } of logged.rows) {
        folded.set(id, (noun.evolve as (state: unknown, event: unknown) => object)(folded.get(id), event));
      }
      expect(rows.rows.length).toBeGreaterThan(0);
      expect(folded.size).toBe(rows.rows.length);
      for (const row of rows.rows) expect(JSON.parse(JSON.stringify(folded.get(row.id)))).toEqual(row.state);
    }
  });
});

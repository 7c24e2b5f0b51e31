import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_COLUMNS, STATE_COLUMNS, VARIANTS, type Variant, verdictOnCase } from './cases.ts';
import { CONTACT_COLUMNS, STAGES, type Stage, verdictOnContact } from './contacts.ts';
import { DESK_COLUMNS, verdictAtDesk } from './desk.ts';
import { ITEM_COLUMNS, type ItemKind, verdictOnItem } from './items.ts';
import { OFFICE_COLUMNS, verdictOnOffice } from './office-acts.ts';
import { CASE_ROLES, CONTACT_ROLES, OFFICE_ROLES, type Role } from './roles.ts';
import { attempt, caseOf, contactAt, inSituation, openScene, type Scene } from './scene.ts';
import { type Column, type Verdict, verdictOf } from './verdict.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => scene?.office.close());

const SITUATIONS = [...new Set([...CASE_ROLES, ...CONTACT_ROLES].map(({ on }) => on))];

/** Everything a person can change: how many streams at which versions, and how many events. */
async function whole(): Promise<unknown> {
  const { rows } = await scene.office.database.db.pool.query(
    `select (select count(*) from events) as events, (select md5(string_agg(id::text || version, ',' order by id)) from cases) as cases,
       (select md5(string_agg(id::text || version, ',' order by id)) from contacts) as contacts,
       (select count(*) from auth_user where disabled_at is null) as accounts`,
  );
  return rows[0];
}

/** Refusals recorded so far (SC-6.2). */
async function recorded(): Promise<number> {
  const { rows } = await scene.office.database.db.pool.query<{ n: number }>(
    `select count(*)::int as n from refused_acts where demand = 'SC-6.2'`,
  );
  return rows[0]?.n ?? 0;
}

type Cell = { role: Role; column: Column & { body?: object }; at: string; expected: Verdict };

/** Asks the server for each cell: it answers as the policy says, records every 403, and nothing has changed. */
async function prove(cells: Cell[]): Promise<void> {
  // An account is made at the first sign-in.
  for (const { role } of cells) await scene.as(role.who);
  const [before, refusals] = await Promise.all([whole(), recorded()]);
  const wrong: string[] = [];
  let forbidden = 0;
  for (const who of new Set(cells.map(({ role }) => role.who))) {
    const client = await scene.as(who);
    const theirs = cells.filter(({ role }) => role.who === who);
    await Promise.all(
      theirs.map(async ({ role, column, at, expected }) => {
        const status = await attempt(client, { ...column, path: at });
        if (status === 403) forbidden += 1;
        if (verdictOf(status) !== expected)
          wrong.push(`${role.id}: ${column.method} ${at} is ${status}, not ${expected}`);
        if (status >= 500) wrong.push(`${role.id}: ${column.method} ${at} is ${status}`);
      }),
    );
  }
  expect(wrong).toEqual([]);
  expect(await whole()).toEqual(before);
  expect((await recorded()) - refusals).toBe(forbidden);
}

const below = (root: string, { path }: Column) => (path === '' ? root : `${root}/${path}`);

describe('SC-6.2 SC-6 cases: the server answers as the matrix says', () => {
  let plain: string;
  beforeAll(async () => {
    plain = await caseOf(scene, 'plain');
  });

  it.each(SITUATIONS.filter((on) => CASE_ROLES.some((role) => role.on === on)))(
    'SC-6.2 SC-6 every command, %s',
    async (on) => {
      const cells = (number: string) =>
        CASE_ROLES.filter((role) => role.on === on).flatMap((role) =>
          CASE_COLUMNS.map((column) => ({
            role,
            column,
            at: below(`/cases/${number}`, column),
            expected: verdictOnCase(role, column),
          })),
        );
      await inSituation(scene, on, (number) => prove(cells(number)), plain);
    },
  );

  it.each((Object.keys(VARIANTS) as Variant[]).filter((one) => one !== 'silent'))(
    'SC-6.2 SC-6 where it depends on the state: %s',
    async (variant) => {
      const number = variant === 'plain' ? plain : await caseOf(scene, variant);
      await prove(stateCells(variant, number));
    },
  );
});

function stateCells(variant: Variant, number: string): Cell[] {
  const columns = STATE_COLUMNS.filter((column) => column.variant === variant);
  return CASE_ROLES.filter(({ on }) => on === 'plain').flatMap((role) =>
    columns.map((column) => ({
      role,
      column,
      at: below(`/cases/${number}`, column),
      expected: verdictOnCase(role, column),
    })),
  );
}

describe('SC-6.2 SC-6 first contacts: the server answers as the matrix says', () => {
  it.each(Object.keys(STAGES) as Stage[])('SC-6.2 SC-6 every command on a contact, %s', async (stage) => {
    const number = await contactAt(scene, stage);
    const columns = CONTACT_COLUMNS.filter((column) => column.stage === stage);
    const situations = [...new Set(CONTACT_ROLES.map(({ on }) => on))];
    for (const on of situations) {
      const cells = CONTACT_ROLES.filter((role) => role.on === on).flatMap((role) =>
        columns.map((column) => ({
          role,
          column,
          at: below(`/contacts/${number}`, column),
          expected: verdictOnContact(role, column),
        })),
      );
      await inSituation(scene, on, () => prove(cells), number);
    }
  });
});

describe('SC-6.2 NT-1 items, people, calendar, accounts: the server answers as the matrix says', () => {
  const situations = [...new Set(OFFICE_ROLES.map(({ on }) => on))];
  const everywhere = async (cells: (role: Role) => Cell[]) => {
    for (const on of situations) {
      const theirs = OFFICE_ROLES.filter((role) => role.on === on).flatMap(cells);
      await inSituation(scene, on, () => prove(theirs), '');
    }
  };

  it('SC-6.2 what is begun', async () => {
    await everywhere((role) =>
      DESK_COLUMNS.map((column) => ({
        role,
        column,
        at: column.path,
        expected: verdictAtDesk(role, column),
      })),
    );
  });

  it('SC-6.2 NT-1 every act on an item', async () => {
    await scene.give('handler', '/services', { code: 'WX-99', name: '新事项' });
    const codes: Record<ItemKind, string> = { draft: 'WX-99', published: 'WX-05' };
    await everywhere((role) =>
      ITEM_COLUMNS.filter(({ act, kind }) => act !== 'read' || kind === 'draft').map((column) => ({
        role,
        column,
        at: `/services/${codes[column.kind]}/${column.path}`,
        expected: verdictOnItem(role, column),
      })),
    );
  });

  it('SC-6.2 TL-12 every act on the office, its calendar and its accounts', async () => {
    await scene.give('admin', '/organisation/places', { code: 'AUTHORITY', building: '教三楼' });
    const { id } = await scene.give('head', '/organisation/absences', {
      username: 'wx.plumb4',
      kind: 'sick',
    });
    const shifts = (await (await scene.as('head')).get('/organisation/duty?limit=200')).body.items;
    const of = (path: string) => path.replace('{absence}', id).replace('{shift}', shifts[0].id);
    await everywhere((role) =>
      OFFICE_COLUMNS.map((column) => ({
        role,
        column,
        at: of(column.path),
        expected: verdictOnOffice(role, column),
      })),
    );
  });
});

describe('SC-6.2 SC-5.2.3 after the head’s silence', () => {
  it('SC-5.2.3 SC-6.2 the deputy and the division leader grant beside the head', async () => {
    const number = await caseOf(scene, 'silent');
    await scene.office.moveClock('10-10 15:40');
    await prove(stateCells('silent', number));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractRoutes } from '../../src/app/server.ts';
import type { AnyRoute } from '../../src/platform/http/route.ts';
import type { Client } from '../office-client.ts';
import { CASE_COLUMNS } from './cases.ts';
import { CONTACT_COLUMNS } from './contacts.ts';
import { DESK_COLUMNS } from './desk.ts';
import { doorOf, OWN_DESK, SCOPED } from './document.ts';
import { ITEM_COLUMNS } from './items.ts';
import { OFFICE_COLUMNS } from './office-acts.ts';
import { attempt, machine, openScene, type Scene } from './scene.ts';
import type { Column } from './verdict.ts';

let scene: Scene;
let routes: AnyRoute[];
beforeAll(async () => {
  scene = await openScene();
  routes = contractRoutes(scene.office.office, 'signs nothing here');
});
afterAll(async () => scene?.office.close());

/** The route's path with something in the place of each parameter. */
const FILLED: Record<string, string> = {
  number: '2026-000001',
  trackingCode: 'AAAABBBBCCCCDDDD',
  id: '00000000-0000-4000-8000-000000000000',
  year: '2026',
  date: '2026-09-01',
  n: '1',
  kind: 'x',
};
const placeOf = ({ base = '/api/v1', path }: AnyRoute) =>
  `${base}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => FILLED[name] ?? 'WX')}`;
const asked = (client: Client, route: AnyRoute) =>
  attempt(client, { label: '', method: route.method as Column['method'], path: placeOf(route) });

/** Those whose answer is not what the door says. */
async function strangers(
  client: Client,
  is: (route: AnyRoute, status: number) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routes) {
    // Signing in and out are the door itself, and the demo clock would move under the others.
    if (route.path.startsWith('/sign-') || route.path === '/demo/clock') continue;
    const status = await asked(client, route);
    if (!is(route, status)) wrong.push(`${route.method} ${route.path} is ${status}`);
  }
  return wrong;
}

describe('SC-6.2 the door', () => {
  it('SC-6.2 whoever is not signed in meets 401 on every route but the public ones', async () => {
    const is = ({ caller }: AnyRoute, status: number) => (status === 401) === (caller !== 'anyone');
    expect(await strangers(scene.office.anyone, is)).toEqual([]);
  });

  it('SC-6.2 TL-12 a session is of no use to whoever has left', async () => {
    const left = await scene.as('wx.elec2');
    await scene.give('admin', '/organisation/staff/wx.elec2/leave');
    const signIn = await scene.office.anyone.post('/api/auth/sign-in/username', {
      username: 'wx.elec2',
      password: 'yinuo-demo',
    });
    expect(signIn.status).toBe(401);
    const is = ({ caller }: AnyRoute, status: number) => (status === 401) === (caller !== 'anyone');
    expect(await strangers(left, is)).toEqual([]);
  });

  it.each(['read', 'write'] as const)(
    'SC-6.2 a key that may %s gets no further than that, and nowhere among the staff’s',
    async (scope) => {
      const key = await machine(scene.office, scope);
      const is = (route: AnyRoute, status: number) => (status === 403) === (doorOf(route, scope) === '403');
      expect(await strangers(key, is)).toEqual([]);
    },
  );

  it('SC-6.2 the matrix knows every route', () => {
    const paths = (root: string, columns: readonly Column[]) =>
      columns.map(({ method, path }) => `${method} ${root}${path && root ? '/' : ''}${path}`);
    const known = new Set(
      [
        ...paths('/cases/{number}', CASE_COLUMNS),
        ...paths('/contacts/{number}', CONTACT_COLUMNS),
        ...paths('/services/{code}', ITEM_COLUMNS),
        ...paths('', OFFICE_COLUMNS),
        ...paths('', DESK_COLUMNS),
      ].map(pattern),
    );
    const missing = routes
      .filter(({ caller }) => caller !== 'anyone')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((one) => !known.has(pattern(one)) && !SCOPED.includes(one) && !OWN_DESK.includes(one));
    expect(missing).toEqual([]);
    expect(
      [...SCOPED, ...OWN_DESK].filter(
        (one) => !routes.some(({ method, path }) => one === `${method} ${path}`),
      ),
    ).toEqual([]);
  });
});

/** Columns name a thing where routes have a parameter; both come to the same pattern. */
const pattern = (one: string) =>
  one
    .replaceAll(/\{\w+\}/g, '*')
    .replace(/(supports)\/\d\//, '$1/*/')
    .replace(
      /(divisions|departments|posts|staff|places|calendar|accounts|office-hours|vacations|absences|duty)\/[^/]+/,
      '$1/*',
    );

import { Type } from 'typebox';
import type { Queryable } from '../../platform/db/queryable.ts';
import { refuse as refuseAtDoor } from '../../platform/http/refusals.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { refuse } from '../refusals.ts';

/** Views one person may keep: more are not found again. */
const MOST_VIEWS = 30;

const NewView = {
  page: Type.String({ pattern: '^[a-z][a-z-]{0,39}$', description: 'The page of the desk, as `queue`' }),
  name: Type.String({ minLength: 1, maxLength: 40 }),
  search: Type.String({ maxLength: 1000, description: 'What stands behind the `?` of its address' }),
};
const View = Type.Object({ id: Type.String(), ...NewView });
const tag = 'desk';

const listRoute = (db: Queryable) =>
  defineRoute({
    method: 'GET',
    path: '/views',
    operationId: 'listViews',
    summary: 'One’s own saved views of lists, by name',
    tag,
    caller: 'staff',
    query: Type.Object({ page: Type.Optional(NewView.page) }),
    answers: { 200: Type.Object({ items: Type.Array(View), next: Type.Null() }) },
    handle: async ({ query, caller }) => {
      const { rows } = await db.query(
        `select id, page, name, search from saved_views
         where staff = $1 and ($2::text is null or page = $2) order by page, name`,
        [caller.username, query.page ?? null],
      );
      return { body: { items: rows, next: null } };
    },
  });

/** In one statement, so that two tabs at once do not keep more than there may be. */
const SAVE = `with own as (select id from auth_user where username = $1 for update),
    others as (select count(*) as count from saved_views, own where staff = $1 and not (page = $2 and name = $3))
  insert into saved_views (staff, page, name, search)
  select $1, $2, $3, $4 from others where count < $5
  on conflict (staff, page, name) do update set search = excluded.search
  returning id, page, name, search`;

const saveRoute = (db: Queryable) =>
  defineRoute({
    method: 'POST',
    path: '/views',
    operationId: 'saveView',
    summary: 'Keep a view under a name; the same name again replaces it',
    tag,
    caller: 'staff',
    body: Type.Object(NewView),
    answers: { 201: View },
    handle: async ({ body, caller }) => {
      const name = body.name.trim();
      if (name === '') return refuseAtDoor('malformed', undefined, [{ pointer: '/name', code: 'minLength' }]);
      const values = [caller.username, body.page, name, body.search, MOST_VIEWS];
      const { rows } = await db.query(SAVE, values);
      return rows[0] ? { body: rows[0] } : refuse('tooManyViews', { most: MOST_VIEWS });
    },
  });

const removeRoute = (db: Queryable) =>
  defineRoute({
    method: 'DELETE',
    path: '/views/{id}',
    operationId: 'removeView',
    summary: 'Forget a saved view',
    tag,
    caller: 'staff',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    answers: { 204: null },
    handle: async ({ params, caller }) => {
      const { rowCount } = await db.query('delete from saved_views where id = $1 and staff = $2', [
        params.id,
        caller.username,
      ]);
      return rowCount ? { status: 204 } : refuseAtDoor('notFound');
    },
  });

export const viewRoutes = (db: Queryable): AnyRoute[] => [listRoute(db), saveRoute(db), removeRoute(db)];

/** Whoever leaves takes their views along. */
export async function forgetViews(db: Queryable, username: string): Promise<void> {
  await db.query('delete from saved_views where staff = $1', [username]);
}

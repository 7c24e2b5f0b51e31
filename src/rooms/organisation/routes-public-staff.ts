import { Type } from 'typebox';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { CodeParams, PublicStaff, PublicStaffList } from './contract.ts';
import type { OrganisationDoor } from './desk.ts';
import { pageByKey } from './page.ts';
import { presentPublicStaff } from './presenter.ts';
import { refuse } from './refusals.ts';
import { isPublicStaff, rankOf } from './rules/rank.ts';

const tag = 'organisation';
/** More are not looked through for one question. */
const MOST_FOUND = 5_000;

/** Who works here, for anybody: name, title, post, scope and the posts' phones, nothing else (FC-5). */
export function publicStaffRoutes(door: OrganisationDoor): AnyRoute[] {
  return [listPublicStaff(door), readPublicStaff(door)];
}

function listPublicStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/staff',
    operationId: 'listPublicStaff',
    summary: 'Who works here: name, title, posts and their phones (FC-5)',
    tag,
    caller: 'anyone',
    query: Type.Object({
      ...listQuery,
      department: Type.Optional(Type.String({ maxLength: 64 })),
      query: Type.Optional(
        Type.String({
          maxLength: 100,
          description: 'Words, or initials of the pinyin, of names, posts, scopes',
        }),
      ),
    }),
    answers: { 200: PublicStaffList },
    handle: async ({ query }) => {
      const scene = await door.scene();
      const { view, now } = scene;
      const asked = query.query?.trim();
      const found = asked ? new Set(view.search(asked, now, MOST_FOUND).map(({ key }) => key)) : undefined;
      const people = view.snapshot.staff.filter(
        ({ username, department }) =>
          view.isActive(username, now) &&
          view.staffCode(username) !== undefined &&
          isPublicStaff(view, username, now) &&
          (query.department === undefined || department === query.department) &&
          (!found || found.has(username)),
      );
      // By department and rank, so that a page of the list is a page of a directory. The key can be read in the address of
      // the next page: it names nobody by what they sign in with.
      return pageByKey(
        people,
        query,
        ({ department, username }) =>
          `${department ?? ''} ${rankOf(view, username, now)} ${view.staffCode(username)}`,
        (person) => presentPublicStaff(scene, person),
      );
    },
  });
}

function readPublicStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/staff/{code}',
    operationId: 'readPublicStaff',
    summary: 'A member of staff as on the badge, whose QR code leads here (FC-5)',
    tag,
    caller: 'anyone',
    params: CodeParams,
    answers: { 200: PublicStaff },
    handle: async ({ params }) => {
      const scene = await door.scene();
      const { view, now } = scene;
      const username = view.usernameOf(params.code);
      const person = username !== undefined && view.isActive(username, now) && view.staff(username);
      return person ? { body: presentPublicStaff(scene, person) } : refuse('notFound');
    },
  });
}

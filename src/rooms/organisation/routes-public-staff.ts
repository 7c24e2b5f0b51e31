import { Type } from 'typebox';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { CodeParams, PublicStaff, PublicStaffList } from './contract.ts';
import type { OrganisationDoor } from './desk.ts';
import { pageByKey } from './page.ts';
import { placeInPublicList, presentPublicStaff } from './presenter.ts';
import { refuse } from './refusals.ts';

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
          placeInPublicList(scene, username) !== undefined &&
          (query.department === undefined || department === query.department) &&
          (!found || found.has(username)),
      );
      return pageByKey(
        people,
        query,
        ({ username }) => placeInPublicList(scene, username) ?? '',
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

import { Type } from 'typebox';
import { DEFAULT_LIMIT, listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { CodeParams, DepartmentList, DirectoryList, Me, PublicDepartment } from './contract.ts';
import type { OrganisationDoor } from './desk.ts';
import { pageByKey } from './page.ts';
import { presentDepartment, presentDepartmentLine, presentEntry, presentMe } from './presenter.ts';
import { refuse } from './refusals.ts';
import { calendarRoutes } from './routes-calendar.ts';
import { placeRoutes } from './routes-places.ts';
import { postRoutes } from './routes-posts.ts';
import { presenceRoutes } from './routes-presence.ts';
import { publicStaffRoutes } from './routes-public-staff.ts';
import { registerRoutes } from './routes-registers.ts';
import { staffRoutes } from './routes-staff.ts';

/** Every route of this room below `/api/v1`. */
export function organisationRoutes(door: OrganisationDoor): AnyRoute[] {
  return [
    listDepartments(door),
    readDepartment(door),
    readMe(door),
    searchDirectory(door),
    ...registerRoutes(door),
    ...postRoutes(door),
    ...publicStaffRoutes(door),
    ...placeRoutes(door),
    ...staffRoutes(door),
    ...presenceRoutes(door),
    ...calendarRoutes(door),
  ];
}

const tag = 'organisation';

function listDepartments(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/departments',
    operationId: 'listDepartments',
    summary: 'Sections and centres, and whether each has published its commitments (SC-0)',
    tag,
    caller: 'anyone',
    query: Type.Object(listQuery),
    answers: { 200: DepartmentList },
    handle: async ({ query }) => {
      const scene = await door.scene();
      const { departments } = scene.view.snapshot;
      return pageByKey(
        [...departments],
        query,
        ({ code }) => code,
        (department) => presentDepartmentLine(scene, department, scene.items(department.code)),
      );
    },
  });
}

function readDepartment(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/departments/{code}',
    operationId: 'readDepartment',
    summary: 'A department: duties, standards, posts and phones, staff, published items (FC-1, FC-5)',
    tag,
    caller: 'anyone',
    params: CodeParams,
    answers: { 200: PublicDepartment },
    handle: async ({ params }) => {
      const scene = await door.scene();
      const department = scene.view.department(params.code);
      return department ? { body: presentDepartment(scene, department) } : refuse('notFound');
    },
  });
}

function readMe(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/me',
    operationId: 'readMe',
    summary: 'Who I am, and what I may act as now, for myself or for somebody absent',
    tag,
    caller: 'staff',
    whileOwing: true,
    answers: { 200: Me },
    handle: async ({ caller }) => ({ body: presentMe(await door.scene(), caller.username) }),
  });
}

function searchDirectory(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/directory',
    operationId: 'searchDirectory',
    summary:
      'Find by name, department, post, scope, the pinyin initials of each, or the everyday words of an item (FC-7)',
    tag,
    caller: 'signedIn',
    query: Type.Object({ query: Type.Optional(Type.String({ maxLength: 100 })), limit: listQuery.limit }),
    answers: { 200: DirectoryList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const reader = caller.kind === 'staff' ? caller.username : undefined;
      const { query: words = '', limit = DEFAULT_LIMIT } = query;
      const found = scene.view.search(words, scene.now, limit, scene.postsFor(words));
      return { body: { items: found.map((entry) => presentEntry(scene, entry, reader)), next: null } };
    },
  });
}

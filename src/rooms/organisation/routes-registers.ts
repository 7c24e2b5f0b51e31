import { type Static, Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import {
  ChangedDepartment,
  ChangedDivision,
  CodeParams,
  Division,
  DivisionList,
  NewDepartment,
  NewDivision,
  OfficeDepartment,
  OfficeDepartmentList,
} from './contract.ts';
import { byOf, type OrganisationDoor, openFor, refuseUnless, type Scene } from './desk.ts';
import { pageByKey } from './page.ts';
import { presentOfficeDepartment } from './presenter.ts';
import { readVersion } from './queries.ts';
import { refuse } from './refusals.ts';
import type { Mode } from './service.ts';

const tag = 'organisation';
const root = '/organisation';

/** Divisions and departments: everybody of the office reads them, the administrator keeps them. */
export function registerRoutes(door: OrganisationDoor): AnyRoute[] {
  return [
    ...divisionRoutes(door),
    listOffice(door),
    readOffice(door),
    ...(['create', 'change'] as const).map((how) => saveDepartment(door, how)),
  ];
}

function divisionRoutes(door: OrganisationDoor): AnyRoute[] {
  const shared = { tag, caller: 'staff', load: openFor(door, 'maintain') } as const;
  return [
    defineRoute({
      method: 'GET',
      path: `${root}/divisions`,
      operationId: 'listDivisions',
      summary: 'Divisions under their leaders',
      tag,
      caller: 'signedIn',
      query: Type.Object(listQuery),
      answers: { 200: DivisionList },
      handle: async ({ query }) => {
        const { view } = await door.scene();
        return pageByKey(
          [...view.snapshot.divisions],
          query,
          ({ code }) => code,
          ({ code, name }) => ({ code, name }),
        );
      },
    }),
    defineRoute({
      ...shared,
      method: 'POST',
      path: `${root}/divisions`,
      operationId: 'createDivision',
      summary: 'Register a division',
      body: NewDivision,
      answers: { 201: Division },
      handle: async ({ body, loaded, caller }) => {
        const wanted = { code: body.code, name: body.name ?? '' };
        const saved = await door.service.saveDivision(byOf(loaded, caller.username), wanted, {
          create: true,
        });
        return isRefusal(saved) ? saved : { body: { ...saved, version: 1 } };
      },
    }),
    defineRoute({
      ...shared,
      method: 'PATCH',
      path: `${root}/divisions/{code}`,
      operationId: 'changeDivision',
      summary: 'Rename a division',
      params: CodeParams,
      body: ChangedDivision,
      answers: { 200: Division },
      handle: async ({ params, body, loaded, caller, ifMatch }) => {
        const wanted = { ...params, ...body };
        const mode = { create: false, ifMatch } as const;
        const saved = await door.service.saveDivision(byOf(loaded, caller.username), wanted, mode);
        if (isRefusal(saved)) return saved;
        return { body: { ...saved, version: await readVersion(door.db, 'divisions', 'code', params.code) } };
      },
    }),
  ];
}

function listOffice(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: `${root}/departments`,
    operationId: 'listOfficeDepartments',
    summary: 'Departments as the office keeps them',
    tag,
    caller: 'staff',
    query: Type.Object(listQuery),
    answers: { 200: OfficeDepartmentList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const departments = [...scene.view.snapshot.departments];
      const present = (each: (typeof departments)[number]) =>
        presentOfficeDepartment(scene, each, caller.username);
      return pageByKey(departments, query, ({ code }) => code, present);
    },
  });
}

/** A department as it stands now, with the version for the next change. */
async function departmentAnswer(door: OrganisationDoor, code: string, reader: string) {
  const scene = await door.scene();
  const department = scene.view.department(code);
  if (!department) return refuse('notFound');
  const version = await readVersion(door.db, 'departments', 'code', code);
  return { body: { ...presentOfficeDepartment(scene, department, reader), version } };
}

function readOffice(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: `${root}/departments/{code}`,
    operationId: 'readOfficeDepartment',
    summary: 'A department as the office keeps it',
    tag,
    caller: 'staff',
    params: CodeParams,
    answers: { 200: OfficeDepartment },
    handle: ({ params, caller }) => departmentAnswer(door, params.code, caller.username),
  });
}

function saveDepartment(door: OrganisationDoor, how: 'create' | 'change') {
  const run = async (
    scene: Scene,
    username: string,
    code: string,
    fields: Static<typeof ChangedDepartment>,
    mode: Mode,
  ) => {
    const blank = {
      duties: [],
      standards: [],
      place: '',
      phone: '',
      windowHours: '',
      kind: 'section' as const,
    };
    const wanted = mode.create ? { ...blank, ...fields } : fields;
    const saved = await door.service.saveDepartment(byOf(scene, username), code, wanted, mode);
    return isRefusal(saved) ? saved : departmentAnswer(door, code, username);
  };
  if (how === 'create') {
    return defineRoute({
      method: 'POST',
      path: `${root}/departments`,
      operationId: 'createDepartment',
      summary: 'Register a department',
      tag,
      caller: 'staff',
      body: NewDepartment,
      answers: { 201: OfficeDepartment },
      load: openFor(door, 'maintain'),
      handle: ({ body: { code, ...fields }, loaded, caller }) =>
        run(loaded, caller.username, code, fields, { create: true }),
    });
  }
  return defineRoute({
    method: 'PATCH',
    path: `${root}/departments/{code}`,
    operationId: 'changeDepartment',
    summary: 'Change a department',
    tag,
    caller: 'staff',
    params: CodeParams,
    body: ChangedDepartment,
    answers: { 200: OfficeDepartment },
    load: async ({ caller, params }) => {
      const scene = await door.scene();
      if (!scene.view.department(params.code)) return refuse('notFound');
      return refuseUnless(scene, caller.username, 'maintain', {}) ?? scene;
    },
    handle: ({ params, body, loaded, caller, ifMatch }) =>
      run(loaded, caller.username, params.code, body, { create: false, ifMatch }),
  });
}

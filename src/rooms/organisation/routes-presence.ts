import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import {
  AbsenceList,
  Absence as AbsenceSchema,
  ChangedAbsence,
  IdParams,
  NewAbsence,
} from './contract-presence.ts';
import { byOf, momentOf, type OrganisationDoor, refuseUnless, type Scene } from './desk.ts';
import type { Absence } from './model.ts';
import { pageByKey } from './page.ts';
import { mayDo, scopeOf } from './policy.ts';
import { presentAbsence } from './presenter.ts';
import { readReason, readVersion } from './queries.ts';
import { refuse } from './refusals.ts';
import { dutyRoutes } from './routes-duty.ts';

const tag = 'organisation';
const root = '/organisation/absences';

/** Who is there and who is not (TL-12): the own absence, and those of the department one leads. */
export function presenceRoutes(door: OrganisationDoor): AnyRoute[] {
  return [
    listAbsences(door),
    readAbsence(door),
    reportAbsence(door),
    changeAbsence(door),
    endAbsence(door),
    ...dutyRoutes(door),
  ];
}

const departmentOf = ({ view }: Scene, username: string) => view.staff(username)?.department;

/** Colleagues of a department see each other's absences; everybody the own. */
function sees(scene: Scene, reader: string, absence: Absence): boolean {
  if (absence.username === reader) return true;
  const scope = scopeOf(scene.view, reader, scene.now);
  return scope === 'all' || scope.includes(departmentOf(scene, absence.username) ?? '');
}

function listAbsences(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: root,
    operationId: 'listAbsences',
    summary: 'Absences that last or lie ahead, of those one works with; why, only to person and head',
    tag,
    caller: 'staff',
    query: Type.Object({
      ...listQuery,
      department: Type.Optional(Type.String({ maxLength: 64 })),
      username: Type.Optional(Type.String({ maxLength: 64 })),
      past: Type.Optional(Type.Boolean({ description: 'With those of the last three months' })),
    }),
    answers: { 200: AbsenceList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const { department, username, past = false } = query;
      const wanted = scene.view.snapshot.absences.filter(
        (absence) =>
          (past || absence.toAt === undefined || absence.toAt > scene.now) &&
          (username === undefined || absence.username === username) &&
          (department === undefined || departmentOf(scene, absence.username) === department) &&
          sees(scene, caller.username, absence),
      );
      const sortKey = ({ fromAt, id }: Absence) => `${String(fromAt).padStart(15, '0')} ${id}`;
      return pageByKey(wanted, query, sortKey, (absence) => presentAbsence(scene, absence, caller.username));
    },
  });
}

type Opened = { scene: Scene; absence: Absence };

/** 404 what one does not see, 403 what one sees and may not change. */
function openAbsence(door: OrganisationDoor, act: 'read' | 'endAbsence') {
  return async (ctx: { params: { id: string }; caller: { username: string } }): Promise<Opened | Refusal> => {
    const scene = await door.scene();
    const absence = scene.view.snapshot.absences.find(({ id }) => id === ctx.params.id);
    if (!absence || !sees(scene, ctx.caller.username, absence)) return refuse('notFound');
    if (act === 'read') return { scene, absence };
    const about = { username: absence.username, department: departmentOf(scene, absence.username) };
    return refuseUnless(scene, ctx.caller.username, act, about) ?? { scene, absence };
  };
}

async function absenceAnswer(
  door: OrganisationDoor,
  absence: Absence,
  reader: string,
  needsStandIn?: string[],
) {
  const scene = await door.scene();
  const about = { username: absence.username, department: departmentOf(scene, absence.username) };
  const close = mayDo(scene.view, reader, 'endAbsence', about, scene.now);
  const reason = close && absence.reason ? await readReason(door.db, absence.reason.text) : undefined;
  const version = await readVersion(door.db, 'absences', 'id', absence.id);
  return {
    ...presentAbsence(scene, absence, reader, reason),
    ...(needsStandIn && { needsStandIn }),
    version,
  };
}

function readAbsence(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: `${root}/{id}`,
    operationId: 'readAbsence',
    summary: 'An absence',
    tag,
    caller: 'staff',
    params: IdParams,
    answers: { 200: AbsenceSchema },
    load: openAbsence(door, 'read'),
    handle: async ({ loaded, caller }) => ({
      body: await absenceAnswer(door, loaded.absence, caller.username),
    }),
  });
}

function reportAbsence(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: root,
    operationId: 'reportAbsence',
    summary: 'Report an absence: planned leave of both A and B is refused, a real absence never (TL-12)',
    tag,
    caller: 'staff',
    body: NewAbsence,
    answers: { 201: AbsenceSchema },
    handle: async ({ body, caller }) => {
      const scene = await door.scene();
      const { username = caller.username, from, to, ...rest } = body;
      if (!scene.view.isActive(username, scene.now))
        return refuse('unknownPerson', undefined, [{ pointer: '/username', code: 'unknownStaff' }]);
      const department = departmentOf(scene, username);
      const refusal = refuseUnless(scene, caller.username, 'reportAbsence', { username, department });
      if (refusal) return refusal;
      const fromAt = momentOf(from, 'begins', '/from');
      const toAt = momentOf(to, 'ends', '/to');
      if (isRefusal(fromAt)) return fromAt;
      if (isRefusal(toAt)) return toAt;
      const by = byOf(scene, caller.username, department);
      const reported = await door.service.reportAbsence(by, { ...rest, username, fromAt, toAt });
      if (isRefusal(reported)) return reported;
      return { body: await absenceAnswer(door, reported.absence, caller.username, reported.needsStandIn) };
    },
  });
}

function changeAbsence(door: OrganisationDoor) {
  return defineRoute({
    method: 'PATCH',
    path: `${root}/{id}`,
    operationId: 'changeAbsence',
    summary: 'Move an absence; a planned one is judged again',
    tag,
    caller: 'staff',
    params: IdParams,
    body: ChangedAbsence,
    answers: { 200: AbsenceSchema },
    load: openAbsence(door, 'endAbsence'),
    handle: async ({ params, body, loaded: { scene, absence }, caller, ifMatch }) => {
      const fromAt = momentOf(body.from, 'begins', '/from');
      const toAt = momentOf(body.to, 'ends', '/to');
      if (isRefusal(fromAt)) return fromAt;
      if (isRefusal(toAt)) return toAt;
      const by = byOf(scene, caller.username, departmentOf(scene, absence.username));
      const changed = await door.service.changeAbsence(by, params.id, { fromAt, toAt }, ifMatch);
      return isRefusal(changed) ? changed : { body: await absenceAnswer(door, changed, caller.username) };
    },
  });
}

function endAbsence(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: `${root}/{id}/return`,
    operationId: 'endAbsence',
    summary: 'Back at the post: A is in charge again (TL-12); before it began the absence is called off',
    tag,
    caller: 'staff',
    params: IdParams,
    body: Type.Object({}),
    answers: { 200: AbsenceSchema },
    load: openAbsence(door, 'endAbsence'),
    handle: async ({ params, loaded: { scene, absence }, caller, ifMatch }) => {
      const by = byOf(scene, caller.username, departmentOf(scene, absence.username));
      const ended = await door.service.endAbsence(by, params.id, ifMatch);
      return isRefusal(ended) ? ended : { body: await absenceAnswer(door, ended, caller.username) };
    },
  });
}

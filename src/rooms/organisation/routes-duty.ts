import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import {
  ChangedShift,
  IdParams,
  NewShift,
  NewStandIn,
  Shift,
  ShiftList,
  StandInList,
  StandIn as StandInSchema,
} from './contract-presence.ts';
import { byOf, momentOf, type OrganisationDoor, refuseUnless, type Scene } from './desk.ts';
import type { DutyShift, StandIn } from './model.ts';
import { isContractor } from './model-contractors.ts';
import { pageByKey } from './page.ts';
import { scopeOf } from './policy.ts';
import { presentShift, presentStandIn } from './presenter.ts';
import { readVersion } from './queries.ts';
import { refuse } from './refusals.ts';

const tag = 'organisation';

/** Stand-ins for posts of which nobody is left (TL-12), and the duty roster (值班). */
export function dutyRoutes(door: OrganisationDoor): AnyRoute[] {
  return [
    listStandIns(door),
    nameStandIn(door),
    endStandIn(door),
    listShifts(door),
    addShift(door),
    changeShift(door),
    removeShift(door),
  ];
}

function listStandIns(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/organisation/stand-ins',
    operationId: 'listStandIns',
    summary: 'Stand-ins in force or ahead',
    tag,
    caller: 'staff',
    query: Type.Object(listQuery),
    answers: { 200: StandInList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const current = scene.view.snapshot.standIns.filter(
        (standIn) =>
          (standIn.toAt === undefined || standIn.toAt > scene.now) &&
          seesStandIn(scene, caller.username, standIn),
      );
      return pageByKey(
        current,
        query,
        ({ id }) => id,
        (standIn) => presentStandIn(scene, standIn),
      );
    },
  });
}

/** Somebody of an outside firm sees the own ones (SC-6); what is not seen is not there for a command either. */
const seesStandIn = ({ view, now }: Scene, reader: string, { username }: StandIn) =>
  username === reader || !isContractor(view, reader, now);

function nameStandIn(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: '/organisation/stand-ins',
    operationId: 'nameStandIn',
    summary: 'Name who stands in for a post of which nobody is left (TL-12)',
    tag,
    caller: 'staff',
    body: NewStandIn,
    answers: { 201: StandInSchema },
    handle: async ({ body, caller }) => {
      const scene = await door.scene();
      const post = scene.view.post(body.post);
      if (!post) return refuse('unknownPost', undefined, [{ pointer: '/post', code: 'unknownPost' }]);
      const { department } = post;
      const refusal = refuseUnless(scene, caller.username, 'nameStandIn', { department });
      if (refusal) return refusal;
      const fromAt = momentOf(body.from, 'begins', '/from') ?? scene.now;
      const toAt = momentOf(body.to, 'ends', '/to');
      if (isRefusal(fromAt)) return fromAt;
      if (isRefusal(toAt)) return toAt;
      const by = byOf(scene, caller.username, department);
      const named = await door.service.nameStandIn(by, {
        post: post.code,
        username: body.username,
        fromAt,
        toAt,
      });
      return isRefusal(named) ? named : { body: presentStandIn(await door.scene(), named) };
    },
  });
}

type OpenedStandIn = { scene: Scene; standIn: StandIn; department?: string };

function endStandIn(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: '/organisation/stand-ins/{id}/end',
    operationId: 'endStandIn',
    summary: 'End a stand-in before its time',
    tag,
    caller: 'staff',
    params: IdParams,
    body: Type.Object({}),
    answers: { 200: StandInSchema },
    load: async ({ params, caller }): Promise<OpenedStandIn | Refusal> => {
      const scene = await door.scene();
      const standIn = scene.view.snapshot.standIns.find(({ id }) => id === params.id);
      if (!standIn || !seesStandIn(scene, caller.username, standIn)) return refuse('notFound');
      const department = scene.view.post(standIn.post)?.department;
      return (
        refuseUnless(scene, caller.username, 'nameStandIn', { department }) ?? { scene, standIn, department }
      );
    },
    handle: async ({ params, loaded: { scene, department }, caller, ifMatch }) => {
      const by = byOf(scene, caller.username, department);
      const ended = await door.service.endStandIn(by, params.id, ifMatch);
      return isRefusal(ended) ? ended : { body: presentStandIn(scene, ended) };
    },
  });
}

function listShifts(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/organisation/duty',
    operationId: 'listDuty',
    summary:
      'The duty roster; to a department’s people their own, to leaders and the General Section all they oversee',
    tag,
    caller: 'staff',
    query: Type.Object({ ...listQuery, department: Type.Optional(Type.String({ maxLength: 64 })) }),
    answers: { 200: ShiftList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const sees = seesShifts(scene, caller.username);
      const wanted = scene.view.snapshot.duty.filter(
        (shift) => (query.department === undefined || shift.department === query.department) && sees(shift),
      );
      return pageByKey(
        wanted,
        query,
        ({ id }) => id,
        (shift) => presentShift(scene, shift, caller.username),
      );
    },
  });
}

/** Colleagues see the roster of the department, everybody the own shifts. */
function seesShifts({ view, now }: Scene, reader: string): (shift: DutyShift) => boolean {
  const scope = scopeOf(view, reader, now);
  return ({ department, username }) => scope === 'all' || scope.includes(department) || username === reader;
}

async function shiftAnswer(door: OrganisationDoor, shift: DutyShift, reader: string) {
  const version = await readVersion(door.db, 'duty_shifts', 'id', shift.id);
  return { body: { ...presentShift(await door.scene(), shift, reader), version } };
}

function addShift(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: '/organisation/duty',
    operationId: 'addDuty',
    summary: 'Put a shift on the roster of the own department; `to` not after `from` ends the next morning',
    tag,
    caller: 'staff',
    body: NewShift,
    answers: { 201: Shift },
    handle: async ({ body, caller }) => {
      const scene = await door.scene();
      const department = body.department ?? scene.view.staff(caller.username)?.department ?? '';
      const refusal = refuseUnless(scene, caller.username, 'keepDuty', { department });
      if (refusal) return refusal;
      const added = await door.service.addDuty(byOf(scene, caller.username, department), {
        ...body,
        department,
      });
      return isRefusal(added) ? added : shiftAnswer(door, added, caller.username);
    },
  });
}

type OpenedShift = { scene: Scene; shift: DutyShift };

function openShift(door: OrganisationDoor) {
  return async (ctx: {
    params: { id: string };
    caller: { username: string };
  }): Promise<OpenedShift | Refusal> => {
    const scene = await door.scene();
    const shift = scene.view.snapshot.duty.find(({ id }) => id === ctx.params.id);
    if (!shift || !seesShifts(scene, ctx.caller.username)(shift)) return refuse('notFound');
    return (
      refuseUnless(scene, ctx.caller.username, 'keepDuty', { department: shift.department }) ?? {
        scene,
        shift,
      }
    );
  };
}

function changeShift(door: OrganisationDoor) {
  return defineRoute({
    method: 'PATCH',
    path: '/organisation/duty/{id}',
    operationId: 'changeDuty',
    summary: 'Change a shift',
    tag,
    caller: 'staff',
    params: IdParams,
    body: ChangedShift,
    answers: { 200: Shift },
    load: openShift(door),
    handle: async ({ params, body, loaded: { scene, shift }, caller, ifMatch }) => {
      const by = byOf(scene, caller.username, shift.department);
      const changed = await door.service.changeDuty(by, params.id, body, ifMatch);
      return isRefusal(changed) ? changed : shiftAnswer(door, changed, caller.username);
    },
  });
}

function removeShift(door: OrganisationDoor) {
  return defineRoute({
    method: 'DELETE',
    path: '/organisation/duty/{id}',
    operationId: 'removeDuty',
    summary: 'Take a shift off the roster',
    tag,
    caller: 'staff',
    params: IdParams,
    answers: { 204: null },
    load: openShift(door),
    handle: async ({ params, loaded: { scene, shift }, caller, ifMatch }) => {
      const by = byOf(scene, caller.username, shift.department);
      const removed = await door.service.removeDuty(by, params.id, ifMatch);
      return isRefusal(removed) ? removed : { status: 204 };
    },
  });
}

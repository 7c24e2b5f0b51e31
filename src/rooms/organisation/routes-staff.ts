import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import {
  ChangedStaff,
  JoinedStaff,
  Leave,
  LeftStaff,
  NewPassword,
  NewStaff,
  Staff,
  StaffList,
  UsernameParams,
} from './contract.ts';
import { byOf, type OrganisationDoor, openFor, refuseUnless } from './desk.ts';
import { isContractor } from './model-contractors.ts';
import { pageByKey } from './page.ts';
import { mayDo } from './policy.ts';
import { presentStaff, todayOf } from './presenter.ts';
import { readVersion } from './queries.ts';
import { refuse } from './refusals.ts';

const tag = 'organisation';
const root = '/organisation/staff';

/** People: everybody of the office sees name, title, posts; the administrator takes in, changes and lets go. */
export function staffRoutes(door: OrganisationDoor): AnyRoute[] {
  return [
    listStaff(door),
    readStaff(door),
    addStaff(door),
    changeStaff(door),
    leaveStaff(door),
    resetPassword(door),
  ];
}

/** A member of staff the administrator may act on; unknown is 404 before anything else. */
function openPerson(door: OrganisationDoor) {
  return async ({ params, caller }: { params: { username: string }; caller: { username: string } }) => {
    const scene = await door.scene();
    if (!scene.view.staff(params.username)) return refuse('notFound');
    return refuseUnless(scene, caller.username, 'maintain', {}) ?? scene;
  };
}

function listStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: root,
    operationId: 'listStaff',
    summary: 'Members of staff; those who left only to the administrator who asks for them',
    tag,
    caller: 'staff',
    query: Type.Object({
      ...listQuery,
      department: Type.Optional(Type.String({ maxLength: 64 })),
      query: Type.Optional(Type.String({ maxLength: 100 })),
      left: Type.Optional(Type.Boolean({ description: 'Those who left, instead of those who are here' })),
    }),
    answers: { 200: StaffList },
    handle: async ({ query, caller }) => {
      const scene = await door.scene();
      const { view, now } = scene;
      const outside = isContractor(view, caller.username, now);
      const left = query.left === true && mayDo(view, caller.username, 'maintain', {}, now);
      const found = query.query && new Set(view.search(query.query, now, 5_000).map(({ key }) => key));
      const people = view.snapshot.staff.filter(
        ({ username, department, leftOn }) =>
          (!outside || username === caller.username) &&
          (leftOn !== undefined && !view.isActive(username, now)) === left &&
          (query.department === undefined || department === query.department) &&
          (!found || found.has(username)),
      );
      return pageByKey(
        people,
        query,
        ({ username }) => username,
        (person) => presentStaff(scene, person, caller.username),
      );
    },
  });
}

async function staffAnswer(door: OrganisationDoor, username: string, reader: string) {
  const scene = await door.scene();
  const person = scene.view.staff(username);
  if (!person) return refuse('notFound');
  const version = await readVersion(door.db, 'staff', 'username', username);
  return { body: { ...presentStaff(scene, person, reader), version } };
}

function readStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: `${root}/{username}`,
    operationId: 'readStaff',
    summary: 'A member of staff with posts',
    tag,
    caller: 'staff',
    params: UsernameParams,
    answers: { 200: Staff },
    load: async ({ params, caller }) => {
      const { view, now } = await door.scene();
      if (params.username !== caller.username && isContractor(view, caller.username, now))
        return refuse('notFound');
      const seen = view.isActive(params.username, now) || mayDo(view, caller.username, 'maintain', {}, now);
      return seen ? undefined : refuse('notFound');
    },
    handle: ({ params, caller }) => staffAnswer(door, params.username, caller.username),
  });
}

function addStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: root,
    operationId: 'addStaff',
    summary: 'Take a person in and open the account; the one-time password is shown once',
    tag,
    caller: 'staff',
    idempotencyRead: 'never',
    body: NewStaff,
    answers: { 201: JoinedStaff },
    load: openFor(door, 'maintain'),
    handle: async ({ body: { username, ...fields }, loaded, caller }) => {
      const joining = { joinedOn: todayOf(loaded), ...fields };
      const joined = await door.service.addStaff(byOf(loaded, caller.username), username, joining);
      return isRefusal(joined) ? joined : { body: joined };
    },
  });
}

function changeStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'PATCH',
    path: `${root}/{username}`,
    operationId: 'changeStaff',
    summary: 'Change a member of staff; `certificates` are exactly those held from now on',
    tag,
    caller: 'staff',
    params: UsernameParams,
    body: ChangedStaff,
    answers: { 200: Staff },
    load: openPerson(door),
    handle: async ({ params: { username }, body, loaded, caller, ifMatch }) => {
      const saved = await door.service.changeStaff(byOf(loaded, caller.username), username, body, ifMatch);
      return isRefusal(saved) ? saved : staffAnswer(door, username, caller.username);
    },
  });
}

function leaveStaff(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: `${root}/{username}/leave`,
    operationId: 'leaveStaff',
    summary: 'Record that somebody left: seats and account end, open work goes to B or the head (TL-12)',
    tag,
    caller: 'staff',
    params: UsernameParams,
    body: Leave,
    answers: { 200: LeftStaff },
    load: openPerson(door),
    handle: async ({ params: { username }, body, loaded, caller, ifMatch }) => {
      const on = body.on ?? todayOf(loaded);
      const left = await door.service.leaveStaff(byOf(loaded, caller.username), username, on, ifMatch);
      return isRefusal(left) ? left : { body: left };
    },
  });
}

function resetPassword(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: `${root}/{username}/reset-password`,
    operationId: 'resetStaffPassword',
    summary: 'Give a new one-time password; sessions end. Without an account 404: `POST /accounts` makes one',
    tag,
    caller: 'staff',
    idempotencyRead: 'never',
    params: UsernameParams,
    body: Type.Object({}),
    answers: { 200: NewPassword },
    load: openPerson(door),
    handle: async ({ params, caller }) => {
      const reset = await door.service.resetPassword(params.username, caller.username);
      return isRefusal(reset) ? reset : { body: reset };
    },
  });
}

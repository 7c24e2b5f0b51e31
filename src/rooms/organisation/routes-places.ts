import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { DEFAULT_LIMIT, decodeCursor, listQuery, pageOf } from '../../platform/http/lists.ts';
import { type Answer, type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { ChangedPlace, KeptPlace, NewPlace, PlaceList, PlaceParams, PublicPlace } from './contract-places.ts';
import { byOf, type OrganisationDoor, openFor, refuseUnless } from './desk.ts';
import type { Place } from './model-places.ts';
import { mayDo } from './policy.ts';
import { findPlace, listPlaces, type PlaceRow, readPlace } from './queries-places.ts';
import { refuse } from './refusals.ts';

const tag = 'organisation';
const root = '/organisation/places';

/** Where the QR code of a place leads: its own page, from which everything is reported with the place filled in. */
const addressOf = ({ code }: Place) => `/places/${encodeURIComponent(code)}`;

function presentPlace(place: Place) {
  const { code, campus, building, floor, room, name } = place;
  return { code, campus, building, floor, room, name, address: addressOf(place) };
}

const presentKept = ({ state, version }: PlaceRow, keeps: boolean) => ({
  ...presentPlace(state),
  closed: state.closed || undefined,
  version,
  allowed: keeps ? ['change'] : [],
});

/** The register of places (SC-5.2): a QR code on a door fills in where the trouble is. */
export function placeRoutes(door: OrganisationDoor): AnyRoute[] {
  return [publicRoute(door), listRoute(door), createRoute(door), changeRoute(door)];
}

function publicRoute(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/places/{code}',
    operationId: 'readPlace',
    summary: 'The place behind a QR code',
    tag,
    caller: 'anyone',
    params: PlaceParams,
    answers: { 200: PublicPlace },
    handle: async ({ params }) => {
      const place = await findPlace(door.db, params.code);
      return place ? { body: presentPlace(place) } : refuse('notFound');
    },
  });
}

function listRoute(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: root,
    operationId: 'listPlaces',
    summary: 'Places with a QR code',
    tag,
    caller: 'staff',
    query: Type.Object({ ...listQuery, building: Type.Optional(Type.String({ maxLength: 100 })) }),
    answers: { 200: PlaceList },
    handle: async ({ query, caller }) => {
      const cursor = decodeCursor(query.after, ['string']);
      if (isRefusal(cursor)) return cursor;
      const { view, now } = await door.scene();
      const keeps = mayDo(view, caller.username, 'keepPlaces', {}, now);
      const limit = query.limit ?? DEFAULT_LIMIT;
      const after = cursor && String(cursor[0]);
      const rows = await listPlaces(door.db, { building: query.building, after }, limit);
      return {
        body: pageOf(
          rows,
          limit,
          ({ state }) => [state.code],
          (row) => presentKept(row, keeps),
        ),
      };
    },
  });
}

/** A place as it stands after a change. */
async function keptAnswer(door: OrganisationDoor, code: string): Promise<Answer | Refusal> {
  const row = await readPlace(door.db, code);
  return row ? { body: presentKept(row, true) } : refuse('notFound');
}

function createRoute(door: OrganisationDoor) {
  return defineRoute({
    method: 'POST',
    path: root,
    operationId: 'createPlace',
    summary: 'Register a place for a QR code',
    tag,
    caller: 'staff',
    body: NewPlace,
    answers: { 201: KeptPlace },
    load: openFor(door, 'keepPlaces'),
    handle: async ({ body, loaded, caller }) => {
      const by = byOf(loaded, caller.username);
      const saved = await door.service.savePlace(by, body.code, body, { create: true });
      return isRefusal(saved) ? saved : keptAnswer(door, body.code);
    },
  });
}

function changeRoute(door: OrganisationDoor) {
  return defineRoute({
    method: 'PATCH',
    path: `${root}/{code}`,
    operationId: 'changePlace',
    summary: 'Change a place, or close it',
    tag,
    caller: 'staff',
    params: PlaceParams,
    body: ChangedPlace,
    answers: { 200: KeptPlace },
    load: async ({ caller, params }) => {
      const scene = await door.scene();
      if (!(await readPlace(door.db, params.code))) return refuse('notFound');
      return refuseUnless(scene, caller.username, 'keepPlaces', {}) ?? scene;
    },
    handle: async ({ params, body, loaded, caller, ifMatch }) => {
      const by = byOf(loaded, caller.username);
      const saved = await door.service.savePlace(by, params.code, body, { create: false, ifMatch });
      return isRefusal(saved) ? saved : keptAnswer(door, params.code);
    },
  });
}

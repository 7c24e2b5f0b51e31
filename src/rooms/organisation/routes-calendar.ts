import { isRefusal } from '../../kernel/refusal.ts';
import { formatInstant } from '../../kernel/time.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { readCalendarStates } from './calendar/queries.ts';
import { readYearCsv } from './calendar/year-csv.ts';
import {
  CalendarYear,
  Hours,
  HoursList,
  IdParams,
  PreviewQuery,
  PutHours,
  PutVacation,
  PutYear,
  PutYearResult,
  Vacation,
  YearParams,
} from './contract-calendar.ts';
import { byOf, type OrganisationDoor, openFor } from './desk.ts';
import type { HoursState } from './model-calendar.ts';
import { dense } from './presenter.ts';
import { refuse } from './refusals.ts';

const tag = 'calendar';

/** The calendar: years for everybody, changes for the administrator (TL-2: every limit counts by it). */
export function calendarRoutes(door: OrganisationDoor): AnyRoute[] {
  return [
    readYear(door),
    putYear(door),
    readHours(door),
    putHours(door),
    putVacation(door),
    ...(['office-hours', 'vacations'] as const).map((what) => remove(door, what)),
  ];
}

function readYear(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/calendar/{year}',
    operationId: 'readCalendarYear',
    summary: 'Days off and weekends worked of a year; of an undeclared year the statutory days',
    tag,
    caller: 'anyone',
    params: YearParams,
    answers: { 200: CalendarYear },
    handle: async ({ params }) => {
      const { calendar } = await door.scene();
      const year = Number(params.year);
      const { version } = calendar;
      return { body: { year, declared: calendar.isDeclared(year), version, days: calendar.daysOf(year) } };
    },
  });
}

function putYear(door: OrganisationDoor) {
  return defineRoute({
    method: 'PUT',
    path: '/calendar/{year}',
    operationId: 'putCalendarYear',
    summary: 'Declare a year, as JSON or CSV; a preview lists the open cases that would move',
    tag,
    caller: 'staff',
    params: YearParams,
    query: PreviewQuery,
    body: PutYear,
    textBodies: ['text/csv'],
    answers: { 200: PutYearResult },
    load: openFor(door, 'maintain'),
    handle: async ({ params, body, text, preview, ifMatch, loaded, caller }) => {
      const read = text
        ? readYearCsv(text.content)
        : { written: body.days.map((day, place) => ({ ...day, pointer: `/days/${place}` })), errors: [] };
      const by = byOf(loaded, caller.username);
      const options = { preview, errors: read.errors, ifMatch };
      const put = await door.calendar.putYear(by, Number(params.year), read.written, options);
      if (isRefusal(put)) return put;
      const named = (username: string) => ({ username, name: loaded.view.staff(username)?.name ?? username });
      const moving = put.moving.map(({ number, title, dueAt, newDueAt, handlers, applicant }) => ({
        ...dense({ number, title }),
        ...{ dueAt: formatInstant(dueAt), newDueAt: formatInstant(newDueAt) },
        ...{ handlers: handlers.map(named), applicant },
      }));
      return { body: { ...put, preview, moving } };
    },
  });
}

const hoursOf = ({ id, department, from, to, intervals }: HoursState) =>
  dense({ id, department, from, to, intervals });

function readHours(door: OrganisationDoor) {
  return defineRoute({
    method: 'GET',
    path: '/organisation/office-hours',
    operationId: 'readOfficeHours',
    summary: 'Office hours by which limits count, and the departments’ vacations',
    tag,
    caller: 'signedIn',
    answers: { 200: HoursList },
    handle: async () => {
      const { version, hours, vacations } = await readCalendarStates(door.db);
      const resting = vacations.map(({ id, department, from, to, name }) => ({
        id,
        department,
        from,
        to,
        name,
      }));
      return { body: { version, hours: hours.map(hoursOf), vacations: resting } };
    },
  });
}

function putHours(door: OrganisationDoor) {
  return defineRoute({
    method: 'PUT',
    path: '/organisation/office-hours',
    operationId: 'putOfficeHours',
    summary: 'Set hours from a day on, of a department or of the office; the same first day is replaced',
    tag,
    caller: 'staff',
    body: PutHours,
    answers: { 200: Hours },
    load: openFor(door, 'maintain'),
    handle: async ({ body, loaded, caller, ifMatch }) => {
      const { department } = body;
      if (department !== undefined && !loaded.view.department(department)) return unknownDepartment();
      const put = await door.calendar.putHours(byOf(loaded, caller.username), body, ifMatch);
      return isRefusal(put) ? put : { body: hoursOf(put) };
    },
  });
}

const unknownDepartment = () =>
  refuse('unknownDepartment', undefined, [{ pointer: '/department', code: 'unknownDepartment' }]);

function putVacation(door: OrganisationDoor) {
  return defineRoute({
    method: 'PUT',
    path: '/organisation/vacations',
    operationId: 'putVacation',
    summary: 'Publish the days on which a department rests; the same first day is replaced',
    tag,
    caller: 'staff',
    body: PutVacation,
    answers: { 200: Vacation },
    load: openFor(door, 'maintain'),
    handle: async ({ body, loaded, caller, ifMatch }) => {
      if (!loaded.view.department(body.department)) return unknownDepartment();
      const put = await door.calendar.putVacation(byOf(loaded, caller.username), body, ifMatch);
      if (isRefusal(put)) return put;
      const { id, department, from, to, name } = put;
      return { body: { id, department, from, to, name } };
    },
  });
}

function remove(door: OrganisationDoor, what: 'office-hours' | 'vacations') {
  const hours = what === 'office-hours';
  return defineRoute({
    method: 'DELETE',
    path: `/organisation/${what}/{id}`,
    operationId: hours ? 'removeOfficeHours' : 'removeVacation',
    summary: hours ? 'Take back office hours' : 'Take back a vacation',
    tag,
    caller: 'staff',
    params: IdParams,
    answers: { 204: null },
    load: openFor(door, 'maintain'),
    handle: async ({ params, loaded, caller, ifMatch }) => {
      const by = byOf(loaded, caller.username);
      const removed = await (hours
        ? door.calendar.removeHours(by, params.id, ifMatch)
        : door.calendar.removeVacation(by, params.id, ifMatch));
      return isRefusal(removed) ? removed : { status: 204 };
    },
  });
}

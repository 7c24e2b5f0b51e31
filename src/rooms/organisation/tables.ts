import { type RowTable, rowTable } from '../../platform/log/row-table.ts';
import type { Absence, Department, Division, Post, StandIn } from './model.ts';
import type {
  AbsenceEvent,
  AbsenceState,
  DepartmentEvent,
  DivisionEvent,
  DutyEvent,
  DutyState,
  PostEvent,
  StaffEvent,
  StaffState,
  StandInEvent,
} from './model-events.ts';
import type { Place, PlaceEvent } from './model-places.ts';
import * as fold from './rules/fold.ts';
import { evolvePlace } from './rules/places.ts';

/** A noun of this room: its table, how its events fold, and the columns its state gives. A rebuild needs no more. */
export type Noun<State extends object, Event> = {
  table: RowTable;
  /** The column by which people know it. */
  key: string;
  evolve(state: State | undefined, event: Event): State;
  columns(state: State): Record<string, unknown>;
};

export const divisions: Noun<Division, DivisionEvent> = {
  table: rowTable({ name: 'divisions', stream: 'division', columns: { code: 'text' } }),
  key: 'code',
  evolve: fold.evolveDivision,
  columns: ({ code }) => ({ code }),
};

export const departments: Noun<Department, DepartmentEvent> = {
  table: rowTable({
    name: 'departments',
    stream: 'department',
    columns: { code: 'text', name: 'text', division: 'text' },
  }),
  key: 'code',
  evolve: fold.evolveDepartment,
  columns: ({ code, name, division }) => ({ code, name, division }),
};

export const posts: Noun<Post, PostEvent> = {
  table: rowTable({
    name: 'posts',
    stream: 'post',
    columns: { code: 'text', role: 'text', department: 'text', division: 'text' },
  }),
  key: 'code',
  evolve: fold.evolvePost,
  columns: ({ code, role, department, division }) => ({ code, role, department, division }),
};

/** Name, title and phone come from the texts, not from the state; see `store.ts`. */
export const staff: Noun<StaffState, StaffEvent> = {
  table: rowTable({
    name: 'staff',
    stream: 'staff',
    columns: {
      username: 'text',
      department: 'text',
      left_on: 'date',
      name: 'text',
      title: 'text',
      phone: 'text',
    },
    beside: ['name', 'title', 'phone'],
  }),
  key: 'username',
  evolve: fold.evolveStaff,
  columns: ({ username, department, leftOn }) => ({ username, department, left_on: leftOn }),
};

export const absences: Noun<AbsenceState, AbsenceEvent> = {
  table: rowTable({
    name: 'absences',
    stream: 'absence',
    columns: { username: 'text', from_at: 'timestamptz', to_at: 'timestamptz', cancelled: 'bool' },
  }),
  key: 'id',
  evolve: fold.evolveAbsence,
  columns: ({ username, fromAt, toAt, cancelled }: Absence & { cancelled?: boolean }) => ({
    username,
    from_at: fromAt,
    to_at: toAt,
    cancelled: cancelled ?? false,
  }),
};

export const standIns: Noun<StandIn, StandInEvent> = {
  table: rowTable({
    name: 'stand_ins',
    stream: 'standIn',
    columns: { post: 'text', username: 'text', from_at: 'timestamptz', to_at: 'timestamptz' },
  }),
  key: 'id',
  evolve: fold.evolveStandIn,
  columns: ({ post, username, fromAt, toAt }) => ({ post, username, from_at: fromAt, to_at: toAt }),
};

export const dutyShifts: Noun<DutyState, DutyEvent> = {
  table: rowTable({
    name: 'duty_shifts',
    stream: 'dutyShift',
    columns: { department: 'text', username: 'text', removed: 'bool' },
  }),
  key: 'id',
  evolve: fold.evolveDuty,
  columns: ({ department, username, removed }) => ({ department, username, removed: removed ?? false }),
};

export const places: Noun<Place, PlaceEvent> = {
  table: rowTable({
    name: 'places',
    stream: 'place',
    columns: { code: 'text', building: 'text', closed: 'bool' },
  }),
  key: 'code',
  evolve: evolvePlace,
  columns: ({ code, building, closed }) => ({ code, building, closed: closed ?? false }),
};

/** All nouns of the organisation, for whoever rebuilds rows from events. */
export const organisationNouns = [
  divisions,
  departments,
  posts,
  staff,
  absences,
  standIns,
  dutyShifts,
  places,
];

import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { DAY_MS, type PlainDate } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { type By, changeWithin, type Tools } from './command.ts';
import { importPlaces } from './import-places.ts';
import {
  type ImportProblem,
  NOTHING_IMPORTED,
  type OrganisationImported,
  type OrganisationRecords,
  problemsOf,
  type Sourced,
} from './import-records.ts';
import type { Department, Division, OrganisationSnapshot, Post, StaffMember } from './model.ts';
import type { StaffState } from './model-events.ts';
import { decideDuty } from './rules/duty.ts';
import { dayOf, groupBy, indexOffice, startOf } from './rules/office-index.ts';
import { decideDepartment, decideDivision, decidePost } from './rules/registers.ts';
import { currentHolders, decideSeats } from './rules/seats.ts';
import { putAbsence } from './service-absences.ts';
import { putPerson } from './service-people.ts';
import { readRows } from './store.ts';
import { departments, divisions, dutyShifts, posts } from './tables.ts';

type Step = (importing: Importing) => Promise<void>;

type Importing = Tools & { records: OrganisationRecords; problems: ImportProblem[]; joined: string[] };

/**
 * Brings the organisation to what the records say, in the caller's transaction: what is there already writes nothing,
 * what is not mentioned stays. Every bad record is named; with any of them nothing is written. Posts named in `holders`
 * are held by exactly those listed, people named in `certificates` hold exactly those.
 */
export async function importOrganisation(
  client: Queryable,
  jobsSchema: string,
  records: OrganisationRecords,
  by: By,
): Promise<OrganisationImported> {
  const problems: ImportProblem[] = [];
  const joined: string[] = [];
  let changed = 0;
  await changeWithin(client, jobsSchema, by, async (tools) => {
    const importing: Importing = { ...tools, records, problems, joined };
    for (const step of STEPS) await step(importing);
    changed = problems.length > 0 ? 0 : tools.changes.size;
    return problems.length > 0 ? NOTHING_IMPORTED : changed;
  });
  return { problems, changed, joined: problems.length > 0 ? [] : joined };
}

/** The office as it will be after the steps so far, so that later records may rest on earlier ones. */
function lookAgain(importing: Importing, more: Partial<OrganisationSnapshot>): void {
  importing.office = indexOffice({ ...importing.office.snapshot, ...more });
}

/** Replaces items by key, keeps the others. */
function merged<T>(current: T[], next: T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map(current.map((item) => [keyOf(item), item]));
  for (const item of next) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

/** Decides each record; refusals become problems at their row, states come back. */
function each<R extends Sourced<object>, State>(
  importing: Importing,
  records: R[],
  put: (record: R) => State | Refusal,
): State[] {
  const states: State[] = [];
  for (const record of records) {
    const state = put(record);
    if (isRefusal(state)) importing.problems.push(...problemsOf(record.source, state));
    else states.push(state);
  }
  return states;
}

const without = <T extends { source: unknown }>({ source: _, ...record }: T) => record;

const importDivisions: Step = async (importing) => {
  const { client, changes, records, office } = importing;
  if (records.divisions.length === 0) return;
  const rows = await readRows<Division>(client, 'divisions', 'code');
  const states = each(importing, records.divisions, (record) => {
    const row = rows.get(record.code);
    const events = decideDivision(row?.state, without(record));
    return isRefusal(events) ? events : changes.add(divisions, row, events);
  });
  lookAgain(importing, { divisions: merged(office.snapshot.divisions, states, ({ code }) => code) });
};

const importDepartments: Step = async (importing) => {
  const { client, changes, records, office } = importing;
  if (records.departments.length === 0) return;
  const rows = await readRows<Department>(client, 'departments', 'code');
  const states = each(importing, records.departments, (record) => {
    const row = rows.get(record.code);
    const { division = null, place = '', phone = '', windowHours = '' } = record;
    const wanted = { ...without(record), division, place, phone, windowHours };
    const events = decideDepartment(row?.state, wanted, office);
    return isRefusal(events) ? events : changes.add(departments, row, events);
  });
  lookAgain(importing, { departments: merged(office.snapshot.departments, states, ({ code }) => code) });
};

/** People before posts, for seats name them; certificates with their person. */
const importStaff: Step = async (importing) => {
  const { client, records, office, joined, by } = importing;
  if (records.staff.length === 0 && records.certificates.length === 0) return;
  const rows = await readRows<StaffState>(client, 'staff', 'username');
  const certificates = groupBy(records.certificates, ({ username }) => [username]);
  const listed = new Set(records.staff.map(({ username }) => username));
  const people = each(importing, records.staff, (record): StaffMember | Refusal => {
    const { username, name, title, department, phone } = record;
    const row = rows.get(username);
    const joinedOn = record.joinedOn ?? row?.state.joinedOn ?? dayOf(by.at);
    const held = certificates.get(username)?.map(certificateOf);
    const fields = {
      name,
      title: title ?? null,
      phone: phone ?? null,
      department: department ?? null,
      joinedOn,
    };
    const state = putPerson(importing, row, username, { ...fields, certificates: held });
    if (isRefusal(state)) return state;
    if (!row) joined.push(username);
    return { ...state, name, title: title ?? '', phone };
  });
  for (const [username, held] of certificates) {
    if (listed.has(username)) continue;
    const row = rows.get(username);
    each(importing, held.slice(0, 1), () =>
      putPerson(importing, row, username, { certificates: held.map(certificateOf) }),
    );
  }
  lookAgain(importing, { staff: merged(office.snapshot.staff, people, ({ username }) => username) });
};

const certificateOf = ({
  kind,
  number,
  expiresOn,
}: {
  kind: string;
  number: string;
  expiresOn: PlainDate;
}) => ({
  kind,
  number,
  expiresOn,
});

/** Posts and who holds them in one change each. Seats of a new post count from the day the person joined. */
const importPosts: Step = async (importing) => {
  const { client, changes, records, office, by } = importing;
  if (records.posts.length === 0 && records.holders.length === 0) return;
  const rows = await readRows<Post>(client, 'posts', 'code');
  const holders = groupBy(records.holders, ({ post }) => [post]);
  const listed = new Map(records.posts.map((record) => [record.code, record]));
  const states: Post[] = [];
  for (const code of new Set([...listed.keys(), ...holders.keys()])) {
    const row = rows.get(code);
    const record = listed.get(code);
    const events = record ? decidePost(row?.state, postFields(record), office) : [];
    if (isRefusal(events)) {
      if (record) importing.problems.push(...problemsOf(record.source, events));
      continue;
    }
    const post = events.reduce<Post | undefined>((state, event) => posts.evolve(state, event), row?.state);
    if (!post) continue;
    const seats = holders.get(code) ?? [];
    const since = (username: string) =>
      (row ? undefined : office.staff.get(username)?.joinedOn) ?? dayOf(by.at);
    const wanted = seats.map(({ username, seat }) => ({ username, seat }));
    const seated = holders.has(code) ? decideSeats(post, wanted, office, by.at, since) : [];
    if (isRefusal(seated)) {
      const at = Number(seated.errors?.[0]?.pointer.split('/')[2] ?? 0);
      const source = (seats[at] ?? seats[0])?.source;
      if (source) importing.problems.push(...problemsOf(source, seated));
      continue;
    }
    states.push(changes.add(posts, row, [...events, ...seated]));
  }
  lookAgain(importing, { posts: merged(office.snapshot.posts, states, ({ code }) => code) });
};

function postFields(record: OrganisationRecords['posts'][number]) {
  const { department = null, division = null, certificate = null, scope = '', phone = '' } = record;
  const buildings = record.buildings?.length ? record.buildings : null;
  return { ...without(record), department, division, certificate, scope, phone, buildings };
}

/** A shift is known by department, person and hours; its weekdays may change. */
const importDuty: Step = async (importing) => {
  const { client, changes, records, office, by } = importing;
  if (records.duty.length === 0) return;
  const rows = await readRows<Parameters<typeof dutyShifts.columns>[0]>(client, 'duty_shifts', 'id');
  const known = new Map(
    [...rows.values()].filter(({ state }) => !state.removed).map((row) => [shiftKey(row.state), row]),
  );
  each(importing, records.duty, (record) => {
    const row = known.get(shiftKey(record));
    const id = row?.state.id ?? randomUUID();
    const events = decideDuty(row?.state, { ...without(record), id }, office, by.at);
    return isRefusal(events) ? events : changes.add(dutyShifts, row, events, { id });
  });
};

const shiftKey = (shift: { department: string; username: string; from: string; to: string }) =>
  `${shift.department} ${shift.username} ${shift.from} ${shift.to}`;

/** Absences not known yet; those ahead are judged like any planned leave, each with those before it (TL-12). */
const importAbsences: Step = async (importing) => {
  const { records, by } = importing;
  each(importing, records.absences, ({ username, from, to, reason }) => {
    const { office } = importing;
    const fromAt = startOf(from);
    const toAt = startOf(to) + DAY_MS;
    const known = office.absences.get(username) ?? [];
    if (known.some((absence) => absence.fromAt === fromAt && absence.toAt === toAt)) return true;
    const kind = 'leave' as const;
    const put = putAbsence(importing, { username, fromAt, toAt, kind, planned: fromAt > by.at, reason });
    if (isRefusal(put)) return put;
    lookAgain(importing, { absences: [...office.snapshot.absences, put.absence] });
    return true;
  });
};

const STEPS: Step[] = [
  importDivisions,
  importDepartments,
  importStaff,
  importPosts,
  importDuty,
  importPlaces,
  importAbsences,
];

/** The organisation as records again, for an export that can be imported. */
export function recordsOf({ snapshot }: { snapshot: OrganisationSnapshot }, today: PlainDate) {
  return {
    divisions: snapshot.divisions,
    departments: snapshot.departments,
    posts: snapshot.posts.map(({ holders: _, ...post }) => post),
    staff: snapshot.staff
      .filter(({ leftOn }) => leftOn === undefined)
      .map(({ certificates: _, ...person }) => person),
    holders: snapshot.posts.flatMap((post) =>
      currentHolders(post).map(({ username, seat }) => ({ post: post.code, username, seat })),
    ),
    certificates: snapshot.staff.flatMap(({ username, certificates }) =>
      certificates.map((certificate) => ({ username, ...certificate })),
    ),
    duty: snapshot.duty.map(({ id: _, ...shift }) => shift),
    absences: snapshot.absences
      .filter(({ toAt }) => toAt !== undefined && dayOf(toAt - 1) >= today)
      .map(({ username, fromAt, toAt }) => ({
        username,
        from: dayOf(fromAt),
        to: dayOf((toAt ?? fromAt) - 1),
      })),
  };
}

import type { Queryable } from '../../platform/db/queryable.ts';
import type { Absence, OrganisationSnapshot, StaffMember, StandIn } from './model.ts';
import type { StaffState } from './model-events.ts';

type StaffRow = { id: string; state: StaffState; name: string; title: string | null; phone: string | null };

type Loaded = {
  version: number;
  divisions: OrganisationSnapshot['divisions'];
  departments: OrganisationSnapshot['departments'];
  posts: OrganisationSnapshot['posts'];
  staff: StaffRow[];
  absences: Absence[];
  stand_ins: StandIn[];
  duty: OrganisationSnapshot['duty'];
};

/** Absences and stand-ins that ended longer ago answer no question any more; late ticks look back days, not months. */
const KEPT_AFTER_END = "interval '92 days'";

const OFFICE_NOW = "coalesce(o.clock_at, now() + o.clock_offset_ms * interval '1 ms')";

/**
 * The whole organisation at its present version, in one statement, so that its parts belong together. 5 000 people:
 * about 2 MB of JSON. `viewOf` makes it answer questions.
 */
export async function loadOrganisation(db: Queryable): Promise<OrganisationSnapshot> {
  const recent = `coalesce(to_at, 'infinity') > ${OFFICE_NOW} - ${KEPT_AFTER_END}`;
  const list = (what: string, from: string) => `coalesce((select json_agg(${what}) from ${from}), '[]')`;
  const { rows } = await db.query<Loaded>({
    name: 'organisation-load',
    text: `select o.organisation_version as version,
      ${list('state order by code', 'divisions')} as divisions,
      ${list('state order by code', 'departments')} as departments,
      ${list('state order by code', 'posts')} as posts,
      ${list(
        `json_build_object('id', id, 'state', state, 'name', name, 'title', title, 'phone', phone) order by username`,
        'staff',
      )} as staff,
      ${list('state order by from_at, id', `absences where not cancelled and ${recent}`)} as absences,
      ${list('state order by from_at, id', `stand_ins where ${recent}`)} as stand_ins,
      ${list('state order by id', 'duty_shifts where not removed')} as duty
      from office o`,
  });
  const [row] = rows;
  if (!row) throw new Error('table office has lost its row');
  const { version, divisions, departments, posts, absences, duty } = row;
  const staff = row.staff.map(personOf);
  const staffCodes = row.staff.map(({ id, state }): [string, string] => [codeOf(id), state.username]);
  return {
    version,
    divisions,
    departments,
    posts,
    staff,
    absences,
    standIns: row.stand_ins,
    duty,
    staffCodes,
  };
}

/** The last digits of the row's id: by chance, and the same wherever the office's data move. */
const codeOf = (id: string) => id.slice(-12);

function personOf({ state, name, title, phone }: StaffRow): StaffMember {
  const { username, department, joinedOn, leftOn, certificates } = state;
  return {
    username,
    name,
    title: title ?? '',
    phone: phone || undefined,
    department,
    joinedOn,
    leftOn,
    certificates,
  };
}

/** Versions of the rows of a table by key, for `If-Match`. */
export async function readVersion(db: Queryable, table: string, key: string, value: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>({
    name: `organisation-${table}-version`,
    text: `select version from ${table} where ${key}::text = $1`,
    values: [value],
  });
  return rows[0]?.version ?? 0;
}

/** The reason of an absence; `undefined` where it was erased. */
export async function readReason(db: Queryable, text: string): Promise<string | undefined> {
  const { rows } = await db.query<{ body: string | null }>({
    name: 'organisation-reason',
    text: 'select body from texts where id = $1',
    values: [text],
  });
  return rows[0]?.body ?? undefined;
}

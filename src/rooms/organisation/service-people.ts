import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { eraseTexts, textCollector } from '../../platform/log/texts.ts';
import { type By, change, isStale, type OrganisationDeps, type StaffLeft, type Tools } from './command.ts';
import type { Certificate, Post, StaffMember } from './model.ts';
import type { StaffState } from './model-events.ts';
import { loadOrganisation } from './queries.ts';
import { refuse } from './refusals.ts';
import { decideCertificates, decideLeaving, decideStaff, type WantedStaff } from './rules/people.ts';
import { blankPerson, bumpOrganisation, readRow, readRowsOf, type Stored } from './store.ts';
import { dutyShifts, posts, staff, standIns } from './tables.ts';
import { viewOf } from './view.ts';

/** A person as written down; `null` takes a field away, what is not mentioned stays. */
export type PersonFields = {
  name?: string;
  title?: string | null;
  phone?: string | null;
  department?: string | null;
  joinedOn?: PlainDate;
  certificates?: Certificate[];
};

export type Joined = { username: string; oneTimePassword?: string };
export type Left = { username: string; posts: string[]; withoutHolder: string[] };

/** Commands about people: taking in, changing, leaving, forgetting, new one-time passwords. */
export function peopleService(deps: OrganisationDeps) {
  return {
    /** Takes a person in and opens the account; the one-time password is told once. */
    addStaff: (by: By, username: string, fields: PersonFields): Promise<Joined | Refusal> =>
      change(deps, by, async (tools) => {
        if (tools.office.staff.has(username)) return refuse('usernameTaken', { username });
        const saved = putPerson(tools, undefined, username, fields);
        if (isRefusal(saved)) return saved;
        const { oneTimePassword } = await deps.accounts.create(tools.client, username, by.actor.id);
        return { username, oneTimePassword };
      }),

    changeStaff: (
      by: By,
      username: string,
      fields: PersonFields,
      ifMatch?: number,
    ): Promise<StaffState | Refusal> =>
      change(deps, by, async (tools) => {
        const stored = await readRow<StaffState>(tools.client, 'staff', 'username', username);
        if (!stored) return refuse('notFound');
        return isStale(stored, ifMatch) ? refuse('staleVersion') : putPerson(tools, stored, username, fields);
      }),

    /** Ends seats, stand-ins, shifts and the account; other rooms move the open work in the same transaction. */
    leaveStaff: (by: By, username: string, on: PlainDate, ifMatch?: number): Promise<Left | Refusal> =>
      change(
        deps,
        by,
        (tools) => leave(tools, username, on, ifMatch),
        async (client, { posts: held }) => {
          await deps.accounts.disable(client, username);
          const organisation = viewOf(await loadOrganisation(client));
          const department = organisation.staff(username)?.department;
          const left: StaffLeft = { username, department, posts: held, organisation };
          for (const react of deps.onStaffLeft) await react(client, left, by);
        },
      ),

    /** A new one-time password for somebody who lost theirs; sessions end. Refused where there is no account yet. */
    resetPassword: async (
      username: string,
      by: string,
    ): Promise<{ username: string; oneTimePassword: string } | Refusal> => {
      const stored = await readRow<StaffState>(deps.db.pool, 'staff', 'username', username);
      if (!stored) return refuse('notFound');
      if (stored.state.leftOn !== undefined) return refuse('alreadyLeft', { on: stored.state.leftOn });
      const reset = await deps.accounts.reset(username, by);
      return isRefusal(reset) ? reset : { username, ...reset };
    },

    /** Forgets who a former member of staff was; posts, dates and acts stay on record under the username. */
    forgetStaff: (by: By, username: string): Promise<{ erased: number } | Refusal> =>
      deps.db.withTransaction(async (client) => {
        const stored = await readRow<StaffState>(client, 'staff', 'username', username);
        if (stored?.state.leftOn === undefined) return refuse('notFound');
        const erased = await eraseTexts(client, stored.stream.id, by.at);
        await blankPerson(client, username);
        await bumpOrganisation(client);
        return { erased };
      }),
  };
}

/** Puts a person's fields, sealing what is personal; only what changed makes an event. Also used by the import. */
export function putPerson(
  tools: Pick<Tools, 'office' | 'changes'>,
  stored: Stored<StaffState> | undefined,
  username: string,
  fields: PersonFields,
): StaffState | Refusal {
  const id = stored?.stream.id ?? randomUUID();
  const sealed = sealPerson(id, fields, tools.office.staff.get(username));
  const { department, joinedOn } = fields;
  const wanted: WantedStaff = { username, department, joinedOn, ...sealed.refs };
  const events = decideStaff(stored?.state, wanted, tools.office);
  if (isRefusal(events)) return events;
  const folded = events.reduce<StaffState | undefined>(
    (state, event) => staff.evolve(state, event),
    stored?.state,
  );
  const certificates = fields.certificates && folded ? decideCertificates(folded, fields.certificates) : [];
  const beside = { id, texts: sealed.texts, columns: sealed.columns };
  return tools.changes.add(staff, stored, [...events, ...certificates], beside);
}

function sealPerson(streamId: string, fields: PersonFields, current: StaffMember | undefined) {
  const collector = textCollector(streamId);
  const refs: Pick<WantedStaff, 'name' | 'title' | 'phone'> = {};
  const columns: Record<string, string> = {};
  for (const field of ['name', 'title', 'phone'] as const) {
    const wanted = fields[field];
    if (wanted === undefined || (wanted ?? '').trim() === (current?.[field] ?? '')) continue;
    refs[field] = collector.seal(`staff.${field}`, wanted ?? undefined) ?? null;
    columns[field] = (wanted ?? '').trim();
  }
  return { refs, texts: collector.rows, columns };
}

async function leave(
  tools: Tools,
  username: string,
  on: PlainDate,
  ifMatch?: number,
): Promise<Left | Refusal> {
  const { client, office, changes, by } = tools;
  const stored = await readRow<StaffState>(client, 'staff', 'username', username);
  if (!stored) return refuse('notFound');
  if (isStale(stored, ifMatch)) return refuse('staleVersion');
  const leaving = decideLeaving(stored.state, on, office, by.at);
  if (isRefusal(leaving)) return leaving;
  changes.add(staff, stored, leaving.staff);
  const rows = await readRowsOf<Post>(client, 'posts', 'code', [...leaving.posts.keys()]);
  const withoutHolder: string[] = [];
  for (const [code, events] of leaving.posts) {
    const row = rows.get(code);
    if (!row) continue;
    const post = changes.add(posts, row, events);
    if (post.holders.every(({ toOn }) => toOn !== undefined)) withoutHolder.push(code);
  }
  await endShiftsAndStandIns(tools, username);
  return { username, posts: [...leaving.posts.keys()], withoutHolder };
}

async function endShiftsAndStandIns({ client, office, changes, by }: Tools, username: string): Promise<void> {
  const shifts = office.snapshot.duty.filter((shift) => shift.username === username).map(({ id }) => id);
  for (const row of (await readRowsOf<never>(client, 'duty_shifts', 'id', shifts)).values()) {
    changes.add(dutyShifts, row, [{ type: 'DutyShiftRemoved', demand: 'SC-7', data: {} }]);
  }
  const standing = (office.standInsByUser.get(username) ?? []).filter(
    ({ toAt }) => toAt === undefined || toAt > by.at,
  );
  const ids = standing.map(({ id }) => id);
  for (const row of (await readRowsOf<never>(client, 'stand_ins', 'id', ids)).values()) {
    changes.add(standIns, row, [{ type: 'StandInEnded', demand: 'TL-12', data: { at: by.at } }]);
  }
}

import { dateOf, formatInstant, type Instant } from '../../kernel/time.ts';
import type { PublishedItem, Scene } from './desk.ts';
import type {
  Absence,
  Authority,
  Department,
  DirectoryEntry,
  DutyShift,
  Post,
  StaffMember,
  StandIn,
} from './model.ts';
import { isContractor } from './model-contractors.ts';
import { leads, mayDo } from './policy.ts';
import { isPublicStaff, rankOf } from './rules/rank.ts';

/** Drops what is not there: answers leave fields out instead of saying null. */
export function dense<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}

const nameOf = ({ view }: Scene, username: string) => view.staff(username)?.name || username;
const named = (scene: Scene, username: string | undefined) =>
  username === undefined ? undefined : { username, name: nameOf(scene, username) };
const coded = (thing: { code: string; name: string } | undefined) =>
  thing && { code: thing.code, name: thing.name };

/** What the public list says of a department; without items it is shown as having published nothing (SC-0). */
export function presentDepartmentLine({ view }: Scene, department: Department, items: PublishedItem[]) {
  const { code, name, kind, division, place, phone, windowHours } = department;
  const line = { code, name, kind, place, phone, windowHours };
  const of = division === undefined ? undefined : coded(view.division(division));
  return { ...line, ...(of && { division: of }), published: items.length > 0, itemCount: items.length };
}

/** A department's public page: office phones only, of people their name, title, post and scope (FC-1, FC-5). */
export function presentDepartment(scene: Scene, department: Department) {
  const { view, now } = scene;
  const items = scene.items(department.code);
  const posts = view.postsIn(department.code);
  return {
    ...presentDepartmentLine(scene, department, items),
    duties: department.duties,
    standards: department.standards,
    phones: posts.flatMap(({ code, name, phone }) => (phone ? [{ post: code, name, phone }] : [])),
    firstContact: posts
      .filter(({ role, firstContact }) => role === 'firstContact' || firstContact.length > 0)
      .map(({ code, name, phone, firstContact }) => dense({ post: code, name, phone, may: firstContact })),
    posts: posts.map(({ code, name, scope }) => ({ code, name, scope })),
    staff: byRank(scene, view.staffIn(department.code, now)).flatMap((person) =>
      publicLinesOf(scene, person),
    ),
    items,
  };
}

const byRank = ({ view, now }: Scene, people: StaffMember[]) =>
  people
    .map((person) => ({ person, key: `${rankOf(view, person.username, now)} ${person.username}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ person }) => person);

/**
 * Where somebody stands in the public list of people: by department and rank, so that a page of the list is a page of a
 * directory. It can be read in the address of the next page, so it names nobody by what they sign in with. `undefined`:
 * the public does not know them.
 */
export function placeInPublicList({ view, now }: Scene, username: string): string | undefined {
  const code = view.staffCode(username);
  if (code === undefined || !isPublicStaff(view, username, now)) return undefined;
  return `${view.staff(username)?.department ?? ''} ${rankOf(view, username, now)} ${code}`;
}

/** One line a post, for one person may hold several. */
function publicLinesOf({ view, now }: Scene, { username, name, title }: StaffMember) {
  const posts = view.postsOf(username, now);
  const person = dense({ code: view.staffCode(username) });
  if (posts.length === 0) return [{ ...person, name, title }];
  return posts.map(({ post }) => ({ ...person, name, title, post: post.name, scope: post.scope }));
}

function presentAuthority(scene: Scene, authority: Authority, inCharge: boolean) {
  const { post, role, department, division, as, actingFor } = authority;
  const name = scene.view.post(post)?.name ?? post;
  return dense({
    code: post,
    name,
    role,
    department,
    division,
    as,
    inCharge,
    actingFor: named(scene, actingFor),
  });
}

/** A member of staff to anybody: what a badge says, and the office phones of the posts (FC-5). */
export function presentPublicStaff({ view, now }: Scene, { username, name, title, department }: StaffMember) {
  const own = department === undefined ? undefined : view.department(department);
  return {
    code: view.staffCode(username) ?? '',
    name,
    title,
    ...(own && { department: { code: own.code, name: own.name, phone: own.phone } }),
    posts: view.postsOf(username, now).map(({ post }) =>
      dense({
        code: post.code,
        name: post.name,
        scope: post.scope,
        duties: post.duties,
        phone: post.phone,
      }),
    ),
  };
}

/** Who one is, and what one may act as at this moment, for oneself or for somebody absent (TL-12). */
export function presentMe(scene: Scene, username: string) {
  const { view, now } = scene;
  const person = view.staff(username);
  const acting = view.authorityOf(username, now);
  const waiting = view
    .postsOf(username, now)
    .filter(({ post }) => acting.every((authority) => authority.post !== post.code))
    .map(({ post: { code, role, department, division }, seat }): Authority => {
      return { post: code, role, department, division, as: seat };
    });
  const posts = [
    ...acting.map((authority) => presentAuthority(scene, authority, true)),
    ...waiting.map((seat) => presentAuthority(scene, seat, false)),
  ];
  const absence = view.absenceOf(username, now);
  const allowed = (['maintain', 'keepDuty', 'keepPlaces', 'nameStandIn', 'reportAbsence'] as const).filter(
    (act) => mayDo(view, username, act, { username, department: person?.department }, now),
  );
  return dense({
    username,
    name: person?.name ?? username,
    title: person?.title,
    department: person?.department,
    posts,
    roles: view.rolesOf(username, now),
    absent: absence && { id: absence.id, ...periodOf(absence), kind: absence.kind },
    allowed,
  });
}

export function periodOf({ fromAt, toAt }: { fromAt: Instant; toAt?: Instant }) {
  return { from: formatInstant(fromAt), ...(toAt !== undefined && { to: formatInstant(toAt) }) };
}

/** A directory line; to staff it says who is away, to an outside firm only what is public. Phones are office phones. */
export function presentEntry(
  { view, now }: Scene,
  { kind, key, ...entry }: DirectoryEntry,
  reader: string | undefined,
) {
  if (kind === 'staff' && reader !== undefined && isContractor(view, reader, now))
    return dense({ kind, ...entry });
  if (kind !== 'staff') return dense({ kind, code: key, ...entry });
  return dense({ kind, username: key, ...entry, away: view.isAway(key, now) });
}

const maintains = (scene: Scene, reader: string) => mayDo(scene.view, reader, 'maintain', {}, scene.now);

export function presentOfficeDepartment(scene: Scene, department: Department, reader: string) {
  const head = scene.view.headOf(department.code, scene.now)?.username;
  const { code, name, kind, division, duties, standards, place, phone, windowHours } = department;
  return {
    ...{ code, name, kind, duties, standards, place, phone, windowHours },
    ...dense({ division, head: named(scene, head) }),
    allowed: maintains(scene, reader) ? ['change'] : [],
  };
}

/** A post with its duty sheet, who holds it, and who is in charge of it now. */
export function presentPost(scene: Scene, post: Post, reader: string) {
  const { view, now } = scene;
  const { code, name, role, cover, department, division, scope, duties, phone, firstContact } = post;
  const { certificate, buildings } = post;
  const { inCharge, needsStandIn } = view.coverOf(code, now);
  const shown = ({ username }: { username: string }) =>
    username === reader || !isContractor(view, reader, now);
  const mayName = needsStandIn && mayDo(view, reader, 'nameStandIn', { department }, now);
  return {
    ...{ code, name, role, cover, scope, duties, phone, firstContact, needsStandIn },
    ...dense({ department, division, certificate, buildings }),
    holders: view
      .holdersOf(code, now)
      .filter(shown)
      .map(({ username, seat, fromOn }) => ({
        ...{ username, name: nameOf(scene, username), seat },
        from: fromOn,
        away: view.isAway(username, now),
      })),
    inCharge: inCharge
      .filter(shown)
      .map(({ username, as, actingFor }) =>
        dense({ username, name: nameOf(scene, username), as, actingFor: named(scene, actingFor) }),
      ),
    allowed: [...(maintains(scene, reader) ? ['change'] : []), ...(mayName ? ['nameStandIn'] : [])],
  };
}

/** A person to colleagues; the personal phone and the certificates only to administrator and head. */
export function presentStaff(scene: Scene, person: StaffMember, reader: string) {
  const { view, now } = scene;
  const { username, name, title, department, phone, joinedOn, leftOn, certificates } = person;
  const keeps = maintains(scene, reader);
  const close = keeps || (department !== undefined && leads(view, reader, department, now));
  return {
    ...{ username, name, title, joinedOn },
    ...dense({ code: view.staffCode(username), department, leftOn, phone: close ? phone : undefined }),
    ...(close && { certificates }),
    posts: view.postsOf(username, now).map(({ post, seat }) => ({ code: post.code, name: post.name, seat })),
    away: view.isAway(username, now),
    allowed: keeps && leftOn === undefined ? ['change', 'leave', 'resetPassword'] : [],
  };
}

/** Colleagues see that somebody is away; why, only the person, the head and the administrator. */
export function presentAbsence(scene: Scene, absence: Absence, reader: string, reason?: string) {
  const { view, now } = scene;
  const { id, username, kind, planned } = absence;
  const department = view.staff(username)?.department;
  const mayEnd = mayDo(view, reader, 'endAbsence', { username, department }, now);
  const over = absence.toAt !== undefined && absence.toAt <= now;
  return {
    ...{ id, username, name: nameOf(scene, username), ...periodOf(absence), planned },
    ...(mayEnd && dense({ kind, reason })),
    allowed: mayEnd && !over ? ['change', 'return'] : [],
  };
}

export function presentStandIn(scene: Scene, standIn: StandIn) {
  const { id, post, username, namedBy } = standIn;
  return dense({
    ...{ id, post, username, name: nameOf(scene, username), ...periodOf(standIn) },
    namedBy: namedBy ? named(scene, namedBy) : undefined,
  });
}

export function presentShift(scene: Scene, shift: DutyShift, reader: string) {
  const { view, now } = scene;
  const { id, department, username, weekdays, from, to } = shift;
  const keeps = mayDo(view, reader, 'keepDuty', { department }, now);
  return {
    ...{ id, department, username, name: nameOf(scene, username), weekdays, from, to },
    now: runsNow(scene, shift),
    allowed: keeps ? ['change', 'remove'] : [],
  };
}

/** On duty by this shift, not by another of the same person. */
function runsNow({ view, now }: Scene, shift: DutyShift): boolean {
  return view.onDuty(shift.department, now).includes(shift.username) && view.shiftRuns(shift, now);
}

/** Today in the office's zone, for a person who leaves without a date being said. */
export const todayOf = ({ now }: Scene) => dateOf(now);

import type { Instant } from '../../../kernel/time.ts';
import {
  FIRST_CONTACT_POWERS,
  type FirstContactPower,
  type OrganisationView,
  type PostRole,
} from '../../organisation/model.ts';
import { isContractor } from '../../organisation/model-contractors.ts';
import type { ContactState } from '../model.ts';

const there = (username: string, organisation: OrganisationView, now: Instant) =>
  organisation.isActive(username, now) && !organisation.isAway(username, now);

/** Posts somebody holds in a department (`''`: in none); all of theirs where no department is asked for. */
function postsIn(
  username: string,
  department: string | undefined,
  organisation: OrganisationView,
  now: Instant,
) {
  return organisation
    .postsOf(username, now)
    .map(({ post }) => post)
    .filter((post) => department === undefined || (post.department ?? '') === department);
}

/**
 * Who acts now for a person in a department: they themselves; while away whoever covers a post of theirs there (TL-12),
 * else its head, else the head of office. Where nobody at all is there it goes on waiting for them.
 * Example: A of the window is away, B covers → `['b']`.
 */
export function actingFor(
  username: string,
  department: string | undefined,
  organisation: OrganisationView,
  now: Instant,
): string[] {
  if (there(username, organisation, now)) return [username];
  const covering = postsIn(username, department, organisation, now)
    .flatMap((post) => organisation.coverOf(post.code, now).inCharge)
    .map((charge) => charge.username)
    .filter((one) => one !== username);
  if (covering.length > 0) return [...new Set(covering)];
  return [headWhoIsThere(department, organisation, now) ?? username];
}

function headWhoIsThere(department: string | undefined, organisation: OrganisationView, now: Instant) {
  const head = department === undefined ? undefined : organisation.headOf(department, now);
  return (head ?? organisation.headOfOffice(now))?.username;
}

/** An absent person whose work in a department (`''`: in none) is somebody else's now. */
export type Covered = { username: string; department: string };

/** Whose work is this person's now, because they cover a post of an absent one: `actingFor` seen from the other side. */
export function coveredBy(username: string, organisation: OrganisationView, now: Instant): Covered[] {
  return organisation.authorityOf(username, now).flatMap(({ post, department = '' }) => {
    if (!organisation.coverOf(post, now).inCharge.some((charge) => charge.username === username)) return [];
    return organisation
      .holdersOf(post, now)
      .filter((holder) => holder.username !== username && !there(holder.username, organisation, now))
      .map((holder) => ({ username: holder.username, department }));
  });
}

/** Departments in which somebody holds a post, so that a contact passed to the department may be taken by them; an outside firm’s people get only what names them. */
export function departmentsServed(username: string, organisation: OrganisationView, now: Instant): string[] {
  const held = organisation.postsOf(username, now).map(({ post }) => post);
  const acted = organisation.authorityOf(username, now);
  const departments = [...held, ...acted].flatMap(({ role, department }) =>
    role === 'contractor' || department === undefined ? [] : [department],
  );
  return [...new Set(departments)];
}

/** Whether a contact passed on can be confirmed by this person: the one named or who covers for them, the head, else anybody of a post there. */
export function mayReceive(
  { department, staff }: { department: string; staff?: string },
  username: string,
  organisation: OrganisationView,
  now: Instant,
): boolean {
  if (organisation.headOf(department, now)?.username === username) return true;
  if (staff !== undefined) return actingFor(staff, department, organisation, now).includes(username);
  return departmentsServed(username, organisation, now).includes(department);
}

/**
 * The one person an open contact waits for; `undefined` only when it is closed (FC-3: nothing is left lying).
 * Example: handed over to a department without a name → its head, until somebody confirms.
 */
export function waitsFor(
  state: ContactState,
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const officer = () => actingFor(state.officer, state.department, organisation, now)[0] as string;
  switch (state.status) {
    case 'closed':
      return undefined;
    case 'open':
    case 'returned':
      return officer();
    case 'awaitingConfirmation':
      return receivingSide(state, organisation, now) ?? officer();
    case 'awaitingAssignment':
      return (
        organisation.inRole('registrar', now)[0] ?? organisation.headOfOffice(now)?.username ?? officer()
      );
    case 'following':
      return followedBy(state, organisation, now) ?? officer();
  }
}

function receivingSide({ handOver }: ContactState, organisation: OrganisationView, now: Instant) {
  if (!handOver) return undefined;
  const { department, staff } = handOver;
  return staff === undefined
    ? headWhoIsThere(department, organisation, now)
    : actingFor(staff, department, organisation, now)[0];
}

function followedBy(state: ContactState, organisation: OrganisationView, now: Instant) {
  if (state.following === 'receiver' && state.receiver !== undefined)
    return actingFor(state.receiver, state.handOver?.department, organisation, now)[0];
  const asked = state.following === 'report' ? pendingReport(state) : undefined;
  return asked && actingFor(asked.to, undefined, organisation, now)[0];
}

/** The latest question a leader has not answered yet. */
export const pendingReport = (state: ContactState) =>
  state.reports.findLast((report) => report.answeredAt === undefined);

/** Whose turn it is to give the outcome: the officer's, or the receiver's once one has confirmed. */
export function sideOfTurn(state: ContactState): 'officer' | 'receiver' {
  if (state.following === 'report') return state.reports.at(-1)?.side ?? 'officer';
  return state.following === 'receiver' ? 'receiver' : 'officer';
}

const LEADING: readonly PostRole[] = ['head', 'deputy', 'divisionLeader', 'headOfOffice'];

/** Somebody who leads a department, a division or the office, and to whom one reports up (TL-9). */
export const leads = (username: string, organisation: OrganisationView, now: Instant) =>
  organisation.rolesOf(username, now).some((role) => LEADING.includes(role));

/**
 * What somebody may do with a contact themselves: what is published for the first-contact posts they hold or act for
 * (FC-1); who leads may do all. Whoever holds no such post receives, and passes on. The receiver of a hand-over works
 * on it by the post it belongs to, which is limited only where something is published for it.
 */
export function powersOf(
  username: string,
  as: 'officer' | 'receiver',
  organisation: OrganisationView,
  now: Instant,
): FirstContactPower[] {
  if (leads(username, organisation, now)) return [...FIRST_CONTACT_POWERS];
  const acted = organisation.authorityOf(username, now).flatMap(({ post }) => organisation.post(post) ?? []);
  const posts = [...postsIn(username, undefined, organisation, now), ...acted];
  const published = posts.filter(({ firstContact }) => firstContact.length > 0);
  if (as === 'receiver' && posts.length > 0 && published.length === 0) return [...FIRST_CONTACT_POWERS];
  const held = new Set(published.flatMap(({ firstContact }) => firstContact));
  return FIRST_CONTACT_POWERS.filter((power) => power === 'receive' || held.has(power));
}

const RANK: Partial<Record<PostRole, number>> = {
  headOfOffice: 5,
  leadershipTeam: 4,
  divisionLeader: 4,
  head: 3,
  deputy: 2,
};

/** Of several who received at once the higher post is the officer (FC-2); of equal ones who registers. */
export function highest(usernames: string[], organisation: OrganisationView, now: Instant): string {
  const rank = (username: string) =>
    Math.max(1, ...organisation.rolesOf(username, now).map((role) => RANK[role] ?? 1));
  return usernames.reduce((best, one) => (rank(one) > rank(best) ? one : best));
}

/** The post under which somebody receives: a first-contact post before any other, and the department it belongs to. */
export function receivingPost(username: string, organisation: OrganisationView, now: Instant) {
  const held = organisation.postsOf(username, now).map(({ post }) => post);
  const post =
    held.find(({ role }) => role === 'firstContact') ??
    held.find(({ firstContact }) => firstContact.length > 0) ??
    held[0];
  const department = post?.department ?? organisation.staff(username)?.department;
  return { post: post?.code, department: department ?? '' };
}

/** The office phone of a named receiver's post, else of the department; never a personal one (FC-3, FC-5). */
export function handlerPhone(
  { department, staff }: { department: string; staff?: string },
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const own = staff === undefined ? [] : postsIn(staff, department, organisation, now);
  return own.find(({ phone }) => phone)?.phone ?? (organisation.department(department)?.phone || undefined);
}

/** Whether work can be passed to this target: the department exists, the one named holds a post in it or heads it. */
export function isTarget(
  { department, staff }: { department: string; staff?: string },
  organisation: OrganisationView,
  now: Instant,
): boolean {
  if (!organisation.department(department)) return false;
  if (staff === undefined) return true;
  // An outside firm's people see only the jobs they were sent to (SC-6); no contact is passed to them.
  if (!organisation.isActive(staff, now) || isContractor(organisation, staff, now)) return false;
  return (
    postsIn(staff, department, organisation, now).length > 0 ||
    organisation.staff(staff)?.department === department
  );
}

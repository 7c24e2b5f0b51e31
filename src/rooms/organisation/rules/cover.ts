import type { Instant } from '../../../kernel/time.ts';
import type { Authority, Charge, ChargeAs, Cover, Holder, Post, PostRole } from '../model.ts';
import { holdersAt, isPresent, type OfficeIndex, standInAt } from './office-index.ts';

/** Bodies and administrators are not stood in for by a head: a body decides as such, an office keeps two of the other. */
const WITHOUT_STAND_IN: ReadonlySet<PostRole> = new Set(['leadershipTeam', 'partyBranch', 'administrator']);

/**
 * Who is in charge of a post at a moment (TL-12): A; while A is away B; when both are away the stand-in the head named,
 * and until then the next in the order of authority (CO-1). In a pool all members who are there. When A is back A is in
 * charge again, whatever was named meanwhile.
 * Example: A away, B there → `inCharge: [{ username: B, as: 'B', actingFor: A }]`.
 */
export function coverOf(index: OfficeIndex, code: string, now: Instant): Cover {
  const post = index.posts.get(code);
  if (!post) return { post: code, inCharge: [], needsStandIn: false, vacant: true };
  const holders = holdersAt(index, code, now);
  const own = ownCharges(index, post, holders, now);
  const vacant = holders.length === 0;
  if (own.length > 0) return { post: code, inCharge: own, needsStandIn: false, vacant };
  const superior = superiorOf(index, post, now);
  const inCharge = superior ? [{ ...superior, post: code, actingFor: holders[0]?.username }] : [];
  const deputised = post.role === 'head' && superior?.as === 'deputy';
  const needsStandIn = post.department !== undefined && !WITHOUT_STAND_IN.has(post.role) && !deputised;
  return { post: code, inCharge, needsStandIn, vacant };
}

/** Charges by the post's own seats or a named stand-in; none when everybody is away. */
function ownCharges(index: OfficeIndex, post: Post, holders: Holder[], now: Instant): Charge[] {
  const present = holders.filter((holder) => isPresent(index, holder.username, now));
  if (post.cover === 'pool') {
    if (present.length > 0)
      return present.map(({ username, seat }) => ({ username, post: post.code, as: seat }));
  } else {
    const first = present.find(({ seat }) => seat !== 'B') ?? present[0];
    if (first) return [chargeOf(post.code, first, holders)];
  }
  const standIn = standInAt(index, post.code, now);
  if (!standIn || !isPresent(index, standIn.username, now)) return [];
  return [{ username: standIn.username, post: post.code, as: 'standIn', actingFor: holders[0]?.username }];
}

function chargeOf(post: string, holder: Holder, holders: Holder[]): Charge {
  if (holder.seat !== 'B') return { username: holder.username, post, as: holder.seat };
  const actingFor = holders.find(({ seat }) => seat === 'A')?.username;
  return { username: holder.username, post, as: 'B', actingFor };
}

/** In charge of a post by seat or stand-in only, never by rank. */
function ownCharge(index: OfficeIndex, post: Post, now: Instant): Charge | undefined {
  return ownCharges(index, post, holdersAt(index, post.code, now), now)[0];
}

function firstInCharge(index: OfficeIndex, posts: Post[], now: Instant): Charge | undefined {
  for (const post of posts) {
    const charge = ownCharge(index, post, now);
    if (charge) return charge;
  }
  return undefined;
}

const ranked = (charge: Charge | undefined, as: ChargeAs): Charge | undefined => charge && { ...charge, as };

/** The next in the order of authority when nobody of a post is there: person, department, division leader, head (CO-1). */
function superiorOf(index: OfficeIndex, post: Post, now: Instant): Charge | undefined {
  if (post.role === 'headOfOffice' || post.role === 'leadershipTeam' || post.role === 'partyBranch')
    return undefined;
  if (post.role === 'divisionLeader') return ranked(headOfOffice(index, now), 'headOfOffice');
  const department = post.department;
  if (department === undefined) return ranked(headOfOffice(index, now), 'headOfOffice');
  if (post.role === 'head') {
    return ranked(deputyOf(index, department, now), 'deputy') ?? aboveDepartment(index, department, now);
  }
  const heads = postsOf(index, department, 'head');
  const head = ranked(firstInCharge(index, heads, now), 'head');
  if (head) return head;
  const deputy = post.role === 'deputy' ? undefined : ranked(deputyOf(index, department, now), 'deputy');
  return deputy ?? aboveDepartment(index, department, now);
}

function aboveDepartment(index: OfficeIndex, department: string, now: Instant): Charge | undefined {
  const leader = divisionLeaderOf(index, department, now);
  return leader?.as === 'headOfOffice' ? leader : ranked(leader, 'divisionLeader');
}

function postsOf(index: OfficeIndex, department: string, role: PostRole): Post[] {
  return (index.postsByDepartment.get(department) ?? []).filter((post) => post.role === role);
}

/** Who acts as head of a department: the head; while away the stand-in or deputy, then the division leader. */
export function headOf(index: OfficeIndex, department: string, now: Instant): Charge | undefined {
  const heads = postsOf(index, department, 'head');
  const present = firstInCharge(index, heads, now);
  if (present) return present;
  const [post] = heads;
  if (post) return coverOf(index, post.code, now).inCharge[0];
  return ranked(deputyOf(index, department, now), 'deputy') ?? aboveDepartment(index, department, now);
}

export function deputyOf(index: OfficeIndex, department: string, now: Instant): Charge | undefined {
  return firstInCharge(index, postsOf(index, department, 'deputy'), now);
}

/** The leader of the division the department belongs to; while away the head of office. */
export function divisionLeaderOf(index: OfficeIndex, department: string, now: Instant): Charge | undefined {
  const division = index.departments.get(department)?.division;
  const leaders = (index.postsByRole.get('divisionLeader') ?? []).filter(
    (post) => post.division === division,
  );
  const present = division === undefined ? undefined : firstInCharge(index, leaders, now);
  return present ?? ranked(headOfOffice(index, now), 'headOfOffice');
}

export function headOfOffice(index: OfficeIndex, now: Instant): Charge | undefined {
  return firstInCharge(index, index.postsByRole.get('headOfOffice') ?? [], now);
}

/**
 * What a person may act as at a moment. A holder keeps the authority of the own seat; B has A's while A is away, a
 * stand-in and a superior while nobody of the post is left, each with `actingFor` (TL-12).
 */
export function authorityOf(index: OfficeIndex, username: string, now: Instant): Authority[] {
  const found = new Map<string, Authority>();
  const add = (post: Post, as: ChargeAs, actingFor?: string) => {
    if (found.has(post.code)) return;
    const { code, role, department, division } = post;
    found.set(code, { post: code, role, department, division, as, actingFor });
  };
  for (const post of index.postsByHolder.get(username) ?? []) {
    const seat = holdersAt(index, post.code, now).find((holder) => holder.username === username)?.seat;
    if (seat && seat !== 'B') add(post, seat);
  }
  for (const post of candidates(index, username)) {
    const charge = coverOf(index, post.code, now).inCharge.find((each) => each.username === username);
    if (charge) add(post, charge.as, charge.actingFor);
  }
  return [...found.values()];
}

/** Posts that may fall to a person: seats as B, stand-ins, and what lies below a leading post of theirs. */
function candidates(index: OfficeIndex, username: string): Set<Post> {
  const posts = new Set(index.postsByHolder.get(username) ?? []);
  for (const standIn of index.standInsByUser.get(username) ?? []) {
    const post = index.posts.get(standIn.post);
    if (post) posts.add(post);
  }
  for (const leading of [...posts]) for (const post of below(index, leading)) posts.add(post);
  return posts;
}

function below(index: OfficeIndex, { role, department, division }: Post): Post[] {
  if (role === 'headOfOffice') return index.snapshot.posts;
  if (role === 'divisionLeader') {
    const departments = index.snapshot.departments.filter((each) => each.division === division);
    return departments.flatMap(({ code }) => index.postsByDepartment.get(code) ?? []);
  }
  if (role === 'head' || role === 'deputy')
    return department ? (index.postsByDepartment.get(department) ?? []) : [];
  return [];
}

/** Everybody in charge of a post of that role now; `department` narrows it. */
export function inRole(index: OfficeIndex, role: PostRole, now: Instant, department?: string): string[] {
  const posts = (index.postsByRole.get(role) ?? []).filter(
    (post) => department === undefined || post.department === department,
  );
  return [
    ...new Set(
      posts.flatMap((post) => coverOf(index, post.code, now).inCharge.map(({ username }) => username)),
    ),
  ];
}

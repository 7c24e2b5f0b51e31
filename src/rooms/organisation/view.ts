import { DAY_MS, type Instant } from '../../kernel/time.ts';
import type { OrganisationSnapshot, OrganisationView } from './model.ts';
import { atWork, receivingNow } from './rules/at-work.ts';
import { certificateLacking } from './rules/certificates.ts';
import * as cover from './rules/cover.ts';
import { onDuty, runsAt } from './rules/duty.ts';
import {
  absenceAt,
  holdersAt,
  indexOffice,
  isActive,
  type OfficeIndex,
  standInAt,
  startOf,
} from './rules/office-index.ts';
import { directoryOf } from './search.ts';

/** The organisation as other rooms see it, over one immutable snapshot; pure but for the directory's own memory. */
export function viewOf(snapshot: OrganisationSnapshot): OrganisationView {
  const index = indexOffice(snapshot);
  const directory = directoryOf(index);
  const codes = snapshot.staffCodes ?? [];
  const usernames = new Map(codes);
  const staffCodes = new Map(codes.map(([code, username]) => [username, code]));
  return {
    version: snapshot.version,
    snapshot,
    division: (code) => index.divisions.get(code),
    department: (code) => index.departments.get(code),
    post: (code) => index.posts.get(code),
    staff: (username) => index.staff.get(username),
    staffCode: (username) => staffCodes.get(username),
    usernameOf: (code) => usernames.get(code),
    isActive: (username, now) => isActive(index, username, now),
    postsIn: (department) => index.postsByDepartment.get(department) ?? [],
    staffIn: (department, now) =>
      snapshot.staff.filter(
        (person) => person.department === department && isActive(index, person.username, now),
      ),
    holdersOf: (post, now) => holdersAt(index, post, now),
    postsOf: (username, now) => postsOf(index, username, now),
    isAway: (username, now) => absenceAt(index, username, now) !== undefined,
    absenceOf: (username, now) => absenceAt(index, username, now),
    standInOf: (post, now) => standInAt(index, post, now),
    coverOf: (post, now) => cover.coverOf(index, post, now),
    atWork: (post, now) => atWork(index, post, now),
    receivingNow: (department, when) => receivingNow(index, department, when),
    coverChangesAt: (post, now) => coverChangesAt(index, post, now),
    needingStandIn: (now) =>
      snapshot.posts
        .map((post) => cover.coverOf(index, post.code, now))
        .filter(({ needsStandIn }) => needsStandIn),
    headOf: (department, now) => cover.headOf(index, department, now),
    deputyOf: (department, now) => cover.deputyOf(index, department, now),
    divisionLeaderOf: (department, now) => cover.divisionLeaderOf(index, department, now),
    headOfOffice: (now) => cover.headOfOffice(index, now),
    inRole: (role, now, department) => cover.inRole(index, role, now, department),
    authorityOf: (username, now) => cover.authorityOf(index, username, now),
    rolesOf: (username, now) => [...new Set(cover.authorityOf(index, username, now).map(({ role }) => role))],
    onDuty: (department, now) => onDuty(index, department, now),
    shiftRuns: (shift, now) => runsAt(shift, now),
    certificateLacking: (post, username, on) => certificateLacking(index, post, username, on),
    search: directory.search,
    prepareSearch: directory.prepare,
  };
}

function postsOf(index: OfficeIndex, username: string, now: Instant) {
  return (index.postsByHolder.get(username) ?? []).flatMap((post) => {
    const seat = holdersAt(index, post.code, now).find((holder) => holder.username === username)?.seat;
    return seat ? [{ post, seat }] : [];
  });
}

function coverChangesAt(index: OfficeIndex, code: string, now: Instant): Instant | undefined {
  const post = index.posts.get(code);
  if (!post) return undefined;
  const standIns = index.standInsByPost.get(code) ?? [];
  const people = new Set([...post.holders, ...standIns].map(({ username }) => username));
  const periods = [...standIns, ...[...people].flatMap((username) => index.absences.get(username) ?? [])];
  const moments = [
    ...periods.flatMap(({ fromAt, toAt }) => [fromAt, toAt]),
    ...post.holders.flatMap(({ fromOn, toOn }) => [startOf(fromOn), toOn && startOf(toOn) + DAY_MS]),
    ...[...people].map((username) => index.staff.get(username)?.leftOn).map((left) => left && startOf(left)),
  ].filter((at): at is Instant => typeof at === 'number' && at > now);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

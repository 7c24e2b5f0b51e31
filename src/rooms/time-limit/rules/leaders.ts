import type { Instant } from '../../../kernel/time.ts';
import type { OrganisationView, PostRole } from '../../organisation/model.ts';
import { LEADER_LEVELS, type LeaderLevel } from '../model-report.ts';

/** Who stands at a level over a department now, or acts for who does (CO-1, TL-12). */
export function leaderAt(
  level: LeaderLevel,
  department: string,
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const charge = {
    head: organisation.headOf,
    divisionLeader: organisation.divisionLeaderOf,
    headOfOffice: (_: string, at: Instant) => organisation.headOfOffice(at),
  }[level](department, now);
  return charge?.username;
}

/** The next level above one; none above the head of office. */
export function levelAbove(level: LeaderLevel): LeaderLevel | undefined {
  return LEADER_LEVELS[LEADER_LEVELS.indexOf(level) + 1];
}

/** A level and all above it. */
export const levelsFrom = (level: LeaderLevel): readonly LeaderLevel[] =>
  LEADER_LEVELS.slice(LEADER_LEVELS.indexOf(level));

/**
 * The level that a name stands for: the level itself, or somebody who holds it over the department, away or not.
 * Example: `levelNamed('leader', 'WX', …)` is `divisionLeader` where `leader` leads the division of WX.
 */
export function levelNamed(
  name: string,
  department: string,
  organisation: OrganisationView,
  now: Instant,
): LeaderLevel | undefined {
  const known = LEADER_LEVELS.find((level) => level === name);
  return known ?? LEADER_LEVELS.find((level) => holds(name, level, department, organisation, now));
}

function holds(
  username: string,
  level: LeaderLevel,
  department: string,
  organisation: OrganisationView,
  now: Instant,
): boolean {
  if (leaderAt(level, department, organisation, now) === username) return true;
  const division = organisation.department(department)?.division;
  return organisation.postsOf(username, now).some(({ post }) => {
    if (post.role !== (level satisfies PostRole)) return false;
    if (level === 'head') return post.department === department;
    return level === 'headOfOffice' || post.division === division;
  });
}

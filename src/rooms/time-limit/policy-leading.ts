import type { Instant } from '../../kernel/time.ts';
import type { Authority, Charge, OrganisationView, PostRole } from '../organisation/model.ts';

/** What somebody leads of a department: by post, for an absent one, or as the next in rank where no post says so. */
type Leading = { head?: Authority; deputy?: Authority; divisionLeader?: Authority };

export function leadingOf(
  department: string,
  username: string,
  authorities: Authority[],
  organisation: OrganisationView,
  now: Instant,
): Leading {
  const division = organisation.department(department)?.division;
  const of = (role: PostRole) =>
    authorities.find((one) => one.role === role && one.department === department);
  const ranked = (role: PostRole, charge: Charge | undefined): Authority | undefined =>
    charge?.username === username ? { ...charge, role, department } : undefined;
  const divisionPost =
    division === undefined
      ? undefined
      : authorities.find((one) => one.role === 'divisionLeader' && one.division === division);
  return {
    head: of('head') ?? ranked('head', organisation.headOf(department, now)),
    deputy: of('deputy'),
    divisionLeader: divisionPost ?? ranked('divisionLeader', organisation.divisionLeaderOf(department, now)),
  };
}

/** Posts somebody has a seat on, B's included, or the authority of for an absent one. */
export function worksOn(username: string, organisation: OrganisationView, now: Instant): string[] {
  const seats = organisation.postsOf(username, now).map((one) => one.post.code);
  return [...new Set([...seats, ...organisation.authorityOf(username, now).map((one) => one.post)])];
}

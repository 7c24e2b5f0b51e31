import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';
import { isContractor } from '../organisation/model-contractors.ts';

/**
 * Any staff registers for a department they belong to or have a post in; for another it is a first contact (SC-6.2). An
 * outside firm registers nothing for the office: what it reports it reports as anybody.
 */
export function mayRegister(
  department: string | undefined,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): boolean {
  if (!organisation.isActive(username, now) || isContractor(organisation, username, now)) return false;
  // What there is no such department for is refused with everything else that is wrong.
  if (department === undefined || !organisation.department(department)) return true;
  if (organisation.staff(username)?.department === department) return true;
  return organisation.authorityOf(username, now).some((one) => one.department === department);
}

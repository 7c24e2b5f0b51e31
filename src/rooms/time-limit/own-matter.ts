import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { SubmitBody } from './contract.ts';

const digits = (phone: string | undefined) =>
  phone?.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '') || undefined;

/**
 * The member of staff who applies for themselves, if it is one: of the applicant's name, and reached by the applicant's
 * phone; who sends the matter in is known by the name alone, unless the two phones say otherwise. Whoever it is has an
 * interest in the matter, and neither handles nor decides it (SC-6.3).
 */
export function applicantAmongStaff(
  applicant: SubmitBody['applicant'],
  sender: string | undefined,
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const name = applicant?.name.trim();
  if (!name) return undefined;
  const phone = digits(applicant?.phone);
  const isSame = (one: { username: string; name: string; phone?: string }) => {
    if (one.name !== name || !organisation.isActive(one.username, now)) return false;
    const own = digits(one.phone);
    return own === undefined || phone === undefined ? one.username === sender : own === phone;
  };
  return organisation.snapshot.staff.find(isSame)?.username;
}

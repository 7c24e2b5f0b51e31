import type { Instant } from '../../../kernel/time.ts';
import type { OrganisationView, PostRole } from '../model.ts';

/** Those who answer for most come first; whoever has no post, last. */
const ORDER: readonly PostRole[] = [
  'headOfOffice',
  'divisionLeader',
  'leadershipTeam',
  'partyBranch',
  'head',
  'deputy',
  'firstContact',
  'registrar',
  'staff',
  'contractor',
  'administrator',
];

type Seen = Pick<OrganisationView, 'postsOf' | 'staff'>;

/** The place of somebody in a list of people, by the highest of their posts; as a letter, to sort by. */
export function rankOf(view: Seen, username: string, now: Instant): string {
  const places = view.postsOf(username, now).map(({ post }) => ORDER.indexOf(post.role));
  return String.fromCharCode(97 + Math.min(ORDER.length, ...places));
}

/** Whether the public knows somebody as a member of staff: keeping the program alone is no post anybody turns to. */
export function isPublicStaff(view: Seen, username: string, now: Instant): boolean {
  if (view.staff(username)?.department !== undefined) return true;
  return view.postsOf(username, now).some(({ post }) => post.role !== 'administrator');
}

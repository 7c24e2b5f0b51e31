import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView } from './model.ts';

/**
 * Somebody of an outside firm: every seat they have is a contractor's, or was, where they have none now: who loses the
 * last one does not become a member of staff. Such a person sees the own jobs and nothing else (SC-6).
 */
export function isContractor(organisation: OrganisationView, username: string, now: Instant): boolean {
  const seats = organisation.postsOf(username, now).map(({ post }) => post);
  const counted = seats.length > 0 ? seats : postsEverHeld(organisation, username);
  return counted.length > 0 && counted.every(({ role }) => role === 'contractor');
}

const postsEverHeld = ({ snapshot }: OrganisationView, username: string) =>
  snapshot.posts.filter(({ holders }) => holders.some((holder) => holder.username === username));

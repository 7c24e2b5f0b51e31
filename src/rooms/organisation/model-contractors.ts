import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView } from './model.ts';

/** Somebody of an outside firm: every seat they have is a contractor's. Such a person sees the own jobs and nothing else (SC-6). */
export function isContractor(organisation: OrganisationView, username: string, now: Instant): boolean {
  const seats = organisation.postsOf(username, now);
  return seats.length > 0 && seats.every(({ post }) => post.role === 'contractor');
}

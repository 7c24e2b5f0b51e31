import { dateOf, type Instant } from '../../../kernel/time.ts';
import type { OrganisationView, Post } from '../../organisation/model.ts';
import type { CaseState } from '../model.ts';
import { type CaseFacts, versionOf } from './facts.ts';

const isCrewPost = ({ role, cover }: Post) => cover === 'pool' && (role === 'staff' || role === 'contractor');

/** Crews whose work a case is: those the item names, in its order; of a task without an item, all of the department's own. */
export function crewPosts(
  state: Pick<CaseState, 'lead'>,
  organisation: OrganisationView,
  named: string[],
): Post[] {
  const own = organisation.postsIn(state.lead).filter(isCrewPost);
  if (named.length === 0) return own.filter(({ role }) => role === 'staff');
  return named.flatMap((code) => own.filter((post) => post.code === code));
}

/** The crews that the item names, whose people may bring a case of it to its end; of a task without an item none. */
export function crewsOfItem(
  state: CaseState,
  { organisation, catalogue }: Pick<CaseFacts, 'organisation' | 'catalogue'>,
): Post[] {
  const named = versionOf(state, { catalogue })?.posts ?? [];
  if (named.length === 0) return [];
  return crewPosts(state, organisation, named).filter(({ role }) => role === 'staff');
}

/** Work that asks for certificates: the post somebody does it under, where there is one, and the item's own crews. */
type Work = { post?: string; usual: Post[] };

/**
 * The certificate somebody lacks for the work (SC-5.1): that of the post they do it under; and where they come from
 * elsewhere than the item's crews, which all ask for one, also the item's own.
 */
export function certificateLackingFor(
  username: string,
  { post, usual }: Work,
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const lacks = (code: string) => organisation.certificateLacking(code, username, dateOf(now));
  const own = post === undefined ? undefined : lacks(post);
  if (own || usual.length === 0 || usual.some(({ code }) => code === post)) return own;
  const missing = usual.map(({ code }) => lacks(code));
  return missing.every((one) => one !== undefined) ? missing[0] : undefined;
}

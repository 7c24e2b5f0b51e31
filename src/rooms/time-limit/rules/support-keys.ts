import type { Instant } from '../../../kernel/time.ts';
import type { OrganisationView, PostRole } from '../../organisation/model.ts';
import type { CaseState } from '../model.ts';
import type { Support } from '../model-support.ts';

/** Posts that make somebody one of the department: an outside firm's person is not, nor who keeps the computers. */
const OF_DEPARTMENT: readonly PostRole[] = ['staff', 'firstContact', 'head', 'deputy', 'registrar'];

/** Departments one has a post in, among these posts. */
export function departmentsOf(posts: string[], organisation: OrganisationView): string[] {
  const found = posts.flatMap((code) => {
    const post = organisation.post(code);
    return post?.department !== undefined && OF_DEPARTMENT.includes(post.role) ? [post.department] : [];
  });
  return [...new Set(found)];
}

/** The post by which somebody works for a department: that is how the support is covered (TL-12). */
export function postWithin(
  department: string,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const posts = organisation.postsOf(username, now).map(({ post }) => post);
  return posts.find((post) => post.department === department)?.code;
}

/**
 * Keys of those who see a case for a support of it (SC-6): the department's leaders, whoever does it with the post that
 * covers it, and as long as a date waits for its answer everybody of the department, for anybody there may give it.
 */
export function supporterKeys({ supports }: Pick<CaseState, 'supports'>): string[] | undefined {
  if (!supports) return undefined;
  return [...new Set(supports.flatMap(keysOf))];
}

function keysOf({ department, handler, post, state, acceptedAt }: Support): string[] {
  if (department === undefined) return [];
  const leads = `leads:${department}`;
  if (state === 'returned' || state === 'withdrawn' || state === 'closed')
    return acceptedAt === undefined ? [] : [leads];
  const doers = [...(handler ? [`staff:${handler}`] : []), ...(post ? [`post:${post}`] : [])];
  return [leads, ...doers, ...(state === 'proposed' ? [`of:${department}`] : [])];
}

/** Keys of those an open support waits for, by which it stands in their queue, and of the department it is in (TL-5). */
export function waitingKeys({ supports }: Pick<CaseState, 'supports'>): string[] | undefined {
  const keys = supports?.flatMap((support) => {
    const { department, end } = support;
    if (department === undefined || end !== undefined) return [];
    return [`in:${department}`, ...waitsAt(support)];
  });
  return keys && keys.length > 0 ? [...new Set(keys)] : undefined;
}

function waitsAt({ department, handler, post, state }: Support): string[] {
  if (state === 'countered') return [];
  if (handler) return [`staff:${handler}`, ...(post ? [`cover:${handler}:${post}`] : [])];
  return [post ? `post:${post}` : `head:${department}`];
}

import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { CaseState } from './model.ts';
import { steppedBack } from './model-interest.ts';
import type { Support } from './model-support.ts';
import type { CaseScope } from './policy.ts';
import { leadingOf, worksOn } from './policy-leading.ts';
import { supportPeopleOf } from './rules/people.ts';
import { departmentsOf, supporterKeys } from './rules/support-keys.ts';

/** How somebody stands to one support at a moment (CO-1, TL-12). */
export type SupportStanding = {
  /** Has a post in the supporting department. */
  member: boolean;
  /** Does it now, or covers for who does. */
  doer: boolean;
  head: boolean;
  /** The post acted by, and the absent one whose authority is used. */
  post?: string;
  actingFor?: string;
};

const NONE: SupportStanding = { member: false, doer: false, head: false };

/** Whether somebody sees a case for its supports, and how they stand to each. */
export function supporterOf(
  state: CaseState,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): { supporter: boolean; supports: Record<number, SupportStanding> } {
  const { supports = [] } = state;
  const posts = worksOn(username, organisation, now);
  const memberOf = departmentsOf(posts, organisation);
  const authorities = organisation.authorityOf(username, now);
  const leading = (department: string) => leadingOf(department, username, authorities, organisation, now);
  const stand = (support: Support): SupportStanding => {
    const { department, handler } = support;
    // Who has stepped back still sees it, and neither answers for it nor does it (SC-6.3).
    if (department === undefined || steppedBack(state, username)) return NONE;
    const { head } = leading(department);
    const people = supportPeopleOf(support, state, organisation, now);
    const doer = people.inCharge.includes(username);
    const inHeadsPlace = state.interests !== undefined && people.head === username;
    const covers = doer && handler !== undefined && handler !== username;
    return {
      member: memberOf.includes(department),
      doer,
      head: head !== undefined || inHeadsPlace,
      post: doer && support.post ? support.post : (head?.post ?? authorities[0]?.post),
      actingFor: covers ? handler : head?.actingFor,
    };
  };
  const led = [...new Set(supports.flatMap(({ department }) => department ?? []))].filter((department) => {
    const { head, deputy, divisionLeader } = leading(department);
    return head ?? deputy ?? divisionLeader;
  });
  const keys = seeingKeys({ username, departments: led, posts, memberOf });
  return {
    supporter: supporterKeys(state)?.some((key) => keys.includes(key)) ?? false,
    supports: Object.fromEntries(supports.map((support) => [support.id, stand(support)])),
  };
}

/** The keys by which somebody sees cases they support: the same for one case and for lists (SC-6). */
export function seeingKeys(
  scope: Pick<CaseScope, 'username' | 'departments' | 'posts' | 'memberOf'>,
): string[] {
  const { username, departments, posts, memberOf } = scope;
  return [
    `staff:${username}`,
    ...departments.map((code) => `leads:${code}`),
    ...posts.map((code) => `post:${code}`),
    ...memberOf.map((code) => `of:${code}`),
  ];
}

/** The keys of the supports that wait for somebody: named, covered, of a post, or the head's to answer (TL-5, TL-12). */
export function queueKeys(scope: Pick<CaseScope, 'username' | 'heads' | 'posts' | 'covers'>): string[] {
  const { username, heads, posts, covers } = scope;
  return [
    `staff:${username}`,
    ...covers.map(({ handler, post }) => `cover:${handler}:${post}`),
    ...posts.map((code) => `post:${code}`),
    ...heads.map((code) => `head:${code}`),
  ];
}

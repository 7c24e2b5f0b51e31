import type { Instant } from '../../../kernel/time.ts';
import type { OrganisationView } from '../../organisation/model.ts';
import type { CaseEvent, CaseState } from '../model.ts';

/** Who takes the part of somebody who left: B, whoever covers the post, else the head and those above (TL-12). */
export function replacementOf(
  state: CaseState,
  organisation: OrganisationView,
  username: string,
  now: Instant,
): string | undefined {
  const isThere = (other: string | undefined) =>
    other !== undefined && other !== username && organisation.isActive(other, now);
  const cover = state.post ? organisation.coverOf(state.post, now).inCharge.map((one) => one.username) : [];
  const heads = [
    organisation.headOf(state.lead, now),
    organisation.divisionLeaderOf(state.lead, now),
    organisation.headOfOffice(now),
  ];
  return [state.backup, ...cover, ...heads.map((charge) => charge?.username)].find(isThere);
}

/** Everybody a case names in some part, once. */
export const namedIn = ({ handler, backup, officer, crew }: CaseState): string[] => [
  ...new Set([handler, backup, officer, ...crew].filter((one): one is string => one !== undefined)),
];

export function hasLeft(organisation: OrganisationView, username: string, now: Instant): boolean {
  return organisation.staff(username)?.leftOn !== undefined && !organisation.isActive(username, now);
}

/**
 * Those who left while a case was closed are replaced when it opens again: nothing is orphaned (TL-12).
 * Example: A finished and left, the applicant says it is not solved, B or the head has it.
 */
export function replaceLeavers(state: CaseState, organisation: OrganisationView, now: Instant): CaseEvent[] {
  return namedIn(state)
    .filter((username) => hasLeft(organisation, username, now))
    .map((username) => ({
      type: 'StaffReplaced',
      demand: 'TL-12',
      data: { username, by: replacementOf(state, organisation, username, now), post: undefined },
    }));
}

import type { OrganisationView } from '../organisation/model.ts';

export function person(organisation: OrganisationView, username: string): { username: string; name: string };
export function person(
  organisation: OrganisationView,
  username: string | undefined,
): { username: string; name: string } | undefined;
export function person(organisation: OrganisationView, username: string | undefined) {
  if (!username) return undefined;
  return { username, name: organisation.staff(username)?.name ?? username };
}

import type { TextRef } from '../../kernel/text-ref.ts';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';

/** A case's texts by id; `null` for those that were erased. */
export type Texts = Record<string, string | null>;

export const text = (texts: Texts, ref: TextRef | undefined) =>
  ref ? (texts[ref.text] ?? undefined) : undefined;

export const when = (at: Instant | undefined) => (at === undefined ? undefined : formatInstant(at));

export function parsed<T>(texts: Texts, ref: TextRef | undefined): T | undefined {
  const body = text(texts, ref);
  return body === undefined ? undefined : (JSON.parse(body) as T);
}

export function person(organisation: OrganisationView, username: string): { username: string; name: string };
export function person(
  organisation: OrganisationView,
  username: string | undefined,
): { username: string; name: string } | undefined;
export function person(organisation: OrganisationView, username: string | undefined) {
  if (!username) return undefined;
  return { username, name: organisation.staff(username)?.name ?? username };
}

import type { Refusal } from '../../../kernel/refusal.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Post, StandIn } from '../model.ts';
import type { StandInEvent } from '../model-events.ts';
import { refuse } from '../refusals.ts';
import { blanks, fieldError } from './blanks.ts';
import { certificateLacking } from './certificates.ts';
import { coverOf } from './cover.ts';
import { dayOf, isActive, isPresent, type OfficeIndex } from './office-index.ts';

/**
 * Names who stands in for a post of which nobody is left (TL-12). The stand-in has the post's authority until `toAt`,
 * or until one of the holders is back. Refused while somebody is there, for people who are away themselves, for those
 * without the certificate the post needs (SC-5.1), and for an outside firm's people on a post of the office (SC-6.2).
 */
export function decideStandIn(
  named: StandIn,
  post: Post,
  office: OfficeIndex,
  now: Instant,
): StandInEvent[] | Refusal {
  const { username, fromAt, toAt } = named;
  const name = office.staff.get(username)?.name ?? username;
  if (toAt !== undefined && toAt <= fromAt) return refuse('periodReversed');
  const unknown = blanks([!isActive(office, username, fromAt) && fieldError('/username', 'unknownStaff')]);
  if (unknown) return unknown;
  const cover = coverOf(office, post.code, fromAt);
  if (!cover.needsStandIn && cover.inCharge.some(({ as }) => as !== 'standIn')) {
    const inCharge = cover.inCharge.map(
      (charge) => office.staff.get(charge.username)?.name ?? charge.username,
    );
    return refuse('standInNotNeeded', { post: post.name, inCharge: inCharge.join(', ') });
  }
  if (!isPresent(office, username, Math.max(fromAt, now))) return refuse('standInAway', { name });
  if (post.role !== 'contractor' && isOutside(office, username)) return refuse('standInOutside', { name });
  const certificate = certificateLacking(office, post.code, username, dayOf(fromAt));
  if (certificate !== undefined) return refuse('certificateLacking', { name, certificate });
  return [{ type: 'StandInNamed', demand: 'TL-12', data: { ...named } }];
}

/** Every seat they have, or ever had, is a firm's: the office's own people have another beside it. */
function isOutside(office: OfficeIndex, username: string): boolean {
  const posts = office.postsByHolder.get(username) ?? [];
  return posts.length > 0 && posts.every(({ role }) => role === 'contractor');
}

export function decideStandInEnd(current: StandIn, now: Instant): StandInEvent[] {
  if (current.toAt !== undefined && current.toAt <= now) return [];
  return [{ type: 'StandInEnded', demand: 'TL-12', data: { at: now } }];
}

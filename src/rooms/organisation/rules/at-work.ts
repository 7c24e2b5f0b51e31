import type { Instant } from '../../../kernel/time.ts';
import type { Charge, Post } from '../model.ts';
import { certificateLacking } from './certificates.ts';
import { coverOf } from './cover.ts';
import { onDuty } from './duty.ts';
import { dayOf, holdersAt, type OfficeIndex } from './office-index.ts';

/**
 * Those in charge of a post who can be given its work now (TL-12, SC-5.1): of a pool only who holds the certificate it
 * asks for, and of a pool that works in shifts only whose shift runs.
 * Example: at ten in the morning nobody of a night watch that is on the roster from 21:30.
 */
export function atWork(index: OfficeIndex, code: string, now: Instant): Charge[] {
  const post = index.posts.get(code);
  if (!post) return [];
  const { inCharge } = coverOf(index, code, now);
  if (post.cover !== 'pool') return inCharge;
  const able = inCharge.filter(({ username }) => !certificateLacking(index, code, username, dayOf(now)));
  if (!worksInShifts(index, post, now)) return able;
  const duty = onDuty(index, post.department ?? '', now);
  return able.filter(({ username, as }) => as !== 'pool' || duty.includes(username));
}

/**
 * Whether a post is a pool that works by the roster: all its members stand on it. Where only some do, the roster is their
 * duty out of hours, besides the day's work.
 */
export function worksInShifts(index: OfficeIndex, post: Post, now: Instant): boolean {
  if (post.cover !== 'pool' || post.department === undefined) return false;
  const shifts = index.dutyByDepartment.get(post.department) ?? [];
  const holders = holdersAt(index, post.code, now);
  return (
    holders.length > 0 && holders.every(({ username }) => shifts.some((shift) => shift.username === username))
  );
}

/** A first-contact post and who receives at it. */
export type Receiving = { post: Post; username: string };

/**
 * Who receives at the first-contact posts of a department now: whom a matter would be given to (FC-5, TL-12). A post that
 * works by the roster is there while a shift runs, every other while the office is open; nobody is named twice.
 */
export function receivingNow(
  index: OfficeIndex,
  department: string,
  { now, officeOpen }: { now: Instant; officeOpen: boolean },
): Receiving[] {
  const posts = (index.postsByDepartment.get(department) ?? []).filter(
    (post) =>
      (post.role === 'firstContact' || post.firstContact.length > 0) &&
      (officeOpen || worksInShifts(index, post, now)),
  );
  const seen = new Set<string>();
  return posts.flatMap((post) =>
    atWork(index, post.code, now).flatMap(({ username }) => {
      if (seen.has(username)) return [];
      seen.add(username);
      return [{ post, username }];
    }),
  );
}

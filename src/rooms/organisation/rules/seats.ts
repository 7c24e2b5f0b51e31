import type { FieldError, Refusal } from '../../../kernel/refusal.ts';
import { dateOfDayNumber, dayNumber, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Holder, Post, PostCover, Seat } from '../model.ts';
import type { PostEvent } from '../model-events.ts';
import { refuse } from '../refusals.ts';
import { blanks, fieldError } from './blanks.ts';
import { dayOf, type OfficeIndex } from './office-index.ts';

/** The seats a kind of cover has: one person, A and B, or any number in a pool. */
export const SEATS_OF: Record<PostCover, Seat[]> = { single: ['single'], ab: ['A', 'B'], pool: ['pool'] };

export type WantedHolder = { username: string; seat: Seat };

export function seatsRefusal(cover: PostCover): Refusal {
  return refuse('seatsDoNotFit', { cover, allowed: SEATS_OF[cover].join(', ') });
}

/**
 * Seats people on a post so that exactly those in `wanted` hold it from today on (TL-12); who keeps a seat is not
 * touched. `since` gives another first day, for seats that were held before this office used the program.
 * Refused: seats that the cover does not have, two people on A, B or single, one person twice, unknown or former staff.
 */
export function decideSeats(
  post: Post,
  wanted: WantedHolder[],
  office: OfficeIndex,
  now: Instant,
  since: (username: string) => PlainDate = () => dayOf(now),
): PostEvent[] | Refusal {
  const refusal =
    misfit(post, wanted) ?? blanks(wanted.map((holder, place) => unknown(office, holder, place, now)));
  if (refusal) return refusal;
  const seated = currentHolders(post);
  const leaving = seated.filter((holder) => !wanted.some((each) => sameSeat(each, holder)));
  const coming = wanted.filter((holder) => !seated.some((each) => sameSeat(each, holder)));
  return [
    ...leaving.map((holder) => unseat(holder, dayOf(now))),
    ...coming.map(({ username, seat }): PostEvent => {
      return { type: 'HolderSeated', demand: 'TL-12', data: { username, seat, fromOn: since(username) } };
    }),
  ];
}

/** Seats without an end. */
export function currentHolders(post: Post): Holder[] {
  return post.holders.filter(({ toOn }) => toOn === undefined);
}

/** The seat ends with the day before `firstDayWithout`. */
export function unseat({ username, seat }: WantedHolder, firstDayWithout: PlainDate): PostEvent {
  const toOn = dateOfDayNumber(dayNumber(firstDayWithout) - 1);
  return { type: 'HolderUnseated', demand: 'TL-12', data: { username, seat, toOn } };
}

const sameSeat = (a: WantedHolder, b: WantedHolder) => a.username === b.username && a.seat === b.seat;

function misfit(post: Post, wanted: WantedHolder[]): Refusal | undefined {
  const known = wanted.every(({ seat }) => SEATS_OF[post.cover].includes(seat));
  const once = new Set(wanted.map(({ username }) => username)).size === wanted.length;
  const alone = post.cover === 'pool' || new Set(wanted.map(({ seat }) => seat)).size === wanted.length;
  return known && once && alone ? undefined : seatsRefusal(post.cover);
}

function unknown(
  office: OfficeIndex,
  holder: WantedHolder,
  place: number,
  now: Instant,
): FieldError | undefined {
  const pointer = `/holders/${place}/username`;
  const person = office.staff.get(holder.username);
  if (!person) return fieldError(pointer, 'unknownStaff');
  return person.leftOn !== undefined && person.leftOn <= dayOf(now)
    ? fieldError(pointer, 'leftStaff')
    : undefined;
}

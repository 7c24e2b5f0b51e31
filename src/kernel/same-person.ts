import { phoneDigits } from './phone.ts';

/** What a person tells of themselves, wherever it is taken down. */
export type PersonalFacts = { name?: string; unit?: string; phone?: string; address?: string };

/** The person told of themselves as they were known and as they are right (PIPL 46). */
export type Correction = { from: PersonalFacts; to: PersonalFacts };

/**
 * Whether two entries of one matter speak of the same person: the name or the phone agrees. Somebody may come for another,
 * whose data are then none of theirs.
 */
export function samePerson(one: PersonalFacts, other: PersonalFacts): boolean {
  const name = one.name?.trim();
  const phone = phoneDigits(one.phone);
  return (!!name && name === other.name?.trim()) || (phone !== '' && phone === phoneDigits(other.phone));
}

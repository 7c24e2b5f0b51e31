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

const FACTS = ['name', 'unit', 'phone', 'address'] as const;
type Fact = (typeof FACTS)[number];

const plain = (fact: Fact, { [fact]: value }: PersonalFacts) =>
  (fact === 'phone' && phoneDigits(value)) || value?.trim() || '';

/** No two different names; where one gave none, nothing speaks against it. */
function ofOneName(one: PersonalFacts, other: PersonalFacts): boolean {
  const [name, another] = [plain('name', one), plain('name', other)];
  return !name || !another || name === another;
}

/**
 * What another entry of the same matter holds of a person: all of it, or, where it goes by a different name, only what is
 * theirs as well. `undefined` where somebody else came.
 */
export function ownFacts(other: PersonalFacts, person: PersonalFacts): PersonalFacts | undefined {
  if (!samePerson(other, person)) return undefined;
  if (ofOneName(other, person)) return other;
  const shared = FACTS.filter((fact) => plain(fact, other) && plain(fact, other) === plain(fact, person));
  return Object.fromEntries(shared.map((fact) => [fact, other[fact]]));
}

/**
 * Another entry of the same matter after a correction: what was corrected is right there as well. Where the two go by
 * different names, as a mother and her child with one phone, only the very words that were wrong are; and only those
 * are ever taken away. `undefined` where nothing changes.
 */
export function correctedAlong(other: PersonalFacts, { from, to }: Correction): PersonalFacts | undefined {
  if (!samePerson(other, from)) return undefined;
  const oneName = ofOneName(other, from);
  const after: PersonalFacts = { ...other };
  for (const fact of FACTS) {
    const [wrong, right, there] = [plain(fact, from), plain(fact, to), plain(fact, other)];
    if (wrong === right || there === right) continue;
    const wasWrong = wrong !== '' && there === wrong;
    if (right !== '' && (oneName || wasWrong)) after[fact] = to[fact]?.trim();
    if (right === '' && wasWrong) delete after[fact];
  }
  return FACTS.some((fact) => after[fact] !== other[fact]) ? after : undefined;
}

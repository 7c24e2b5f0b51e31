/** Somebody of a crew who might be sent. */
export type Candidate = {
  username: string;
  post: string;
  /** Place of the post in the item's list: the first is the trade it is foremost for. */
  rank: number;
  /** Buildings that this crew serves; without any, all of them. */
  buildings?: string[];
  /** Holds the certificate the post asks for, or it asks for none (SC-5.1). */
  certified: boolean;
  away: boolean;
  onDuty: boolean;
  /** Open jobs. */
  load: number;
};

/** Where the work is, and whether the office is open: out of its hours those on duty go first. */
export type ChoiceFacts = { building?: string; officeOpen: boolean };

/**
 * Who is sent (TL-12, SC-5.1): never somebody away, without the certificate, or of a crew for other buildings. Then at
 * work before called in, the building's own crew before one for all, the item's first trade before its next, the least
 * loaded before others; equal ones by username, so that the same facts always choose the same person.
 * Example: at night the one on duty, though a plumber with fewer jobs sleeps at home.
 */
export function chooseCrew(candidates: Candidate[], facts: ChoiceFacts): Candidate | undefined {
  const able = candidates.filter((one) => one.certified && !one.away && serves(one, facts));
  return able.sort((a, b) => compare(keyOf(a, facts), keyOf(b, facts)))[0];
}

function serves({ buildings }: Candidate, { building }: ChoiceFacts): boolean {
  return !buildings?.length || building === undefined || buildings.includes(building);
}

type Key = (number | string)[];

function keyOf({ onDuty, buildings, rank, load, username, post }: Candidate, facts: ChoiceFacts): Key {
  const atWork = facts.officeOpen || onDuty ? 0 : 1;
  const own = facts.building !== undefined && buildings?.includes(facts.building) ? 0 : 1;
  return [atWork, own, rank, load, username, post];
}

function compare(a: Key, b: Key): number {
  const differs = a.findIndex((part, index) => part !== b[index]);
  if (differs < 0) return 0;
  return (a[differs] as number | string) < (b[differs] as number | string) ? -1 : 1;
}

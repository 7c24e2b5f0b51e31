type Turn = { appointment?: { from: string }; dueAt?: string; number: string };

/** A visit agreed on is kept to the minute; what has none is done by the time it is due. */
const momentOf = ({ appointment, dueAt }: Turn): number =>
  Date.parse(appointment?.from ?? dueAt ?? '9999-01-01T00:00:00Z');

/** Jobs in the order in which to go to them. */
export function inTurn<T extends Turn>(jobs: T[]): T[] {
  return [...jobs].sort((a, b) => momentOf(a) - momentOf(b) || a.number.localeCompare(b.number));
}

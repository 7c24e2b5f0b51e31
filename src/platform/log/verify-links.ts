import { GENESIS, hashEvent } from './event.ts';
import type { Found, StoredEvent } from './finding.ts';

/** One event against the one before it in its stream. */
export function checkLink(before: StoredEvent | undefined, event: StoredEvent, found: Found): void {
  const { position, hash, ...unhashed } = event;
  const where = { stream: event.stream, streamId: event.streamId, version: event.version, position };
  const expected = (before?.version ?? 0) + 1;
  if (event.version !== expected) found({ kind: 'missing', ...where, version: expected });
  if (!hashEvent(unhashed).equals(hash)) {
    found({ kind: wasElsewhere(event) ? 'reordered' : 'changed', ...where });
  } else if (event.version === expected && !event.prev.equals(before?.hash ?? GENESIS)) {
    // The event itself is whole, so the one it was chained to is no longer the one that stands there.
    if (!before) found({ kind: 'replaced', ...where });
    else if (isWhole(before))
      found({ kind: 'replaced', ...where, version: before.version, position: before.position });
  }
  // No seal covers what stands before the first position.
  if (position < 1 || (before && before.position > position)) found({ kind: 'reordered', ...where });
}

const isWhole = ({ position: _, hash, ...unhashed }: StoredEvent) => hashEvent(unhashed).equals(hash);

/** True when the event is whole but for its number: two events were exchanged. */
function wasElsewhere({ position: _, hash, ...unhashed }: StoredEvent): boolean {
  return [-3, -2, -1, 1, 2, 3].some((step) =>
    hashEvent({ ...unhashed, version: unhashed.version + step }).equals(hash),
  );
}

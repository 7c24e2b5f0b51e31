/** Fetches so many numbers of a sequence. */
type Fetch = (count: number) => Promise<number[]>;

const BLOCK = 100;
/** The next block is fetched while this many are left, so that nobody waits for it. */
const REFILL_AT = 30;

/** Numbers from blocks this process holds: a number costs no round trip, a gap harms nobody. */
export function numberSource(fetch: Fetch): () => Promise<number> {
  const held: number[] = [];
  let filling: Promise<void> | undefined;
  const fill = () => {
    filling ??= fetch(BLOCK)
      .then((numbers) => void held.push(...numbers))
      .finally(() => {
        filling = undefined;
      });
    return filling;
  };
  return async () => {
    for (;;) {
      const number = held.shift();
      if (number !== undefined) {
        // A failed refill ahead of need is no fault yet: the one who finds nothing left tries again and is told.
        if (held.length === REFILL_AT) fill().catch(() => {});
        return number;
      }
      await fill();
    }
  };
}

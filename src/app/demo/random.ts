/** A small repeatable stream of numbers (mulberry32): the same demo on every machine. Nothing secret rests on it. */
export function repeatable(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** In [0, 1). */
    next,
    /** Whole, in [0, below). */
    below: (below: number) => Math.floor(next() * below),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    chance: (probability: number) => next() < probability,
    /** By weight; the first when all weigh nothing. */
    weighted: <T>(list: readonly T[], weightOf: (item: T) => number): T => {
      let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0);
      return (list.find((item) => {
        left -= weightOf(item);
        return left < 0;
      }) ?? list[0]) as T;
    },
  };
}

export type Repeatable = ReturnType<typeof repeatable>;

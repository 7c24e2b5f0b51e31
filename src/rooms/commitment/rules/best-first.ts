/** A word looked for is worth most as the beginning of a name, then within it, then elsewhere in what is published. */
function weightOf(name: string, word: string): number {
  if (name.startsWith(word)) return 3;
  return name.includes(word) ? 2 : 0;
}

/**
 * Those first whose name holds most of the words looked for, with what each answers them by otherwise; else as they came
 * (SC-1).
 */
export function bestFirst<V extends { name: string }>(
  found: V[],
  query: string,
  answers: (one: V) => number = () => 0,
): V[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const weigh = ({ name }: V) => {
    const folded = name.normalize('NFKC').toLowerCase();
    return words.reduce((sum, word) => sum + weightOf(folded, word), 0);
  };
  return found
    .map((version) => ({ version, weight: weigh(version) + answers(version) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ version }) => version);
}

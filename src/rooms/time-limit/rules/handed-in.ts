/** A material and how many of it came in. */
export type MaterialCount = { name: string; count: number };

/** A name as it is compared: “《现场示意图》” and “现场 示意图” are one material, “复印件” and “复印件2” are two. */
const keyOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '') || name;

/**
 * What came in at the first contact together with what is said on opening the case (FC-3, FC-6). Names are the accepted
 * version’s where they mean the same, others stay as they were written; a material named on both sides is counted once,
 * in the larger number.
 * Example: received 申请表 ×1 and 照片 ×2, then 《申请表》 ×1 named again → 申请表 ×1, 照片 ×2.
 */
export function handedIn(
  listed: readonly string[],
  received: readonly MaterialCount[],
  named: readonly MaterialCount[],
): MaterialCount[] {
  const names = new Map<string, string>();
  for (const name of [...listed, ...[...received, ...named].map((one) => one.name.trim())])
    if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  const exact = new Set(listed);
  const nameOf = (name: string) =>
    exact.has(name.trim()) ? name.trim() : (names.get(keyOf(name)) ?? name.trim());
  const counted = (items: readonly MaterialCount[]) => {
    const counts = new Map<string, number>();
    for (const { name, count } of items) counts.set(nameOf(name), (counts.get(nameOf(name)) ?? 0) + count);
    return counts;
  };
  const [before, now] = [counted(received), counted(named)];
  return [...new Set([...before.keys(), ...now.keys()])].map((name) => ({
    name,
    count: Math.max(before.get(name) ?? 0, now.get(name) ?? 0),
  }));
}

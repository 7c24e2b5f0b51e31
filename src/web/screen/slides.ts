/** What one turn of the screen shows: a department with some of its items; long lists take several turns. */
export type Slide<Department> = { department: Department; from: number; to: number };

/** How many items can be read from four metres at once. */
export const ITEMS_AT_ONCE = 7;

/** Every department in turn; its items spread evenly over as few slides as hold them. */
export function slidesOf<Department extends { services: readonly unknown[] }>(
  departments: readonly Department[],
): Slide<Department>[] {
  return departments.flatMap((department) => {
    const count = department.services.length;
    const pages = Math.max(1, Math.ceil(count / ITEMS_AT_ONCE));
    const each = Math.ceil(count / pages);
    return Array.from({ length: pages }, (_, page) => ({
      department,
      from: page * each,
      to: Math.min(count, (page + 1) * each),
    }));
  });
}

/** Some of a list, another part with each turn, so that a long one is seen in whole. */
export function partOf<T>(list: readonly T[], size: number, turn: number): T[] {
  if (list.length <= size) return [...list];
  const pages = Math.ceil(list.length / size);
  const from = (turn % pages) * size;
  return list.slice(from, from + size);
}

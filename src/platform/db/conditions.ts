/** A statement that grows by conditions, each with its own parameters. */
export function conditions() {
  const parts: string[] = [];
  const values: unknown[] = [];
  return {
    parts,
    values,
    /** `?` stands for the next value. */
    add(text: string, ...given: unknown[]) {
      let index = 0;
      parts.push(text.replace(/\?/g, () => `$${values.push(given[index++])}`));
    },
    where: () => (parts.length > 0 ? parts.join(' and ') : 'true'),
  };
}

export type Conditions = ReturnType<typeof conditions>;

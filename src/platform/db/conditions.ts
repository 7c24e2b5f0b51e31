/** A statement that grows by conditions, each with its own parameters. */
export function conditions() {
  const parts: string[] = [];
  const values: unknown[] = [];
  /** The text with its parameters numbered: `?` stands for the next value. */
  const fill = (text: string, ...given: unknown[]) => {
    let index = 0;
    return text.replace(/\?/g, () => `$${values.push(given[index++])}`);
  };
  return {
    parts,
    values,
    fill,
    add(text: string, ...given: unknown[]) {
      parts.push(fill(text, ...given));
    },
    where: () => (parts.length > 0 ? parts.join(' and ') : 'true'),
  };
}

export type Conditions = ReturnType<typeof conditions>;

import { toTsQueryText } from '../../kernel/search/bigrams.ts';

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

/** Chinese and Latin words of a row's `search`; a blank query asks for nothing, one of mere signs finds nothing. */
export function addSearch(to: Conditions, query: string | undefined): void {
  if (query === undefined || query.trim() === '') return;
  const words = toTsQueryText(query);
  if (words) to.add('c.search @@ ?::tsquery', words);
  else to.add('false');
}

/**
 * Stands in events and states for a text that can be forgotten: the id of its row in `texts` and the salted SHA-256
 * (hex) of what it said. Rules only see that a text is there, never what it says.
 */
export type TextRef = { text: string; digest: string };

/** Texts by the id of their row; `null` for those that were erased. */
export type Texts = Record<string, string | null>;

/** What a text says; `undefined` where there is none or it was erased. */
export const text = (texts: Texts, ref: TextRef | undefined) =>
  ref ? (texts[ref.text] ?? undefined) : undefined;

/** A text that holds JSON. */
export function parsed<T>(texts: Texts, ref: TextRef | undefined): T | undefined {
  const body = text(texts, ref);
  return body === undefined ? undefined : (JSON.parse(body) as T);
}

/**
 * Stands in events and states for a text that can be forgotten: the id of its row in `texts` and the salted SHA-256
 * (hex) of what it said. Rules only see that a text is there, never what it says.
 */
export type TextRef = { text: string; digest: string };

/** What the server answers: it goes on to look at what was sent, 403, 404 or 401. */
export type Verdict = 'may' | 'notTheirs' | 'notThere' | 'signIn';

/** One thing that can be asked of the server: its name in the document, and the path below what it is asked of. */
export type Column = { label: string; method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; path: string };

/** A verdict of an answer's status; whatever is wrong with what was sent comes after authority (api.md, Conventions). */
export function verdictOf(status: number): Verdict {
  if (status === 401) return 'signIn';
  if (status === 403) return 'notTheirs';
  return status === 404 ? 'notThere' : 'may';
}

/** What people search for, and many matters of the demo’s lives hold: a pipe. */
export const FREQUENT_WORD = '水管';

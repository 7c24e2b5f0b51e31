/** What heads the reports of a case: those put before a leader, progress such as a crew’s arrival, or both. */
export function reportsTitle(reports: number, progress: number) {
  if (reports === 0) return 'progress';
  return progress === 0 ? 'reports' : 'reportsAndProgress';
}

/** What somebody added to a step, where it is not the same words again. */
export const addedTo = (text: string, note?: string) => (note === text ? undefined : note);

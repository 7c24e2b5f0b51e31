/** A wall-clock time of the office as a form gives it. Example: `2026-09-29T08:30` → `2026-09-29T08:30:00+08:00`. */
export const officeMoment = (local: string): string => `${local.slice(0, 16)}:00+08:00`;

/** The office's moment as such a form field takes it. */
export const localOf = (moment: string): string => moment.slice(0, 16);

/** The same day some hours later, at most at its end: what a visit “from” usually lasts to. */
export function hoursLater(local: string, hours: number): string {
  const later = Math.min(23, Number(local.slice(11, 13)) + hours);
  return `${local.slice(0, 11)}${String(later).padStart(2, '0')}${local.slice(13, 16)}`;
}

/** Words in a cell that mean yes and no. */
export const YES_WORDS: ReadonlySet<string> = new Set(['yes', 'true', '是', '1', '√', '✓']);
export const NO_WORDS: ReadonlySet<string> = new Set(['no', 'false', '否', '0']);

import type { Problem } from './cell.ts';

/** Where a problem lies, with the header's row where the whole file is meant. */
export const sourceOf = ({ file, row }: Problem) => ({ file, row: row ?? 1 });

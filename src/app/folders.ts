import path from 'node:path';

/** The numbered SQL files of this program. */
export const MIGRATIONS = path.resolve(import.meta.dirname, '../../migrations');

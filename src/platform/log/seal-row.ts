import type { Instant } from '../../kernel/time.ts';

/** A day's seal as its table keeps it. */
export type SealRow = {
  sealed_on: string;
  from_position: number;
  to_position: number;
  events: number;
  root: Buffer;
  prev: Buffer;
  sealed_at: Instant;
};

export const SEAL_COLUMNS = 'sealed_on, from_position, to_position, events, root, prev, sealed_at';

import type pg from 'pg';
import type { Instant } from '../../kernel/time.ts';
import type { Library } from './library.ts';
import type { LockRules } from './lockout.ts';
import type { Sessions } from './sessions.ts';
import type { ToldEvent } from './trail.ts';

/** What the acts on accounts work with. */
export type House = {
  pool: pg.Pool;
  lock: LockRules;
  sessions: Sessions;
  login: () => Promise<Library>;
  /** Seals the secrets of second factors. */
  factorKey: string;
  /** Tells a person what happened to their account. */
  tell: (username: string, kind: ToldEvent) => Promise<void>;
  /** Real time: codes and locks know no demo clock. */
  realNow: () => Instant;
  /** Sign-ins of one account go one after another, so that no burst of guesses passes the count. */
  inTurn: <T>(key: string, work: () => Promise<T>) => Promise<T>;
};

import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Queryable } from '../db/queryable.ts';
import type { ConnectionLimits } from './connections.ts';
import type { Rate } from './limiter.ts';
import type { Caller } from './route.ts';

/** Who a request comes from. `byCookie`: the browser sent the credentials by itself, so its origin must be ours. */
export type Authenticated = {
  caller: Caller;
  byCookie: boolean;
  /** What this person owes before anything else is answered. */
  owes?: 'mustChangePassword' | 'mustAddSecondFactor';
};

export type Authenticate = (request: FastifyRequest) => Promise<Authenticated | Refusal>;

export const NOBODY: Authenticated = {
  caller: { kind: 'anonymous' },
  byCookie: false,
};

/** What the door writes into the log; pino fits. */
export type DoorLog = {
  info(facts: object, message?: string): void;
  warn(facts: object, message?: string): void;
  error(facts: object, message?: string): void;
};

export type DoorLimits = {
  /** Bytes of a JSON body, unless a route says otherwise. */
  bodyBytes: number;
  /** Characters of a request's path and query. */
  urlLength: number;
  /** Public intake of one device, known by its cookie. */
  intakePerDevice: Rate;
  /** Public intake of all devices of one address that carry no cookie yet. */
  intakeWithoutCookie: Rate;
  /** All requests of one address: floods only, since a campus is one address. */
  requestsPerAddress: Rate;
};

export const DEFAULT_LIMITS: DoorLimits = {
  bodyBytes: 1_048_576,
  urlLength: 8_192,
  intakePerDevice: { count: 30, perSeconds: 600 },
  intakeWithoutCookie: { count: 600, perSeconds: 600 },
  requestsPerAddress: { count: 30_000, perSeconds: 60 },
};

export const DEMO_LIMITS: DoorLimits = {
  ...DEFAULT_LIMITS,
  intakePerDevice: { count: 1_000_000, perSeconds: 60 },
  intakeWithoutCookie: { count: 1_000_000, perSeconds: 60 },
  requestsPerAddress: { count: 10_000_000, perSeconds: 60 },
};

/** A finished request, for metrics: the route's pattern, never the path. */
export type Measured = { method: string; route: string; status: number; seconds: number };

export type DoorOptions = {
  db: Queryable;
  authenticate: Authenticate;
  log: DoorLog;
  limits: DoorLimits;
  /** Signs device cookies; the same in every process. */
  deviceSecret: string;
  /** Fastify's `trustProxy`: without it forwarded headers are not read. */
  trustProxy?: boolean | string | string[];
  onMeasured?: (measured: Measured) => void;
  /** Other limits on connections than the usual ones; for tests. */
  connections?: Partial<ConnectionLimits>;
  /** Compares every answer with the route's schema and fails where they differ; for tests. */
  checkAnswers?: boolean;
};

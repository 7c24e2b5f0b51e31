import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from '../http/error-facts.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * Fields that could carry a person, wherever they appear. The door logs none of them; this holds if somebody hands a
 * whole request or row to the log.
 */
const PERSONAL = [
  'password',
  'token',
  'cookie',
  'authorization',
  'trackingCode',
  'claim',
  'phone',
  'address',
  'email',
  'body',
  'query',
  'ip',
  'remoteAddress',
  'url',
];

/** One JSON line an event, on standard output or `destination`. Exceptions are told without the values in them. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '…' },
  };
  return destination ? pino(options, destination) : pino(options);
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Instant, parseInstant } from '../kernel/time.ts';
import type { BackupSchedule } from './backup/schedule.ts';
import {
  baseUrl,
  type ConfigError,
  configError,
  databaseUrl,
  documentNumber,
  folder,
  hostName,
  isConfigError,
  isLoopback,
  nearest,
  oneOf,
  type Reader,
  schemaName,
  type TrustedProxies,
  timeOfDay,
  trustedProxies,
  wholeNumber,
} from './config-values.ts';

export type { ConfigError } from './config-values.ts';

/** After the end of a matter its personal data are kept so long, unless `YINUO_RETENTION_MONTHS` says otherwise. */
export const USUAL_RETENTION_MONTHS = 36;

/** Every setting of the program, read once at the start; nothing else reads the environment. */
export type Config = {
  role: 'all' | 'server' | 'worker';
  host: string;
  port: number;
  /** The origin people reach the office by, such as `https://promise.example.edu.cn`; absent: where we listen. */
  baseUrl?: string;
  trustProxy: TrustedProxies;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  dataDir: string;
  database: { url?: string; ownerUrl?: string; schema: string; poolSize: number; statementTimeoutMs: number };
  demo: boolean;
  /** Where the demo clock stands still; absent: real time. */
  demoClock?: Instant;
  /** Whether administrators and the Party branch need a second factor to sign in; in a demo only when set. */
  secondFactor: boolean;
  /** The browser that makes PDFs; absent: the usual places are searched. */
  chromiumPath?: string;
  /** Form of a document's number; absent: the usual one. */
  documentNumber?: string;
  /** The daily backup; absent where no folder is named. */
  backup?: BackupSchedule;
  /** Months after the end of a matter until its personal data are forgotten. */
  retentionMonths: number;
  limits: RateLimits;
};

/** Limits on rate, size and count. Addresses are limited against floods only: a campus shares a few of them. */
export type RateLimits = {
  /** Wrong passwords in a row before an account is locked, and for how many minutes. */
  signInFailures: number;
  signInLockMinutes: number;
  /** Cases, complaints and uploads from one device in an hour. */
  intakePerDeviceHour: number;
  /** Requests of one address in a minute. */
  requestsPerAddressMinute: number;
  bodyBytes: number;
  uploadBytes: number;
};

/** What the command line adds: `yinuo start --demo --clock 2026-09-28T10:00:00+08:00`. */
export type ConfigArgs = { demo?: boolean; clock?: string };

/** A variable: how it is read, and its value when it is not set. */
type Variable<T> = { read: Reader<T>; otherwise: T };

const variable = <T>(read: Reader<T>, otherwise: T): Variable<T> => ({ read, otherwise });
const optional = <T>(read: Reader<T>): Variable<T | undefined> => ({ read, otherwise: undefined });

const SETTINGS = {
  PORT: variable(wholeNumber(0, 65_535), 8080),
  HOST: variable(hostName, '127.0.0.1'),
  YINUO_BASE_URL: optional(baseUrl),
  DATABASE_URL: optional(databaseUrl),
  DATABASE_OWNER_URL: optional(databaseUrl),
  YINUO_DATA: optional(folder),
  YINUO_ROLE: variable(oneOf('all', 'server', 'worker'), 'all'),
  YINUO_TRUST_PROXY: variable(trustedProxies, false),
  YINUO_SCHEMA: variable(schemaName, 'yinuo'),
  YINUO_LOG_LEVEL: variable(oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'), 'info'),
  YINUO_POOL_SIZE: variable(wholeNumber(2, 200), 10),
  YINUO_STATEMENT_TIMEOUT_MS: variable(wholeNumber(100, 3_600_000), 30_000),
  YINUO_BACKUP_DIR: optional(folder),
  YINUO_BACKUP_AT: variable(timeOfDay, '02:30'),
  YINUO_BACKUP_KEEP: variable(wholeNumber(1, 1_000), 14),
  YINUO_RETENTION_MONTHS: variable(wholeNumber(1, 1_200), USUAL_RETENTION_MONTHS),
  YINUO_SECOND_FACTOR: optional(oneOf('required', 'off')),
  YINUO_DOCUMENT_NUMBER: optional(documentNumber),
  CHROMIUM_PATH: optional(folder),
  YINUO_DEMO_ANYWHERE: variable(oneOf('yes', 'no'), 'no'),
} satisfies Record<string, Variable<unknown>>;

/** Limits: name, least, most, usual value, value in a demo (which many people try from one address). */
const LIMITS = {
  signInFailures: ['YINUO_LIMIT_SIGN_IN_FAILURES', 1, 1_000, 5, 5],
  signInLockMinutes: ['YINUO_LIMIT_SIGN_IN_LOCK_MINUTES', 1, 1_440, 15, 15],
  intakePerDeviceHour: ['YINUO_LIMIT_INTAKE_PER_DEVICE_HOUR', 1, 10_000_000, 30, 100_000],
  requestsPerAddressMinute: ['YINUO_LIMIT_REQUESTS_PER_ADDRESS_MINUTE', 1, 100_000_000, 6_000, 1_000_000],
  bodyBytes: ['YINUO_LIMIT_BODY_BYTES', 1_024, 104_857_600, 1_048_576, 1_048_576],
  uploadBytes: ['YINUO_LIMIT_UPLOAD_BYTES', 1_024, 1_073_741_824, 20_971_520, 20_971_520],
} satisfies Record<keyof RateLimits, readonly [string, number, number, number, number]>;

type Env = Record<string, string | undefined>;
type Place = { cwd: string; packageRoot: string };

/**
 * Reads the whole configuration, or tells everything that is wrong with it at once, each naming its variable. Nothing
 * is guessed from `NODE_ENV`; an unknown `YINUO_…` variable is refused, because a misspelt one would be ignored.
 *
 * @param place where the program stands; for tests
 */
export function readConfig(env: Env, args: ConfigArgs = {}, place: Place = here()): Config | ConfigError[] {
  const errors: ConfigError[] = unknownVariables(env);
  const take = <T>(name: string, { read, otherwise }: Variable<T>): T => {
    const text = env[name];
    if (text === undefined || text === '') return otherwise;
    const value = read(text, name);
    if (!isConfigError(value)) return value;
    errors.push(value);
    return otherwise;
  };
  const demo = args.demo === true;
  const read = readSettings(take);
  const limits = readLimits(take, demo);
  const demoClock = args.clock === undefined ? undefined : parseInstant(args.clock);
  if (args.clock !== undefined && demoClock === undefined)
    errors.push(configError('clock', '--clock', { value: args.clock }));
  if (args.clock !== undefined && !demo) errors.push(configError('clockWithoutDemo', '--clock'));
  if (read.DATABASE_OWNER_URL && !env.DATABASE_URL)
    errors.push(configError('ownerWithoutServing', 'DATABASE_URL'));
  if (demo && !isLoopback(read.HOST) && read.YINUO_DEMO_ANYWHERE === 'no') {
    errors.push(configError('demoAway', 'HOST', { value: read.HOST }));
  }
  // Then cookies would lack `Secure`, and the whole campus would be one sender: the proxy.
  if (read.YINUO_BASE_URL?.startsWith('https:') && !read.YINUO_TRUST_PROXY)
    errors.push(configError('proxyUnknown', 'YINUO_TRUST_PROXY'));
  if (errors.length > 0) return errors;
  return assemble(read, limits, {
    demo,
    demoClock,
    dataDir: path.resolve(read.YINUO_DATA ?? defaultDataDir(env, place)),
  });
}

type Take = <T>(name: string, variable: Variable<T>) => T;
type Read = { [N in keyof typeof SETTINGS]: (typeof SETTINGS)[N] extends Variable<infer T> ? T : never };

function readSettings(take: Take): Read {
  const entries = Object.entries(SETTINGS).map(([name, setting]) => [
    name,
    take(name, setting as Variable<unknown>),
  ]);
  return Object.fromEntries(entries);
}

function readLimits(take: Take, demo: boolean): RateLimits {
  const entries = Object.entries(LIMITS).map(([key, [name, least, most, usual, inDemo]]) => [
    key,
    take(name, variable(wholeNumber(least, most), demo ? inDemo : usual)),
  ]);
  return Object.fromEntries(entries);
}

function assemble(
  read: Read,
  limits: RateLimits,
  rest: Pick<Config, 'demo' | 'demoClock' | 'dataDir'>,
): Config {
  return {
    ...rest,
    role: read.YINUO_ROLE,
    host: read.HOST,
    port: read.PORT,
    baseUrl: read.YINUO_BASE_URL,
    trustProxy: read.YINUO_TRUST_PROXY,
    logLevel: read.YINUO_LOG_LEVEL,
    backup: read.YINUO_BACKUP_DIR
      ? {
          folder: path.resolve(read.YINUO_BACKUP_DIR),
          at: read.YINUO_BACKUP_AT,
          keep: read.YINUO_BACKUP_KEEP,
        }
      : undefined,
    retentionMonths: read.YINUO_RETENTION_MONTHS,
    secondFactor: (read.YINUO_SECOND_FACTOR ?? (rest.demo ? 'off' : 'required')) === 'required',
    chromiumPath: read.CHROMIUM_PATH,
    documentNumber: read.YINUO_DOCUMENT_NUMBER,
    database: {
      url: read.DATABASE_URL,
      ownerUrl: read.DATABASE_OWNER_URL,
      schema: read.YINUO_SCHEMA,
      poolSize: read.YINUO_POOL_SIZE,
      statementTimeoutMs: read.YINUO_STATEMENT_TIMEOUT_MS,
    },
    limits,
  };
}

/** Where uploaded files lie, for every command and process of an office. */
export const filesFolderOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => path.join(dataDir, 'uploads');

function unknownVariables(env: Env): ConfigError[] {
  const known = [...Object.keys(SETTINGS), ...Object.values(LIMITS).map(([name]) => name)];
  return Object.keys(env)
    .filter((name) => name.startsWith('YINUO_') && !known.includes(name))
    .sort()
    .map((name) => {
      const like = nearest(name, known);
      return like ? configError('unknownLike', name, { like }) : configError('unknown', name);
    });
}

/**
 * In a checkout `.yinuo` beside the sources, so that it is found again from any folder; installed by npm the user's
 * data folder (XDG), because a package is replaced as a whole when it is upgraded.
 */
function defaultDataDir(env: Env, { cwd, packageRoot }: Place): string {
  const installed = packageRoot.split(path.sep).includes('node_modules');
  if (!installed) return path.join(packageRoot, '.yinuo');
  if (env.XDG_DATA_HOME && path.isAbsolute(env.XDG_DATA_HOME)) return path.join(env.XDG_DATA_HOME, 'yinuo');
  if (env.HOME) return path.join(env.HOME, '.local/share/yinuo');
  return path.join(cwd, '.yinuo');
}

function here(): Place {
  return { cwd: process.cwd(), packageRoot: fileURLToPath(new URL('../..', import.meta.url)) };
}

import { isIP } from 'node:net';
import { type FailureFacts, fillIn } from '../platform/db/failure.ts';
import { isNumberForm } from '../platform/documents/numbers.ts';
import { configTexts } from './texts/config.ts';

/** A setting that is wrong: its variable or flag, and what to do about it. */
export type ConfigError = { variable: string; zh: string; en: string };

/** Reads a variable's text; what it cannot read is an error in both languages. */
export type Reader<T> = (text: string, name: string) => T | ConfigError;

export function configError(
  key: keyof typeof configTexts,
  variable: string,
  facts: FailureFacts = {},
): ConfigError {
  const all = { name: variable, ...facts };
  return { variable, zh: fillIn(configTexts[key].zh, all), en: fillIn(configTexts[key].en, all) };
}

export function isConfigError(value: unknown): value is ConfigError {
  return typeof value === 'object' && value !== null && 'variable' in value && 'zh' in value;
}

export function wholeNumber(least: number, most: number): Reader<number> {
  return (value, name) => {
    const number = Number(value);
    const fits = /^\d{1,15}$/.test(value) && number >= least && number <= most;
    return fits ? number : configError('wholeNumber', name, { value, least, most });
  };
}

export function oneOf<const T extends string>(...choices: T[]): Reader<T> {
  return (value, name) => {
    const found = choices.find((choice) => choice === value);
    return found ?? configError('oneOf', name, { value, choices: choices.join(' | ') });
  };
}

/** A time of day, `02:30`. */
export const timeOfDay: Reader<string> = (value, name) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : configError('timeOfDay', name, { value });

/** A database URL; its text is never repeated in the error, it may hold a password. */
export const databaseUrl: Reader<string> = (value, name) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const right = url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
  return right ? value : configError('databaseUrl', name);
};

export const baseUrl: Reader<string> = (value, name) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const right =
    url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
  return right && !url.username ? url.origin : configError('baseUrl', name, { value });
};

export const schemaName: Reader<string> = (value, name) => {
  const right = /^[a-z][a-z0-9_]{0,39}$/.test(value) && !/^pg_/.test(value);
  const reserved = ['public', 'information_schema'].includes(value);
  return right && !reserved ? value : configError('schema', name, { value });
};

export const hostName: Reader<string> = (value, name) => {
  const right = isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);
  return right ? value : configError('host', name, { value });
};

export const folder: Reader<string> = (value, name) =>
  value.trim() === '' ? configError('folder', name) : value;

/** The form of a document's number: with `{year}` and `{n}`, with `{kind}` where each kind is counted apart. */
export const documentNumber: Reader<string> = (value, name) =>
  isNumberForm(value) ? value : configError('documentNumber', name, { value });

/** Whom to believe forwarded headers: nobody, this machine, or the named addresses and networks. */
export type TrustedProxies = false | string[];

export const trustedProxies: Reader<TrustedProxies> = (value, name) => {
  if (value === 'none') return false;
  const parts = value.split(',').map((part) => part.trim());
  return parts.every((part) => part === 'loopback' || isNetwork(part))
    ? parts
    : configError('trustProxy', name, { value });
};

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  const most = version === 4 ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

/** The known name nearest to a misspelt one, if one is near. Example: `YINUO_SCHEME` → `YINUO_SCHEMA`. */
export function nearest(name: string, known: string[]): string | undefined {
  const ranked = known
    .map((other) => ({ other, distance: distance(name, other) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= 3 ? best.other : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

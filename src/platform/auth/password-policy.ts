import { randomInt } from 'node:crypto';
import type { FieldError } from '../../kernel/refusal.ts';
import { PASSWORD_FAULTS } from './refusals.ts';

export const SHORTEST = 10;
export const LONGEST = 128;
const CLASSES_NEEDED = 3;
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** Roots of the passwords that are tried first, the name of this program among them; compared without digits and symbols at the ends. */
const COMMON = new Set(
  (
    'password passwd passw0rd p@ssw0rd p@ssword admin administrator adminadmin root welcome letmein iloveyou qwerty qwertyuiop ' +
    'qwer asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abc abcd abcdef abcdefg changeme default test testtest guest ' +
    'monkey dragon sunshine princess football baseball master superman login hello woaini woaiwojia ' +
    'yinuo yinuodemo yi-nuo houqin houqinchu logistics university school daxue xuexiao student teacher mima'
  ).split(' '),
);

type Fault = keyof typeof PASSWORD_FAULTS;

/**
 * What speaks against a password, all at once (等保 level 2): length, three of four classes, not the username, not a
 * common one. Empty when it suffices.
 */
export function passwordFaults(password: string, username: string): Fault[] {
  const faults: Fault[] = [];
  const length = [...password].length;
  if (length < SHORTEST) faults.push('tooShort');
  if (length > LONGEST) faults.push('tooLong');
  if (CLASSES.filter((kind) => kind.test(password)).length < CLASSES_NEEDED) faults.push('tooFewClasses');
  if (username.length > 2 && password.toLowerCase().includes(username.toLowerCase()))
    faults.push('containsUsername');
  if (isCommon(password)) faults.push('tooCommon');
  return faults;
}

function isCommon(password: string): boolean {
  const forms = passwordForms(password);
  return new Set(password.toLowerCase()).size < 5 || forms.some((form) => form === '' || COMMON.has(form));
}

/** So few letters do not make a word: what counts is the row of digits they decorate, as in `Aa1234567890`. */
const MOST_DECORATING = 3;

/**
 * What a password is when its usual disguises are taken off: without digits around, without signs for letters, without the
 * capital that was put behind the digits because one is asked for.
 */
export function passwordForms(password: string): string[] {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const read = core
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e')
    .replaceAll('$', 's');
  const letters = lower.replace(/[^\p{L}]/gu, '');
  const digits = letters.length <= MOST_DECORATING ? lower.replace(/\D/g, '') : '';
  const bare = [core, read].map(withoutLateLetters);
  return [lower, core, read, letters, ...bare, ...(digits === '' ? [] : [digits])];
}

const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);

/** Without the letter or two at the end, and the digits and signs before them. No expression: one would look back too often. */
function withoutLateLetters(form: string): string {
  const signs = [...form];
  const start = (end: number, holds: boolean): number =>
    end > 0 && isLetter(signs[end - 1]) === holds ? start(end - 1, holds) : end;
  const letters = start(signs.length, true);
  const late = signs.length - letters;
  if (letters === 0 || late === 0 || late > 2) return form;
  return signs.slice(0, start(letters, false)).join('');
}

export function faultErrors(pointer: string, faults: Fault[]): FieldError[] {
  return faults.map((code) => ({ pointer, code, detail: PASSWORD_FAULTS[code] }));
}

/** Letters and digits that are not mistaken for each other when read aloud or copied from paper. */
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A one-time password, `XXXX-xxxx-9999-XXxx` in form: more than 70 random bits. */
export function oneTimePassword(): string {
  const pick = (alphabet: string, count: number) =>
    Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [pick(UPPER, 4), pick(LOWER, 4), pick(DIGITS, 4), pick(UPPER, 2) + pick(LOWER, 2)].join('-');
}

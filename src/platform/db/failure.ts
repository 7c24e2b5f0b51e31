/** A sentence in both languages of the house; `{name}` stands for a fact. */
export type FailureText = { zh: string; en: string };

/**
 * Something outside the program that the operator must put right: no database, a full disk, a foolish setting.
 * It is told as a plain sentence, without a stack. `message` is the English text, for logs.
 */
export class OperatorFailure extends Error {
  readonly code: string;
  readonly zh: string;
  readonly en: string;

  constructor(code: string, zh: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.name = 'OperatorFailure';
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}

export type FailureFacts = Record<string, string | number>;

/**
 * Turns a catalogue of sentences into the function that makes failures from it.
 * Example: `throw fail('diskFull', { folder })`.
 */
export function defineFailures<C extends string>(catalogue: Record<C, FailureText>) {
  return (code: C, facts: FailureFacts = {}, cause?: unknown): OperatorFailure => {
    const { zh, en } = catalogue[code];
    return new OperatorFailure(code, fillIn(zh, facts), fillIn(en, facts), cause);
  };
}

export function fillIn(text: string, facts: FailureFacts): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(facts[name] ?? placeholder));
}

/** PostgreSQL's code of an error (`23505`), or Node's (`ECONNREFUSED`); empty when it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code ?? '');
}

/** True when PostgreSQL or the file system said that the disk is full: the door answers 503, the log says it plainly. */
export function isDiskFull(error: unknown): boolean {
  return ['53100', 'ENOSPC', 'EDQUOT'].includes(errorCode(error));
}

/** True when the client gave a statement up that the database never answered. */
export function isReadTimeout(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}

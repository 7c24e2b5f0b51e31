import { errorCode, fillIn, isDiskFull, OperatorFailure } from '../../platform/db/failure.ts';
import { SYSTEM_FAILURES } from './texts/system-failures.ts';

/**
 * What the operating system refused, as a sentence for the operator; `undefined` when it was something else. Example: a
 * port that another program holds, a backup into a folder that is not there.
 */
export function systemFailure(error: unknown): OperatorFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = isDiskFull(error) ? 'ENOSPC' : errorCode(error);
  const { syscall = '', address, port, path, hostname } = error as SystemError;
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    const facts = { address: `${address ?? hostname ?? ''}${port === undefined ? '' : `:${port}`}`, code };
    return told(known(code, 'listen') ?? 'listenOther', facts, error);
  }
  if (path === undefined) return undefined;
  const name = known(code, 'file');
  return name && told(name, { path, code }, error);
}

type SystemError = NodeJS.ErrnoException & { address?: string; port?: number; hostname?: string };
type Name = keyof typeof SYSTEM_FAILURES;

const known = (code: string, what: 'listen' | 'file'): Name | undefined =>
  Object.hasOwn(SYSTEM_FAILURES, `${what}${code}`) ? (`${what}${code}` as Name) : undefined;

function told(name: Name, facts: Record<string, string>, cause: Error): OperatorFailure {
  const { zh, en } = SYSTEM_FAILURES[name];
  return new OperatorFailure(name, fillIn(zh, facts), fillIn(en, facts), cause);
}

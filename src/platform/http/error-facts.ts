/** What the log says of an exception: never values a person entered, which PostgreSQL quotes in its messages. */
export type ErrorFacts = {
  name: string;
  code?: string;
  message: string;
  table?: string;
  constraint?: string;
  stack?: string[];
};

export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, message: '' };
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  const fromDatabase = 'severity' in error;
  const message = fromDatabase ? error.message.replaceAll(/"[^"]*"|'[^']*'|: .*$/gs, '…') : error.message;
  return {
    name: error.name,
    ...(code ? { code: String(code) } : {}),
    message: message.slice(0, 500),
    ...(table ? { table } : {}),
    ...(constraint ? { constraint } : {}),
    stack: stackOf(error),
  };
}

/** Frames only: the first lines of a stack repeat the message. */
function stackOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 12);
}

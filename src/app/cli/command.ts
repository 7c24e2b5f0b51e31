import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fillIn, OperatorFailure } from '../../platform/db/failure.ts';
import type { Cli } from './console.ts';

/** A command of the program: gives the exit code. */
export type Command = (cli: Cli, args: string[]) => Promise<number>;

/** The arguments are wrong: the words say how, and the exit code is 2. */
export class UsageError extends OperatorFailure {
  constructor(text: string) {
    super('usage', text, text);
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and exactly the positional arguments named. Throws `UsageError`. */
export function readArgs<const O extends Options, const P extends readonly string[]>(
  cli: Cli,
  args: string[],
  options: O,
  names: P,
) {
  const read = parse(cli, args, options);
  const missing = names[read.positionals.length];
  if (missing !== undefined) throw new UsageError(fillIn(cli.words.missingArgument, { name: missing }));
  const extra = read.positionals[names.length];
  if (extra !== undefined) throw new UsageError(fillIn(cli.words.tooManyArguments, { value: extra }));
  return { values: read.values, positionals: read.positionals as { [K in keyof P]: string } };
}

function parse<const O extends Options>(cli: Cli, args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(fillIn(cli.words.badArguments, { reason: (error as Error).message }));
  }
}

import { fillIn, OperatorFailure } from '../../platform/db/failure.ts';
import { type Command, UsageError } from './command.ts';
import type { Cli } from './console.ts';
import { systemFailure } from './system-failure.ts';

/** Loaded when asked for, so that `yinuo --help` does not wait for the server's code. */
const COMMANDS: Record<keyof Cli['words']['help'], () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).start,
  init: async () => (await import('./commands/init.ts')).init,
  import: async () => (await import('./commands/import.ts')).importCommand,
  template: async () => (await import('./commands/template.ts')).template,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  verify: async () => (await import('./commands/verify.ts')).verify,
  deadline: async () => (await import('./commands/deadline.ts')).deadline,
  account: async () => (await import('./commands/account.ts')).account,
  key: async () => (await import('./commands/key.ts')).key,
};

/**
 * Runs one command and gives its exit code: 0 done, 1 refused or failed, 2 wrong arguments. What an operator can put
 * right is told as a sentence; only a fault of the program itself shows where it happened.
 */
export async function run(cli: Cli, [name, ...args]: string[]): Promise<number> {
  const { words } = cli;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    cli.out(words.usage);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    cli.err(fillIn(words.unknownCommand, { command: name }));
    cli.err(words.usage);
    return 2;
  }
  const known = name as keyof typeof COMMANDS;
  if (args.includes('--help') || args.includes('-h')) {
    cli.out(words.help[known]);
    return 0;
  }
  try {
    const command = await COMMANDS[known]();
    return await command(cli, args);
  } catch (error) {
    return tellFailure(cli, error, known);
  } finally {
    cli.progress.stop();
  }
}

function tellFailure(cli: Cli, thrown: unknown, name: keyof typeof COMMANDS): number {
  const error = systemFailure(thrown) ?? thrown;
  if (error instanceof OperatorFailure) {
    cli.err(error[cli.language]);
    if (!(error instanceof UsageError)) return 1;
    cli.err(cli.words.help[name]);
    return 2;
  }
  cli.err(fillIn(cli.words.unexpected, { reason: error instanceof Error ? error.message : String(error) }));
  if (error instanceof Error && error.stack) cli.err(error.stack);
  return 1;
}

import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { fillIn, OperatorFailure } from '../../../platform/db/failure.ts';
import { type BroughtIn, bringIn } from '../../import/bring-in.ts';
import { describeProblem } from '../../import/describe.ts';
import { type ReadSheets, readSource } from '../../import/read-source.ts';
import { isMade } from '../../prepare.ts';
import { type Command, readArgs, UsageError } from '../command.ts';
import type { Cli } from '../console.ts';
import { withOffice } from '../open.ts';

const OPTIONS = { check: { type: 'boolean' }, passwords: { type: 'string' } } as const;
const MOST_PROBLEMS_SHOWN = 1_000;

/** Imports a folder or a workbook; 1 when anything in it is wrong, and then nothing is changed. */
export const importCommand: Command = async (cli, args) => {
  const { values, positionals } = readArgs(cli, args, OPTIONS, ['DIR|FILE.xlsx']);
  const [source] = positionals;
  if (values.check && values.passwords !== undefined) throw new UsageError(cli.words.notCheckedYet);
  if (!(await stat(source).catch(() => undefined))) throw missing(cli, source);
  cli.progress.say(fillIn(cli.words.reading, { source }));
  const read = await readSource(source);
  return values.passwords === undefined
    ? bringInAndTell(cli, read, values.check === true)
    : withNewFile(values.passwords, (file) => bringInAndTell(cli, read, false, file));
};

type PasswordFile = { name: string; handle: FileHandle };

async function bringInAndTell(cli: Cli, read: ReadSheets, preview: boolean, passwords?: PasswordFile) {
  const done = await withOffice(cli, async (office) => {
    const officeMade = await isMade(office);
    if (!preview && !officeMade) throw noOfficeYet(cli);
    const brought = await bringIn(office, read, {
      preview,
      progress: (accounts, total) =>
        cli.progress.say(
          total === 0 ? cli.words.importing : fillIn(cli.words.makingAccounts, { done: accounts, total }),
        ),
    });
    return { ...brought, officeMade };
  });
  if (done.problems.length > 0) return tellProblems(cli, done);
  tellCounts(cli, done, preview);
  // The files are good; where to is still to be made.
  if (!done.officeMade) cli.err(cli.words.noOfficeYet);
  if (done.accounts.length > 0) await handOver(cli, done.accounts, passwords);
  return 0;
}

/**
 * Makes the file before anything is imported: passwords that are made but cannot be handed over would be lost. It goes
 * again when nothing was written into it.
 */
async function withNewFile<T>(name: string, work: (file: PasswordFile) => Promise<T>): Promise<T> {
  const handle = await open(name, 'wx', 0o600);
  try {
    return await work({ name, handle });
  } finally {
    const { size } = await handle.stat();
    await handle.close();
    if (size === 0) await rm(name, { force: true });
  }
}

function noOfficeYet({ words }: Cli): OperatorFailure {
  return new OperatorFailure('noOfficeYet', words.noOfficeYet, words.noOfficeYet);
}

function missing({ words }: Cli, source: string): OperatorFailure {
  const text = fillIn(words.sourceMissing, { source });
  return new OperatorFailure('sourceMissing', text, text);
}

function tellProblems(cli: Cli, { problems }: BroughtIn): number {
  cli.err(fillIn(cli.words.problems, { count: problems.length }));
  for (const problem of problems.slice(0, MOST_PROBLEMS_SHOWN))
    cli.err(`  ${describeProblem(problem, cli.language)}`);
  const more = problems.length - MOST_PROBLEMS_SHOWN;
  if (more > 0) cli.err(`  ${fillIn(cli.words.morePlaces, { count: more })}`);
  return 1;
}

function tellCounts(cli: Cli, { tables, services, joined }: BroughtIn, preview: boolean): void {
  const { words } = cli;
  cli.out(preview ? words.checked : words.imported);
  const width = Math.max(...tables.map(({ table }) => table.length));
  for (const { table, ...counts } of tables) {
    cli.out(`  ${table.padEnd(width)}  ${fillIn(words.importCounts.table, counts)}`);
  }
  const published = services.created.length + services.renewed.length;
  if (published > 0) cli.out(fillIn(words.importCounts.services, { count: published }));
  if (joined.length > 0) cli.out(fillIn(words.importCounts.accounts, { count: joined.length }));
}

/** One-time passwords are said once: on the screen, or in a file only its owner reads. */
async function handOver(cli: Cli, accounts: BroughtIn['accounts'], file?: PasswordFile): Promise<void> {
  const rows = accounts.map(({ username, password }) => [username, password]);
  if (file !== undefined) {
    try {
      await file.handle.writeFile(stringify([['username', 'password'], ...rows]));
      await file.handle.sync();
      cli.err(fillIn(cli.words.passwordsWritten, { file: file.name }));
      return;
    } catch (error) {
      cli.err(fillIn(cli.words.passwordsNotWritten, { file: file.name, reason: (error as Error).message }));
    }
  }
  cli.err(cli.words.passwords);
  for (const row of rows) cli.out(row.join('\t'));
}

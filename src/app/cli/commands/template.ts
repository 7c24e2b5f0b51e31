import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillIn } from '../../../platform/db/failure.ts';
import { tablesInMarkdown } from '../../export/documentation.ts';
import { templateWorkbook } from '../../export/template.ts';
import { type Command, readArgs } from '../command.ts';

const NAME_IN_FOLDER = 'yinuo.xlsx';

/** Writes the blank workbook, or describes its tables in Markdown; needs no database. */
export const template: Command = async (cli, args) => {
  if (args.length === 1 && args[0] === '--describe') {
    cli.out(tablesInMarkdown().trimEnd());
    return 0;
  }
  const { positionals } = readArgs(cli, args, {}, ['DIR|FILE.xlsx']);
  const [target] = positionals;
  const file = target.toLowerCase().endsWith('.xlsx') ? target : path.join(target, NAME_IN_FOLDER);
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  // Never over a workbook that somebody has filled in.
  await writeFile(file, await templateWorkbook(), { flag: 'wx' });
  cli.out(fillIn(cli.words.templateWritten, { file }));
  return 0;
};

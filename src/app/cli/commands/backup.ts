import { formatInstant } from '../../../kernel/time.ts';
import { fillIn } from '../../../platform/db/failure.ts';
import { backup as writeBackup } from '../../backup/backup.ts';
import { filesFolderOf } from '../../config.ts';
import { type Command, readArgs } from '../command.ts';
import { sizeOf } from '../console.ts';
import { withDatabase } from '../open.ts';

/** Copies everything into one file, while the office works. */
export const backup: Command = async (cli, args) => {
  const { positionals } = readArgs(cli, args, {}, ['FILE']);
  const [file] = positionals;
  const report = await withDatabase(cli, (db, config) =>
    writeBackup(db, file, {
      madeAt: formatInstant(Date.now()),
      filesFolder: filesFolderOf(config),
      progress: ({ name, bytes }) =>
        cli.progress.say(fillIn(cli.words.backingUp, { name, size: sizeOf(bytes) })),
    }),
  );
  const sections = [...report.tables, ...report.files];
  cli.out(
    fillIn(cli.words.backedUp, {
      file,
      tables: report.tables.length,
      rows: report.tables.reduce((sum, { rows = 0 }) => sum + rows, 0),
      files: report.files.length,
      jobs: report.jobs,
      size: sizeOf(sections.reduce((sum, { bytes }) => sum + bytes, 0)),
    }),
  );
  return 0;
};

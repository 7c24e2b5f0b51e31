import { fillIn } from '../../../platform/db/failure.ts';
import { restore as bringBack } from '../../backup/restore.ts';
import { filesFolderOf } from '../../config.ts';
import { MIGRATIONS } from '../../folders.ts';
import { type Command, readArgs } from '../command.ts';
import { sizeOf } from '../console.ts';
import { withDatabase } from '../open.ts';
import { checkLog } from './verify.ts';

/** Brings a backup into an empty database, then verifies the log; 1 when something in it does not hold. */
export const restore: Command = async (cli, args) => {
  const { positionals } = readArgs(cli, args, {}, ['FILE']);
  const [file] = positionals;
  return withDatabase(cli, async (db, config) => {
    const report = await bringBack(db, file, {
      migrationsFolder: MIGRATIONS,
      filesFolder: filesFolderOf(config),
      progress: ({ name, bytes }) =>
        cli.progress.say(fillIn(cli.words.restoring, { name, size: sizeOf(bytes) })),
    });
    cli.out(
      fillIn(cli.words.restored, {
        madeAt: report.madeAt,
        tables: report.tables.length,
        rows: report.tables.reduce((sum, { rows = 0 }) => sum + rows, 0),
        files: report.files.length,
        jobs: report.jobs,
      }),
    );
    return checkLog(cli, db);
  });
};

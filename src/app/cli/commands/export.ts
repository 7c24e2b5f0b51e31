import { fillIn } from '../../../platform/db/failure.ts';
import { officeRows } from '../../export/office-rows.ts';
import { writeExport } from '../../export/write-export.ts';
import { type Command, readArgs } from '../command.ts';
import { withOffice } from '../open.ts';

/** Writes an office's tables, all of one moment. */
export const exportCommand: Command = async (cli, args) => {
  const { positionals } = readArgs(cli, args, {}, ['DIR|FILE.xlsx']);
  const [target] = positionals;
  const rows = await withOffice(cli, async (office) => {
    const now = await office.now();
    return office.db.withTransaction(async (client) => {
      await client.query('set transaction isolation level repeatable read, read only');
      return officeRows(client, now);
    });
  });
  cli.out(fillIn(cli.words.exported, { target, ...(await writeExport(target, rows)) }));
  return 0;
};

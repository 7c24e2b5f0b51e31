import { fillIn } from '../../../platform/db/failure.ts';
import type { Database } from '../../../platform/db/pool.ts';
import { findSeparationGaps } from '../../../platform/db/role-separation.ts';
import type { Finding } from '../../../platform/log/finding.ts';
import { type Verification, verifyLog } from '../../../platform/log/verify.ts';
import { type Command, readArgs, UsageError } from '../command.ts';
import type { Cli } from '../console.ts';
import { withDatabase } from '../open.ts';
import { ROW_TABLES } from '../row-tables.ts';

/** Checks the log; 1 when something does not hold. */
export const verify: Command = async (cli, args) => {
  const { values } = readArgs(cli, args, { against: { type: 'string' } }, []);
  const against = values.against === undefined ? undefined : rootOf(cli, values.against);
  return withDatabase(cli, (db) => checkLog(cli, db, against));
};

function rootOf(cli: Cli, text: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new UsageError(cli.words.badRoot);
  return Buffer.from(text, 'hex');
}

/** Verifies and tells; gives the exit code. */
export async function checkLog(cli: Cli, db: Database, against?: Buffer): Promise<number> {
  const report = await verifyAtOneMoment(cli, db, against);
  if (!report) {
    cli.err(cli.words.notMigrated);
    return 1;
  }
  for (const line of tell(cli, report)) cli.out(line);
  cli.out(await tellRoles(cli, db));
  return report.found > 0 ? 1 : 0;
}

/** One snapshot for everything, so that what is written meanwhile does not look like tampering. */
async function verifyAtOneMoment(
  cli: Cli,
  db: Database,
  against?: Buffer,
): Promise<Verification | undefined> {
  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query<{ there: boolean }>(
      'select count(*) = $2 as there from pg_tables where schemaname = current_schema() and tablename = any($1)',
      [[...ROW_TABLES.map(({ name }) => name), 'events', 'texts', 'seals'], ROW_TABLES.length + 3],
    );
    if (!rows[0]?.there) return undefined;
    return await verifyLog(client, ROW_TABLES, against, (events) =>
      cli.progress.say(fillIn(cli.words.verifying, { events })),
    );
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

function tell(cli: Cli, report: Verification): string[] {
  const { words } = cli;
  const { streams, events, texts, seals, unsealed, erasures, findings, found } = report;
  const lines = [fillIn(words.verified, { streams, events, texts, seals })];
  for (const erasure of erasures) lines.push(fillIn(words.erased, erasure));
  lines.push(unsealed > 0 ? fillIn(words.unsealed, { events: unsealed }) : words.allSealed);
  if (found === 0) return [...lines, words.holds];
  lines.push(
    fillIn(words.broken, { count: found }),
    ...findings.map((finding) => `  ${sentence(cli, finding)}`),
  );
  if (found > findings.length)
    lines.push(`  ${fillIn(words.morePlaces, { count: found - findings.length })}`);
  return lines;
}

/** Example: `case 3f2a…, event 5, position 812: the event says something else than its hash: it was changed`. */
function sentence(
  { words, language }: Cli,
  { kind, stream, streamId, version, position, day }: Finding,
): string {
  const place: string[] = [];
  if (day !== undefined) place.push(fillIn(words.placeDay, { day }));
  if (stream !== undefined) place.push(fillIn(words.place, { stream, id: streamId ?? '' }));
  if (version !== undefined) place.push(fillIn(words.placeVersion, { version }));
  if (position !== undefined) place.push(fillIn(words.placePosition, { position }));
  const [comma, colon] = language === 'zh' ? ['，', '：'] : [', ', ': '];
  return [place.join(comma), words.findings[kind]].filter(Boolean).join(colon);
}

async function tellRoles(cli: Cli, db: Database): Promise<string> {
  const gaps = (await findSeparationGaps(db)) ?? [];
  if (gaps.length === 0) return cli.words.rolesApart;
  return fillIn(cli.words.rolesTogether, { gaps: gaps.map((gap) => cli.words.gaps[gap]).join(', ') });
}

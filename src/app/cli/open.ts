import pino from 'pino';
import type { Database } from '../../platform/db/pool.ts';
import { type Config, readConfig } from '../config.ts';
import { createLifecycle, goDownOnSignals, type Lifecycle } from '../lifecycle.ts';
import { type Office, openOffice } from '../office.ts';
import { openConfigured, openPrepared, type ProgramLog } from '../start.ts';
import { ConfigurationWrong } from './configuration.ts';
import type { Cli } from './console.ts';

/** The configuration of this run; throws `ConfigurationWrong` with everything that is wrong. */
export function configOf(cli: Cli, args: { demo?: boolean; clock?: string } = {}): Config {
  const read = readConfig(cli.env, args);
  if (Array.isArray(read)) throw new ConfigurationWrong(read);
  return read;
}

/** Work of an operator: few connections, statements as long as they need. */
const UNHURRIED = { poolSize: 4, statementTimeoutMs: 0 };

/** Opens the database as it is, without migrating it: for what must not change it, or must come before. */
export async function withDatabase<T>(
  cli: Cli,
  work: (db: Database, config: Config) => Promise<T>,
): Promise<T> {
  return within(cli, async (lifecycle, log) => {
    const config = configOf(cli);
    const db = await openConfigured(config, UNHURRIED, log, lifecycle);
    return work(db, config);
  });
}

/** Opens a migrated office. */
export async function withOffice<T>(
  cli: Cli,
  work: (office: Office, config: Config) => Promise<T>,
): Promise<T> {
  return within(cli, async (lifecycle, log) => {
    const config = configOf(cli);
    const db = await openPrepared(config, log, lifecycle);
    return work(await openOffice(db, { dataDir: config.dataDir }), config);
  });
}

/** As shells know it from a program that Ctrl+C ended. */
const BROKEN_OFF = 130;

/** Lets go of everything in order, also when somebody presses Ctrl+C. */
async function within<T>(cli: Cli, work: (lifecycle: Lifecycle, log: ProgramLog) => Promise<T>): Promise<T> {
  const log = progressLog(cli);
  const lifecycle = createLifecycle({ log });
  goDownOnSignals(lifecycle, log, BROKEN_OFF);
  try {
    return await work(lifecycle, log);
  } finally {
    await lifecycle.shutdown('done');
  }
}

/** What is logged while a command runs is its progress; warnings stay. */
function progressLog(cli: Cli): ProgramLog {
  const write = (line: string) => {
    const { level, msg } = JSON.parse(line) as { level: number; msg?: string };
    if (!msg || msg === 'shutting down' || msg === 'stopped') return;
    if (level >= 40) cli.err(msg);
    else cli.progress.say(msg);
  };
  return pino({ level: 'info' }, { write });
}

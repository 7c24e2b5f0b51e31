import { setFlagsFromString } from 'node:v8';
import pino from 'pino';
import { underLock } from '../platform/db/lock.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type Database, type DatabaseLog, openDatabase } from '../platform/db/pool.ts';
import { startEmbedded } from '../platform/embedded/embedded.ts';
import { keepPrivate } from '../platform/files/private-folder.ts';
import { DEFAULT_LIMITS, type DoorLimits } from '../platform/http/door.ts';
import { createLogger } from '../platform/metrics/logger.ts';
import { type Config, filesFolderOf, type RateLimits } from './config.ts';
import { prepareDemo } from './demo/prepare.ts';
import { MIGRATIONS } from './folders.ts';
import { createLifecycle, goDownOnSignals, type Lifecycle } from './lifecycle.ts';
import { type Office, openOffice } from './office.ts';
import { openBundles } from './pages/bundles.ts';
import { prepareOffice } from './prepare.ts';
import { openServer } from './server.ts';
import { startWorker } from './worker.ts';

/** A program under way: its address, and the way to end it. */
export type Program = { address?: string; office: Office; lifecycle: Lifecycle };

export type ProgramLog = pino.Logger;

const LOG_BUFFER_BYTES = 4_096;
const LOG_FLUSH_MS = 200;

/**
 * Where the program's one log goes: JSON lines on stderr, so that stdout stays for people. Lines are written in bundles,
 * since a system call for each costs every request; what is left goes out when the process ends.
 */
export function createLog(level: Config['logLevel']): ProgramLog {
  const destination = pino.destination({
    dest: 2,
    sync: false,
    minLength: LOG_BUFFER_BYTES,
    periodicFlush: LOG_FLUSH_MS,
  });
  process.on('exit', () => destination.flushSync());
  return createLogger(level, destination);
}

/**
 * Opens the database a configuration names, starting the program's own where it names none; as it is, without migrating
 * it. `sized`: how many connections, and how long a statement may take.
 */
export async function openConfigured(
  { database, dataDir }: Config,
  sized: Pick<Config['database'], 'poolSize' | 'statementTimeoutMs'>,
  log: ProgramLog,
  lifecycle: Lifecycle,
): Promise<Database> {
  const { url, ownerUrl, schema } = database;
  const own = url ? undefined : await startEmbedded({ dataDir, log });
  if (own) lifecycle.onShutdown('database', 'own PostgreSQL', () => own.stop());
  const db = await openDatabase({
    url: url ?? (own?.servingUrl as string),
    ownerUrl: url ? ownerUrl : own?.ownerUrl,
    schema,
    poolSize: sized.poolSize,
    statementTimeoutMs: sized.statementTimeoutMs,
    log,
  });
  lifecycle.onShutdown('pools', 'database connections', () => db.close());
  return db;
}

/** The same, migrated. */
export async function openPrepared(config: Config, log: ProgramLog, lifecycle: Lifecycle): Promise<Database> {
  const db = await openConfigured(config, config.database, log, lifecycle);
  await migrate(db, MIGRATIONS, log);
  return db;
}

/**
 * How far V8 lets the heap grow over what is in use before it looks for garbage. By itself it goes by the machine's memory:
 * with 80 MB in use up to 250 MB lay unused on one of 24 GB, for no request the quicker.
 */
const HEAP_GROWS_PERCENT = 50;

/** Starts everything a role asks for, in order, and registers how it ends. Throws an OperatorFailure an operator can mend. */
export async function startProgram(config: Config): Promise<Program> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_PERCENT}`);
  const log = createLog(config.logLevel);
  const lifecycle = createLifecycle({ log });
  goDownOnSignals(lifecycle, log);
  if (config.role !== 'worker') preparePages(log);
  try {
    const db = await openPrepared(config, log, lifecycle);
    await closeFilesFolder(config, log);
    const office = await openOffice(db, {
      dataDir: config.dataDir,
      lock: lockRules(config.limits),
      chromiumPath: config.chromiumPath,
      baseUrl: config.baseUrl,
      documentNumber: config.documentNumber,
    });
    await prepareStart(office, config, log);
    if (config.role !== 'server') {
      const worker = await startWorker(office, log, { ...config, filesFolder: filesFolderOf(config) });
      lifecycle.onShutdown('jobs', 'worker', () => worker.stop());
    }
    const address = config.role === 'worker' ? undefined : await listen(config, office, log, lifecycle);
    return { address, office, lifecycle };
  } catch (error) {
    await lifecycle.shutdown('start failed');
    throw error;
  }
}

/** A disk that can only be read now is no reason not to start: reads go on. */
async function closeFilesFolder(config: Config, log: ProgramLog): Promise<void> {
  await keepPrivate(filesFolderOf(config)).catch((error: unknown) =>
    log.warn({ err: error }, 'the folder of files could not be closed to other accounts'),
  );
}

/** Pages are built while the database starts; what is wrong with them is told again to whoever asks for one. */
function preparePages(log: ProgramLog): void {
  openBundles().catch((error: unknown) => log.error({ err: error }, 'the pages could not be built'));
}

/** What has to be there before anything runs; of several processes that start at once one sees to it at a time. */
export async function prepareStart(
  office: Office,
  config: Pick<Config, 'demo' | 'demoClock'>,
  log: DatabaseLog,
): Promise<void> {
  await underLock(office.db, 'prepare', async () => {
    await prepareOffice(office, config);
    if (config.demo) await prepareDemo(office, config, log);
  });
}

function lockRules({ signInFailures, signInLockMinutes }: RateLimits) {
  return { failures: signInFailures, lockMinutes: signInLockMinutes };
}

/** The configured limits in the door's terms; a campus without cookies is one address, so it gets twenty devices' worth. */
function doorLimits(limits: RateLimits): DoorLimits {
  return {
    ...DEFAULT_LIMITS,
    bodyBytes: limits.bodyBytes,
    intakePerDevice: { count: limits.intakePerDeviceHour, perSeconds: 3_600 },
    intakeWithoutCookie: { count: limits.intakePerDeviceHour * 20, perSeconds: 600 },
    requestsPerAddress: { count: limits.requestsPerAddressMinute, perSeconds: 60 },
  };
}

async function listen(
  config: Config,
  office: Office,
  log: ProgramLog,
  lifecycle: Lifecycle,
): Promise<string> {
  // The directory's first search reads the table of pinyin and every name: half a second that nobody shall wait for.
  (await office.worldAt(await office.row())).organisation.search('a', office.realNow());
  const app = await openServer({
    office,
    log,
    limits: doorLimits(config.limits),
    largestUpload: config.limits.uploadBytes,
    retentionMonths: config.retentionMonths,
    trustProxy: config.trustProxy,
    secondFactor: config.secondFactor,
  });
  lifecycle.onShutdown('accept', 'http server', () => app.close());
  const address = await app.listen({ host: config.host, port: config.port });
  return config.baseUrl ?? address;
}

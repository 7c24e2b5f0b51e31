/** What the lifecycle needs of a logger; pino fits. */
export type LifecycleLog = {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

/**
 * The order of going down. Each stage begins when the one before it is done:
 * `accept` no new connections · `finish` requests in flight end · `jobs` workers let go of their jobs and timers ·
 * `pools` database connections close · `database` the database of our own stops.
 */
export const SHUTDOWN_STAGES = ['accept', 'finish', 'jobs', 'pools', 'database'] as const;
export type ShutdownStage = (typeof SHUTDOWN_STAGES)[number];

export type Lifecycle = {
  /** Registers work of a stage. Within a stage all run side by side; one that fails is logged and stops nothing. */
  onShutdown(stage: ShutdownStage, name: string, work: () => Promise<unknown> | unknown): void;
  /** Goes down in order, once, however often it is called. Resolves to true when every step went well. */
  shutdown(reason: string): Promise<boolean>;
  /** Aborted when going down begins: long polls and event streams end themselves on it. */
  signal: AbortSignal;
};

export type LifecycleOptions = {
  log: LifecycleLog;
  /** A step that takes longer is left behind, so that a hanging client cannot hold the program; 20 000 ms. */
  stepWithinMs?: number;
};

type Step = { stage: ShutdownStage; name: string; work: () => Promise<unknown> | unknown };

const STEP_WITHIN_MS = 20_000;

/** The order in which a process lets go of what it holds (issue: graceful stop). */
export function createLifecycle({ log, stepWithinMs = STEP_WITHIN_MS }: LifecycleOptions): Lifecycle {
  const steps: Step[] = [];
  const controller = new AbortController();
  let going: Promise<boolean> | undefined;

  async function goDown(reason: string): Promise<boolean> {
    log.info({ reason }, 'shutting down');
    controller.abort();
    let well = true;
    for (const stage of SHUTDOWN_STAGES) {
      const results = await Promise.all(steps.filter((step) => step.stage === stage).map(take));
      well = well && results.every(Boolean);
    }
    log.info({ reason }, 'stopped');
    return well;
  }

  async function take({ stage, name, work }: Step): Promise<boolean> {
    try {
      // The own database may need its time for a clean end, and has a limit of its own.
      await (stage === 'database' ? work() : within(stepWithinMs, work));
      return true;
    } catch (error) {
      log.error({ stage, step: name, reason: (error as Error).message }, 'a step of the shutdown failed');
      return false;
    }
  }

  return {
    onShutdown: (stage, name, work) => steps.push({ stage, name, work }),
    shutdown: (reason) => {
      going ??= goDown(reason);
      return going;
    },
    signal: controller.signal,
  };
}

async function within(ms: number, work: () => Promise<unknown> | unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One Ctrl+C under `npm start` arrives twice: from the terminal and from npm, which passes it on. */
const SAME_SIGNAL_WITHIN_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Goes down on a signal, and on an error nobody caught (then with code 1). A second signal ends the process at once;
 * a database of our own then goes on and the next start adopts it. `signalled` is the code after a signal: 0 for a server,
 * whose end it is; a command that was broken off has not done its work.
 */
export function goDownOnSignals(lifecycle: Lifecycle, log: LifecycleLog, signalled = 0): void {
  let askedAt: number | undefined;
  const end = async (reason: string, code: number) => {
    const well = await lifecycle.shutdown(reason);
    process.exit(well ? code : 1);
  };
  for (const name of SIGNALS) {
    process.on(name, () => {
      const now = performance.now();
      if (askedAt !== undefined && now - askedAt > SAME_SIGNAL_WITHIN_MS) process.exit(1);
      askedAt ??= now;
      void end(name, signalled);
    });
  }
  process.on('uncaughtException', (error) => {
    log.error({ reason: error.message, stack: error.stack }, 'an error nobody caught');
    void end('uncaughtException', 1);
  });
}

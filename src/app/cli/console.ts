import type { Language } from '../import/describe.ts';
import { en } from './texts/en.ts';
import { type Words, zh } from './texts/zh.ts';

/** What a command is given to speak with. */
export type Cli = {
  language: Language;
  words: Words;
  /** A line of the result, to stdout. */
  out(line: string): void;
  /** A line about the work, to stderr. */
  err(line: string): void;
  progress: Progress;
  env: Record<string, string | undefined>;
};

/** Chinese where the system speaks it, else English. */
export function languageOf(env: Cli['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function createCli(env: Cli['env']): Cli {
  const language = languageOf(env);
  const progress = createProgress(process.stderr);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveUnheard);
  return {
    language,
    words: language === 'zh' ? zh : en,
    out: (line) => {
      progress.clear();
      process.stdout.write(`${line}\n`);
    },
    err: (line) => {
      progress.clear();
      process.stderr.write(`${line}\n`);
    },
    progress,
    env,
  };
}

/** Whoever read us has gone, as `head` does: what is left is not heard, and the work goes on to its end. */
function leaveUnheard(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

export type Progress = {
  /** What is being done now; shown once the command has taken two seconds. */
  say(text: string): void;
  /** Takes the line away before something else is printed. */
  clear(): void;
  stop(): void;
};

const FIRST_AFTER_MS = 2_000;
const AGAIN_AFTER_MS = 2_000;
const REDRAW_MS = 250;

/** One line that is overwritten on a terminal; elsewhere a line now and then. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  const startedAt = performance.now();
  let current: string | undefined;
  let shown: string | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  const draw = () => {
    const now = performance.now();
    if (current === undefined || current === shown || now - startedAt < FIRST_AFTER_MS) return;
    if (!stream.isTTY && now - shownAt < AGAIN_AFTER_MS) return;
    stream.write(stream.isTTY ? `\r\u001b[2K${current}` : `${current}\n`);
    shown = current;
    shownAt = now;
  };
  const timer = setInterval(draw, REDRAW_MS);
  timer.unref();
  const clear = () => {
    if (stream.isTTY && shown !== undefined) stream.write('\r\u001b[2K');
    shown = undefined;
  };
  return {
    say: (text) => {
      current = text;
    },
    clear,
    stop: () => {
      clearInterval(timer);
      clear();
    },
  };
}

/** Bytes as people read them. Example: `1 536` → `1.5 KB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

import type { Cli } from '../src/app/cli/console.ts';
import { en } from '../src/app/cli/texts/en.ts';
import { zh } from '../src/app/cli/texts/zh.ts';

/** A command line whose words are kept: `out` and `err` line by line. */
export function spokenCli(env: Cli['env'], language: Cli['language'] = 'en') {
  const out: string[] = [];
  const err: string[] = [];
  const cli: Cli = {
    language,
    words: language === 'zh' ? zh : en,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    progress: { say: () => {}, clear: () => {}, stop: () => {} },
    env,
  };
  return { cli, out, err };
}

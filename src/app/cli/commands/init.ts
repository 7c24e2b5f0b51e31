import { createInterface } from 'node:readline/promises';
import { fillIn, OperatorFailure } from '../../../platform/db/failure.ts';
import { createOffice } from '../../first-administrator.ts';
import { isEmpty, prepareOffice } from '../../prepare.ts';
import { type Command, readArgs } from '../command.ts';
import type { Cli } from '../console.ts';
import { withOffice } from '../open.ts';

const QUESTIONS = ['office', 'username', 'name'] as const;
type Answers = Record<(typeof QUESTIONS)[number], string>;

const OPTIONS = {
  office: { type: 'string' },
  username: { type: 'string' },
  name: { type: 'string' },
} as const;

/** Makes an office with its first administrator; the one-time password is all that goes to stdout. */
export const init: Command = async (cli, args) => {
  const { values } = readArgs(cli, args, OPTIONS, []);
  return withOffice(cli, async (office, config) => {
    if (!(await isEmpty(office)) || (await office.row()).demo) throw failure(cli.words.notEmpty);
    const answers = await ask(cli, values);
    const { username } = answers;
    if (!/^[a-z0-9][a-z0-9_.-]{0,63}$/.test(username))
      throw failure(fillIn(cli.words.badUsername, { username }));
    await prepareOffice(office, { ...config, demo: false });
    const post = { name: cli.words.administratorPost, scope: cli.words.administratorScope };
    const password = await createOffice(office, { ...answers, post });
    if (password === undefined) throw failure(cli.words.notEmpty);
    cli.err(fillIn(cli.words.initialised, { office: answers.office, username }));
    cli.out(password);
    return 0;
  });
};

const failure = (text: string) => new OperatorFailure('init', text, text);

/** Asks at the terminal for what the options do not say. */
async function ask(cli: Cli, given: Partial<Answers>): Promise<Answers> {
  const missing = QUESTIONS.filter((question) => !given[question]?.trim());
  if (missing.length === 0) return given as Answers;
  if (!process.stdin.isTTY) {
    throw failure(fillIn(cli.words.missingAnswers, { names: missing.map((name) => `--${name}`).join(' ') }));
  }
  cli.progress.stop();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Partial<Answers> = { ...given };
  try {
    for (const question of missing) {
      while (!answers[question]?.trim())
        answers[question] = (await terminal.question(cli.words.ask[question])).trim();
    }
  } finally {
    terminal.close();
  }
  return answers as Answers;
}

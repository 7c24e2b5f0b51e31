import { fillIn } from '../../../platform/db/failure.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../demo/prepare.ts';
import { isMade } from '../../prepare.ts';
import { startProgram } from '../../start.ts';
import { demoWords } from '../../texts/start.ts';
import { type Command, readArgs } from '../command.ts';
import type { Cli } from '../console.ts';
import { configOf } from '../open.ts';

/** Runs until a signal ends it; the exit code of a running program is the lifecycle's. */
export const start: Command = async (cli, args) => {
  const { values } = readArgs(cli, args, { demo: { type: 'boolean' }, clock: { type: 'string' } }, []);
  const config = configOf(cli, values);
  const { address, office } = await startProgram(config);
  cli.progress.stop();
  cli.out(address ? fillIn(cli.words.started, { address }) : cli.words.workerStarted);
  if (config.demo) tellDemo(cli);
  else if (!(await isMade(office))) cli.err(cli.words.noOfficeYet);
  return 0;
};

function tellDemo(cli: Cli): void {
  const words = demoWords[cli.language];
  cli.out(words.ready);
  cli.out(fillIn(words.accounts, { password: DEMO_PASSWORD }));
  cli.out(`  ${DEMO_ACCOUNTS.join(' · ')}`);
}

import { isRefusal } from '../../../kernel/refusal.ts';
import { fillIn } from '../../../platform/db/failure.ts';
import { type Command, readArgs, UsageError } from '../command.ts';
import type { Cli } from '../console.ts';
import { withOffice } from '../open.ts';

const ACTS = ['reset-password', 'reset-second-factor', 'unlock'] as const;
type Act = (typeof ACTS)[number];

const isAct = (text: string | undefined): text is Act => ACTS.some((act) => act === text);

/**
 * `account reset-password | reset-second-factor | unlock USERNAME`: the way back in for an office whose only
 * administrator cannot sign in any more. Recorded like the administrator's own acts, without a person.
 */
export const account: Command = async (cli, [action, ...args]) => {
  if (!isAct(action)) throw new UsageError(cli.words.help.account);
  const { positionals } = readArgs(cli, args, {}, ['USERNAME']);
  const [username] = positionals;
  const done = await withOffice(cli, ({ auth }) =>
    ({
      'reset-password': () => auth.resetPassword(username),
      'reset-second-factor': () => auth.resetSecondFactor(username),
      unlock: () => auth.unlockAccount(username),
    })[action](),
  );
  if (isRefusal(done)) return tellRefusal(cli, username, done.refused);
  cli.err(fillIn(cli.words.accountActs[action], { username }));
  if (done) cli.out(done.oneTimePassword);
  return 0;
};

function tellRefusal({ err, words }: Cli, username: string, code: string): number {
  const text = code === 'accountUnknown' ? words.accountUnknown : words.accountNoSecondFactor;
  err(fillIn(text, { username }));
  return 1;
}

import { formatInstant, parseInstant } from '../../../kernel/time.ts';
import { createKey, type KeyFacts, listKeys, revokeKey } from '../../../platform/auth/keys.ts';
import { fillIn } from '../../../platform/db/failure.ts';
import { type Command, readArgs, UsageError } from '../command.ts';
import type { Cli } from '../console.ts';
import { withOffice } from '../open.ts';

const SCOPES = ['read', 'write', 'metrics'];

/** `key create | list | revoke`. */
export const key: Command = async (cli, [action, ...args]) => {
  if (action === 'create') return create(cli, args);
  if (action === 'list') return list(cli, args);
  if (action === 'revoke') return revoke(cli, args);
  throw new UsageError(cli.words.help.key);
};

const create: Command = async (cli, args) => {
  const options = { scope: { type: 'string', multiple: true }, expires: { type: 'string' } } as const;
  const { values, positionals } = readArgs(cli, args, options, ['NAME']);
  const scopes = [...new Set(values.scope ?? [])];
  if (scopes.length === 0 || scopes.some((scope) => !SCOPES.includes(scope))) {
    throw new UsageError(fillIn(cli.words.keyScopes, { scopes: SCOPES.join(' ') }));
  }
  const expiresAt = values.expires === undefined ? null : parseInstant(values.expires);
  if (expiresAt === undefined)
    throw new UsageError(fillIn(cli.words.badMoment, { value: values.expires ?? '' }));
  const [name] = positionals;
  const made = await withOffice(cli, ({ db }) => createKey(db.pool, name, scopes, expiresAt));
  cli.err(fillIn(cli.words.keyCreated, { name, id: made.id }));
  cli.out(made.key);
  return 0;
};

const list: Command = async (cli, args) => {
  readArgs(cli, args, {}, []);
  const keys = await withOffice(cli, ({ db }) => listKeys(db.pool));
  if (keys.length === 0) cli.err(cli.words.noKeys);
  for (const one of keys) cli.out(line(cli, one));
  return 0;
};

function line({ words }: Cli, { id, name, scopes, createdAt, expiresAt, revokedAt }: KeyFacts): string {
  const expired =
    expiresAt !== null && expiresAt <= Date.now() ? words.keyStates.expired : words.keyStates.inForce;
  const state = revokedAt === null ? expired : words.keyStates.revoked;
  const until = expiresAt === null ? '–' : formatInstant(expiresAt);
  return [id, name, scopes.join(','), formatInstant(createdAt), until, state].join('\t');
}

const revoke: Command = async (cli, args) => {
  const { positionals } = readArgs(cli, args, {}, ['ID']);
  const [id] = positionals;
  const done = await withOffice(cli, ({ db }) => revokeKey(db.pool, id));
  if (done) cli.out(fillIn(cli.words.keyRevoked, { id }));
  else cli.err(fillIn(cli.words.keyUnknown, { id }));
  return done ? 0 : 1;
};

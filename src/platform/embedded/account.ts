import os from 'node:os';
import { fillIn } from '../db/failure.ts';
import type { DatabaseLog } from '../db/pool.ts';
import { type Account, reasonOf, run } from './run.ts';
import { embeddedFailure, embeddedProgress } from './texts.ts';

/**
 * The account PostgreSQL runs under: our own, or `postgres` when we are root, created when it is missing. Throws an
 * `OperatorFailure` when our uid has no name (initdb refuses it), or root may neither create nor become `postgres`.
 */
export async function chooseAccount(log: DatabaseLog): Promise<Account> {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) {
    try {
      os.userInfo();
    } catch {
      throw embeddedFailure('uidWithoutName', { uid });
    }
    return {};
  }
  const account = (await findPostgresUser()) ?? (await createPostgresUser(log));
  const probe = await run('/bin/sh', ['-c', ':'], account);
  if (probe.code !== 0) throw embeddedFailure('cannotChangeUser', { reason: reasonOf(probe) }, probe.error);
  return account;
}

async function findPostgresUser(): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function createPostgresUser(log: DatabaseLog): Promise<Account> {
  // A group left over from an earlier installation makes `useradd -U` fail, hence the second way.
  const common = [
    '--system',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  let result = await run('useradd', [...common, '--user-group', 'postgres']);
  if (result.code !== 0) result = await run('useradd', [...common, '--gid', 'postgres', 'postgres']);
  // Two processes may do this at once; what counts is that the user is there.
  const account = await findPostgresUser();
  if (!account) throw embeddedFailure('cannotCreateUser', { reason: reasonOf(result) }, result.error);
  const { zh, en } = embeddedProgress.userCreated;
  log.info({}, fillIn(`${zh} ${en}`, {}));
  return account;
}

/** True when the account can enter and write the folder: asked by doing, because ACLs and mounts know more than mode bits. */
export async function canUse(folder: string, account: Account): Promise<boolean> {
  const result = await run('/bin/sh', ['-c', 'cd "$0" && test -w . && test -x .', folder], account);
  return result.code === 0;
}

/** True when the account can walk to the folder and list it. */
export async function canReach(folder: string, account: Account): Promise<boolean> {
  const result = await run('/bin/sh', ['-c', 'cd "$0" && test -x .', folder], account);
  return result.code === 0;
}

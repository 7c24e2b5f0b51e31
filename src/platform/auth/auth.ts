import type pg from 'pg';
import type { Refusal } from '../../kernel/refusal.ts';
import { createDemoAccounts } from './accounts.ts';
import { type Administration, administration } from './administration.ts';
import type { House } from './house.ts';
import { createKeys, type Keys } from './keys.ts';
import type { Library } from './library.ts';
import { LOCK_RULES, type LockRules } from './lockout.ts';
import * as own from './own-account.ts';
import type { NewFactor } from './second-factor.ts';
import { loadSecret } from './secrets.ts';
import { createSessions, SESSION_RULES, type SessionRules, type Sessions } from './sessions.ts';
import { type Credentials, type SignedIn, signIn, signOut } from './sign-in.ts';
import { createTurns } from './turns.ts';

export type AuthOptions = {
  pool: pg.Pool;
  lock?: LockRules;
  session?: SessionRules;
  /** How a person is told what happened to their account; nobody is without it. */
  tell?: House['tell'];
  /** Only tests set it. */
  realNow?: House['realNow'];
};

/** Accounts, sessions and keys as the rest of the house uses them. */
export type Auth = Administration & {
  sessions: Sessions;
  keys: Keys;
  signIn(credentials: Credentials): Promise<SignedIn | Refusal>;
  /** Ends the session of a cookie. */
  signOut(cookie: string): Promise<void>;
  changePassword(who: own.Own, current: string, next: string): Promise<Refusal | undefined>;
  /** One’s open sessions, and whether it is the one that asks. */
  listSessions(who: own.Own): ReturnType<typeof own.listSessions>;
  endSessions(who: own.Own, password: string, id: string | undefined): Promise<{ ended: number } | Refusal>;
  addSecondFactor(who: own.Own, password: string): Promise<NewFactor | Refusal>;
  confirmSecondFactor(who: own.Own, code: string): Promise<Refusal | undefined>;
  removeSecondFactor(who: own.Own, password: string, code: string): Promise<Refusal | undefined>;
  createDemoAccounts(usernames: string[], password: string): Promise<void>;
};

/** Everything a request needs of an account, wired to one database. */
export async function createAuth(options: AuthOptions): Promise<Auth> {
  const { pool } = options;
  const [secret, factorKey] = await Promise.all([
    loadSecret(pool, 'session'),
    loadSecret(pool, 'secondFactor'),
  ]);
  const rules = options.session ?? SESSION_RULES;
  const house: House = {
    pool,
    lock: options.lock ?? LOCK_RULES,
    sessions: createSessions(pool, secret, rules),
    login: lazyLibrary(pool, secret, rules.absoluteMinutes * 60),
    factorKey,
    tell: options.tell ?? (async () => {}),
    realNow: options.realNow ?? Date.now,
    inTurn: createTurns(),
  };
  return {
    sessions: house.sessions,
    keys: createKeys(pool),
    signIn: (given) => house.inTurn(given.username.toLowerCase(), () => signIn(house, given)),
    signOut: (cookie) => signOut(house, cookie),
    ...ownAccount(house),
    createDemoAccounts: (usernames, password) => createDemoAccounts(pool, usernames, password),
    ...administration(house),
  };
}

/** What a person does to the own account goes in turn with sign-ins: it asks for the password too. */
function ownAccount(house: House) {
  const inTurn = <A extends unknown[], T>(act: (house: House, who: own.Own, ...rest: A) => Promise<T>) => {
    return (who: own.Own, ...rest: A) => house.inTurn(who.username, () => act(house, who, ...rest));
  };
  return {
    changePassword: inTurn(own.changePassword),
    endSessions: inTurn(own.endSessions),
    listSessions: (who: own.Own) => own.listSessions(house, who),
    addSecondFactor: inTurn(own.addSecondFactor),
    confirmSecondFactor: inTurn(own.confirmSecondFactor),
    removeSecondFactor: inTurn(own.removeSecondFactor),
  };
}

/** The library takes about a second to load: that must not delay the start of the server. */
function lazyLibrary(pool: pg.Pool, secret: string, absoluteSeconds: number): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  return () => {
    loading ??= import('./library.ts').then(({ createLibrary }) =>
      createLibrary(pool, secret, absoluteSeconds),
    );
    return loading;
  };
}

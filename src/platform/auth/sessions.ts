import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../db/queryable.ts';
import { createShortCache } from './short-cache.ts';

export type SessionRules = { idleMinutes: number; absoluteMinutes: number };

/** 等保: half an hour without use, twelve hours in all. */
export const SESSION_RULES: SessionRules = { idleMinutes: 30, absoluteMinutes: 720 };

export type Session = {
  id: string;
  userId: string;
  username: string;
  mustChangePassword: boolean;
  secondFactor: boolean;
  /** Since it was last used, at the time it was looked up. */
  idleMinutes: number;
};

/** A session as its owner is shown it; where from is not kept. */
export type OpenSession = { id: string; signedInAt: Instant; lastUsedAt: Instant };

export type Sessions = {
  /** The session behind the value of the session cookie; looked up at most every five seconds. */
  find(cookie: string): Promise<Session | undefined>;
  /** Minutes since each of these sessions was used, those that ended left out; looking counts as no use. */
  idle(ids: string[]): Promise<Map<string, number>>;
  /** The sessions in which a user is signed in now, the newest first. */
  list(userId: string): Promise<OpenSession[]>;
  /** Ends sessions of a user, all or all but one, in the database and at once in this process. */
  end(userId: string, except?: string): Promise<void>;
  /** Ends one session, in the database and at once in this process. */
  endOne(id: string): Promise<void>;
  /** Forgets what is known of somebody's sessions in this process: looked up anew at the next request. */
  lookAgain(userId: string): void;
};

const LOOK_UP = `with found as (
    select s.id, s.last_used_at, u.id as user_id, u.username, u.must_change_password,
      exists (select from second_factors f where f.user_id = u.id and f.confirmed_at is not null) as second_factor,
      (extract(epoch from now() - s.last_used_at) / 60)::float8 as idle_minutes
    from auth_session s join auth_user u on u.id = s.user_id
    where s.token = $1 and s.expires_at > now() and u.disabled_at is null
      and s.created_at > now() - make_interval(mins => $2::int)
      and s.last_used_at > now() - make_interval(mins => $3::int)),
  used as (
    update auth_session set last_used_at = now()
    where id in (select id from found where last_used_at < now() - interval '1 minute'))
  select id, user_id, username, must_change_password, second_factor, idle_minutes from found`;

const LIST = `select id, created_at as "signedInAt", last_used_at as "lastUsedAt" from auth_session
  where user_id = $1 and expires_at > now() and created_at > now() - make_interval(mins => $2::int)
    and last_used_at > now() - make_interval(mins => $3::int)
  order by created_at desc, id`;

const IDLE = `select s.id, (extract(epoch from now() - s.last_used_at) / 60)::float8 as minutes
  from auth_session s join auth_user u on u.id = s.user_id
  where s.id = any($1) and s.expires_at > now() and u.disabled_at is null
    and s.created_at > now() - make_interval(mins => $2::int)
    and s.last_used_at > now() - make_interval(mins => $3::int)`;

type Row = {
  id: string;
  user_id: string;
  username: string;
  must_change_password: boolean;
  second_factor: boolean;
  idle_minutes: number;
};

export function createSessions(db: Queryable, secret: string, rules: SessionRules = SESSION_RULES): Sessions {
  const cache = createShortCache<Session>();
  const find = (cookie: string) =>
    cache.get(cookie, async () => {
      const token = tokenOf(cookie, secret);
      return token === undefined ? undefined : lookUp(db, token, rules);
    });
  return {
    find,
    async idle(ids) {
      const values = [ids, rules.absoluteMinutes, rules.idleMinutes];
      const { rows } = await db.query<{ id: string; minutes: number }>(IDLE, values);
      return new Map(rows.map(({ id, minutes }) => [id, minutes]));
    },
    async list(userId) {
      const { rows } = await db.query<OpenSession>(LIST, [userId, rules.absoluteMinutes, rules.idleMinutes]);
      return rows;
    },
    async endOne(id) {
      await db.query('delete from auth_session where id = $1', [id]);
      cache.forget((session) => session?.id === id);
    },
    lookAgain: (userId) => cache.forget((session) => session?.userId === userId),
    async end(userId, except) {
      await db.query('delete from auth_session where user_id = $1 and id is distinct from $2', [
        userId,
        except ?? null,
      ]);
      cache.forget((session) => session?.userId === userId);
    },
  };
}

async function lookUp(db: Queryable, token: string, rules: SessionRules): Promise<Session | undefined> {
  const values = [token, rules.absoluteMinutes, rules.idleMinutes];
  const { rows } = await db.query<Row>({ name: 'session-look-up', text: LOOK_UP, values });
  const row = rows[0];
  if (!row) return undefined;
  return {
    id: row.id,
    userId: row.user_id,
    username: row.username,
    mustChangePassword: row.must_change_password,
    secondFactor: row.second_factor,
    idleMinutes: row.idle_minutes,
  };
}

/** The cookie is `token.signature`; a wrong signature never reaches the database. */
function tokenOf(cookie: string, secret: string): string | undefined {
  const cut = cookie.lastIndexOf('.');
  if (cut < 1 || cookie.length > 300) return undefined;
  const token = cookie.slice(0, cut);
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  const given = Buffer.from(cookie.slice(cut + 1));
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? token : undefined;
}

/** Removes sessions past their end; for a daily job. Gives their number. */
export async function forgetSessions(db: Queryable, rules: SessionRules = SESSION_RULES): Promise<number> {
  const { rowCount } = await db.query(
    `delete from auth_session where expires_at < now() or created_at < now() - make_interval(mins => $1::int)
       or last_used_at < now() - make_interval(mins => $2::int)`,
    [rules.absoluteMinutes, rules.idleMinutes],
  );
  return rowCount ?? 0;
}

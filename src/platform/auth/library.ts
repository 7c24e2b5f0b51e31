import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { isReadTimeout } from '../db/failure.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { USERNAME } from './username.ts';

/**
 * The login library on the house's pool. Only its sign-in and sign-out are called, as functions: nothing of it is
 * mounted, so there is no sign-up, no limiter and no error format of its own at the door.
 */
export function createLibrary(pool: pg.Pool, secret: string, absoluteSeconds: number) {
  return betterAuth({
    appName: 'Yinuo',
    baseURL: 'http://localhost',
    basePath: '/api/auth',
    secret,
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: withDates(pool) }) }),
      type: 'postgres',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: absoluteSeconds,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'auth_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 64,
        usernameValidator: (name) => USERNAME.test(name),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { cookiePrefix: 'yinuo', useSecureCookies: false, ipAddress: { disableIpTracking: true } },
  });
}

export type Library = ReturnType<typeof createLibrary>;

/** The library expects `Date` where the house reads numbers: its statements get PostgreSQL's usual readers. */
function withDates(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      let broken: Error | undefined;
      return {
        query: (text: string, values: unknown[]) =>
          client.query({ text, values, types: pg.types }).catch((error: unknown) => {
            if (isReadTimeout(error)) broken = error;
            throw error;
          }),
        // A connection that never answered is of no use to the next one.
        release: () => client.release(broken),
      };
    },
    end: async () => {},
  } as unknown as PostgresPool;
}

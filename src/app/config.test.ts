import { describe, expect, it } from 'vitest';
import { type Config, type ConfigArgs, type ConfigError, readConfig } from './config.ts';

const checkout = { cwd: '/somewhere', packageRoot: '/opt/yinuo' };

function accepted(env: Record<string, string>, args: ConfigArgs = {}, place = checkout): Config {
  const config = readConfig(env, args, place);
  if (Array.isArray(config)) throw new Error(config.map(({ en }) => en).join('\n'));
  return config;
}

function refused(env: Record<string, string>, args: ConfigArgs = {}): ConfigError[] {
  const config = readConfig(env, args, checkout);
  if (!Array.isArray(config)) throw new Error('was accepted');
  return config;
}

describe('configuration refused (SC-0 program)', () => {
  it('names every wrong variable at once, in both languages', () => {
    const errors = refused({
      PORT: '80a',
      YINUO_ROLE: 'boss',
      YINUO_SCHEMA: 'Public',
      DATABASE_URL: 'mysql://x/y',
      YINUO_LIMIT_UPLOAD_BYTES: '-1',
    });
    expect(errors.map(({ variable }) => variable).sort()).toEqual([
      'DATABASE_URL',
      'PORT',
      'YINUO_LIMIT_UPLOAD_BYTES',
      'YINUO_ROLE',
      'YINUO_SCHEMA',
    ]);
    for (const { variable, zh, en } of errors) {
      expect(zh).toContain(variable);
      expect(en).toContain(variable);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('refuses a YINUO_ variable it does not know and says which one was meant', () => {
    expect(refused({ YINUO_SCHEME: 'x' })[0]?.en).toContain('YINUO_SCHEMA');
    expect(refused({ YINUO_QWERTYUIOP: 'x' })).toMatchObject([{ variable: 'YINUO_QWERTYUIOP' }]);
  });

  it.each(['public', 'pg_own', 'a-b', '1a', 'a'.repeat(41), 'information_schema'])(
    'refuses the schema %s',
    (schema) => {
      expect(refused({ YINUO_SCHEMA: schema })).toMatchObject([{ variable: 'YINUO_SCHEMA' }]);
    },
  );

  it.each(['true', '*', '0.0.0.0/0', '10.0.0.0/33', 'proxy', '10.0.0.1,'])(
    'does not trust “%s” as a proxy',
    (value) => {
      expect(refused({ YINUO_TRUST_PROXY: value })).toMatchObject([{ variable: 'YINUO_TRUST_PROXY' }]);
    },
  );

  it('refuses an address over TLS when no proxy is named, for cookies would go out without Secure', () => {
    const env = { YINUO_BASE_URL: 'https://promise.example.edu.cn' };
    expect(refused(env)).toMatchObject([{ variable: 'YINUO_TRUST_PROXY' }]);
    expect(accepted({ ...env, YINUO_TRUST_PROXY: 'loopback' }).baseUrl).toBe(env.YINUO_BASE_URL);
  });

  it('refuses an owner without a serving role, and never repeats a database URL', () => {
    expect(refused({ DATABASE_OWNER_URL: 'postgres://o:p@h/d' })).toMatchObject([
      { variable: 'DATABASE_URL' },
    ]);
    expect(JSON.stringify(refused({ DATABASE_URL: 'x://o:hush@h/d' }))).not.toContain('hush');
  });

  it('refuses a demo on a host that is not loopback unless told, and a clock outside the demo', () => {
    expect(refused({ HOST: '0.0.0.0' }, { demo: true })).toMatchObject([{ variable: 'HOST' }]);
    expect(accepted({ HOST: '0.0.0.0', YINUO_DEMO_ANYWHERE: 'yes' }, { demo: true }).host).toBe('0.0.0.0');
    expect(refused({}, { clock: '2026-09-28T10:00:00+08:00' })).toMatchObject([{ variable: '--clock' }]);
    expect(refused({}, { demo: true, clock: '2026-09-28 10:00' })).toMatchObject([{ variable: '--clock' }]);
  });
});

describe('configuration read (SC-0 program)', () => {
  it('has the values of api.md when nothing is set', () => {
    expect(accepted({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      role: 'all',
      trustProxy: false,
      demo: false,
      database: { url: undefined, schema: 'yinuo' },
      limits: { signInFailures: 5, signInLockMinutes: 15 },
    });
  });

  it('does not look at NODE_ENV', () => {
    expect(accepted({ NODE_ENV: 'production' })).toEqual(accepted({ NODE_ENV: 'test' }));
  });

  it('keeps data beside the sources of a checkout and in the user’s data folder when installed', () => {
    const installed = { cwd: '/w', packageRoot: '/usr/lib/node_modules/yinuo' };
    expect(accepted({}).dataDir).toBe('/opt/yinuo/.yinuo');
    expect(accepted({ HOME: '/home/u' }, {}, installed).dataDir).toBe('/home/u/.local/share/yinuo');
    expect(accepted({ HOME: '/home/u', XDG_DATA_HOME: '/d' }, {}, installed).dataDir).toBe('/d/yinuo');
    expect(accepted({ YINUO_DATA: '/srv/y' }).dataDir).toBe('/srv/y');
  });

  it('reads the demo clock as a moment, and sets the limits of a demo far above', () => {
    const demo = accepted({}, { demo: true, clock: '2026-09-28T10:00:00+08:00' });
    expect(demo.demoClock).toBe(Date.UTC(2026, 8, 28, 2));
    expect(demo.limits.intakePerDeviceHour).toBeGreaterThan(100 * accepted({}).limits.intakePerDeviceHour);
    expect(
      accepted({ YINUO_LIMIT_INTAKE_PER_DEVICE_HOUR: '7' }, { demo: true }).limits.intakePerDeviceHour,
    ).toBe(7);
  });

  it('takes addresses and networks of proxies', () => {
    expect(accepted({ YINUO_TRUST_PROXY: 'loopback, 10.1.0.0/16' }).trustProxy).toEqual([
      'loopback',
      '10.1.0.0/16',
    ]);
    expect(accepted({ YINUO_TRUST_PROXY: 'none' }).trustProxy).toBe(false);
  });
});

import type { FastifyInstance } from 'fastify';
import type { Queryable } from '../db/queryable.ts';

/** What `/readyz` tells: each check, and by what the log is protected. */
export type Readiness = {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  /** A worker gave a sign of life within the last half minute. */
  worker: boolean;
  examples: boolean;
  /** `roles`: the serving role cannot change the log. `triggers`: it could, and triggers refuse. Absent: no log yet. */
  logProtectedBy?: 'roles' | 'triggers';
};

export type HealthPorts = {
  db: Queryable;
  isMigrated(): Promise<boolean>;
  /** Why the serving role could change the log; none is the proof that it cannot. */
  separationGaps(): Promise<readonly string[] | undefined>;
};

const WORKER_SILENT_SECONDS = 30;

type OfficeRow = { demo: boolean; examples_loaded: boolean; worker: boolean };

/** Looks at everything a request needs; never throws. */
export async function readiness(ports: HealthPorts): Promise<Readiness> {
  const unready = { ready: false, worker: false, examples: false } as const;
  const migrations = await ports.isMigrated().catch(() => undefined);
  if (migrations === undefined) return { ...unready, database: false, migrations: false };
  if (!migrations) return { ...unready, database: true, migrations: false };
  try {
    const { rows } = await ports.db.query<OfficeRow>(
      `select demo, examples_loaded,
         exists (select from heartbeats where at > now() - make_interval(secs => $1::int)) as worker
       from office`,
      [WORKER_SILENT_SECONDS],
    );
    const office = rows[0];
    const worker = office?.worker ?? false;
    const examples = office !== undefined && (!office.demo || office.examples_loaded);
    const gaps = await ports.separationGaps();
    const logProtectedBy = gaps && (gaps.length === 0 ? 'roles' : 'triggers');
    return { ready: worker && examples, database: true, migrations: true, worker, examples, logProtectedBy };
  } catch {
    return { ...unready, database: false, migrations: true };
  }
}

/** `GET /healthz`: the process answers. `GET /readyz`: 200 when everything it needs is there, else 503; same body. */
export function serveHealth(app: FastifyInstance, ports: HealthPorts): void {
  let migrated = false;
  const isMigrated = async () => {
    migrated ||= await ports.isMigrated();
    return migrated;
  };
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const found = await readiness({ ...ports, isMigrated });
    return reply
      .code(found.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(found);
  });
}

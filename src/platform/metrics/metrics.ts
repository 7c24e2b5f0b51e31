import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isRefusal } from '../../kernel/refusal.ts';
import type { Measured } from '../http/door.ts';
import { refuse } from '../http/refusals.ts';
import { answerRefusal } from '../http/server.ts';

export type Metrics = {
  registry: Registry;
  /** For the door: one finished request. */
  onMeasured(measured: Measured): void;
  /** A counter of the house, made when first used: `yinuo_<name>_total`. */
  count(name: string, help: string, by?: number): void;
  /** A value read whenever somebody looks: `yinuo_<name>`. */
  watch(name: string, help: string, read: () => number | Promise<number>): void;
};

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own, with Node's figures and the door's: by route pattern, never by path. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'yinuo_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const counters = new Map<string, Counter>();
  return {
    registry,
    onMeasured: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    count(name, help, by = 1) {
      let counter = counters.get(name);
      if (!counter) {
        counter = new Counter({ name: `yinuo_${name}_total`, help, registers: [registry] });
        counters.set(name, counter);
      }
      counter.inc(by);
    },
    watch(name, help, read) {
      const gauge: Gauge = new Gauge({
        name: `yinuo_${name}`,
        help,
        registers: [registry],
        collect: async () => gauge.set(await read()),
      });
    },
  };
}

/** What a key needs to read `/metrics` from elsewhere. */
export const METRICS_SCOPE = 'metrics';

/** `GET /metrics`, for this machine or a key with the scope `metrics`; for everybody else it is not there. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (request, reply) => {
    if (!(await mayRead(app, request))) return answerRefusal(request, reply, refuse('notFound'));
    reply.header('cache-control', 'no-store').header('content-type', metrics.registry.contentType);
    return reply.send(await metrics.registry.metrics());
  });
}

async function mayRead(app: FastifyInstance, request: FastifyRequest): Promise<boolean> {
  if (isThisMachine(request)) return true;
  const seen = await app.door.authenticate(request);
  return !isRefusal(seen) && seen.caller.kind === 'machine' && seen.caller.scopes.includes(METRICS_SCOPE);
}

/** A request that a proxy on this machine passed on is not from this machine, whoever the proxy is. */
function isThisMachine(request: FastifyRequest): boolean {
  const { headers, ip } = request;
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => headers[name] !== undefined,
  );
  return !isForwarded && (ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.'));
}

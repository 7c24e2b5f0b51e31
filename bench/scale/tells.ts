import { type Measured, measure } from '../compare.ts';
import { type Bench, signIn } from '../hot-path.ts';
import type { LoadJob } from '../load.ts';
import { end, forkScript } from '../processes.ts';

const CLIENTS = 16;
const WARM_UP_MS = 1_000;
const ROUND_MS = 2_500;

/** `tell` by the head, on accepted cases by turns: the commonest remark on a matter, with two texts sealed beside it. */
export async function measureTells(bench: Bench, clock: string): Promise<Measured> {
  const { rows } = await bench.office.db.pool.query<{ number: string }>(
    `select number from cases where status = 'accepted' and department = 'WX' and number ~ '^[0-9]{4}-[0-9]+$'
     order by accepted_at desc limit 20000`,
  );
  const numbers = rows.map(({ number }) => number);
  if (numbers.length === 0) throw new Error('no case is being handled');
  const cookie = await signIn(bench.port, 'head');
  const load = forkScript('load.ts');
  let turn = 0;
  const nextJob = (): LoadJob => ({
    port: bench.port,
    clients: CLIENTS,
    forMs: 0,
    paths: Array.from({ length: 20_000 }, () => `/api/v1/cases/${numbers[turn++ % numbers.length]}/tell`),
    headers: { Origin: `http://127.0.0.1:${bench.port}`, Cookie: cookie },
    body: JSON.stringify({
      means: 'phone',
      at: clock,
      to: 'applicant',
      text: 'on its way',
      about: 'progress',
    }),
    withKey: false,
  });
  const side = { name: 'yinuo', pid: bench.program.pid as number, nextJob };
  try {
    await measure(load, bench.own.pid, side, WARM_UP_MS);
    return await measure(load, bench.own.pid, side, ROUND_MS);
  } finally {
    await end(load);
  }
}

import { DAY_MS, dateOf } from '../src/kernel/time.ts';
import type { Sent } from './office-client.ts';
import type { Run, Step } from './random-steps.ts';

const dayAfter = ({ now }: Run, days: number) => dateOf(now + days * DAY_MS);
const recent = ({ random, cases }: Run) => random.pick(cases.slice(-8))?.number ?? '2026-000000';

/** The lead asks the energy centre, or by letter somebody outside. */
async function ask(run: Run, number = recent(run)): Promise<Sent> {
  const { random, clients } = run;
  const party = random.chance(0.8)
    ? { department: 'NY' }
    : { outside: '市自来水公司', letter: { number: '后勤函〔2026〕1号', on: dayAfter(run, 0) } };
  return clients.head.post(`/cases/${number}/supports`, {
    ...party,
    task: '关阀',
    dueOn: dayAfter(run, random.below(3)),
  });
}

/** Asks, and gives a command on the newest support of the case as whoever may. */
const afterAsking =
  (who: 'supporthead' | 'head', command: string, body: (run: Run) => object, taken = false): Step =>
  async (run) => {
    const number = recent(run);
    const asked = await ask(run, number);
    const id = asked.status === 200 ? asked.body.supports.length : 1;
    const path = `/cases/${number}/supports/${id}`;
    if (taken) await run.clients.supporthead.post(`${path}/accept`, { staff: 'ny.meter2' });
    return run.clients[who].post(`${path}/${command}`, body(run));
  };

/** Supports from the asking to each of their ends (TL-5). */
export const SUPPORT_STEPS: Record<string, Step> = {
  support: (run) => ask(run),
  supportAccept: afterAsking('supporthead', 'accept', () => ({})),
  supportAssign: afterAsking('supporthead', 'assign', () => ({ staff: 'ny.power1' })),
  supportCounter: afterAsking('supporthead', 'counter', (run) => ({
    dueOn: dayAfter(run, 1),
    reason: '检修',
  })),
  supportProgress: afterAsking('supporthead', 'progress', () => ({ text: '已到场' }), true),
  supportFinish: afterAsking('supporthead', 'finish', () => ({ result: '已关' }), true),
  supportReturn: afterAsking('supporthead', 'return', () => ({ reason: '不属本部门' }), true),
  supportReschedule: afterAsking(
    'head',
    'reschedule',
    (run) => ({ dueOn: dayAfter(run, 1), reason: '提前' }),
    true,
  ),
  supportWithdraw: afterAsking('head', 'withdraw', () => ({ reason: '不需要' }), true),
};

import { DAY_MS, dateOf, formatInstant } from '../src/kernel/time.ts';
import type { Run, Step } from './random-steps.ts';
import { matter } from './stories/matters.ts';

const dayAfter = ({ now }: Run, days: number) => dateOf(now + days * DAY_MS);
const told = ({ now, random }: Run) => ({
  means: random.pick(['written', 'phone', 'online'] as const),
  at: formatInstant(now),
  to: '申请人',
  text: '已告知所需时间',
});

/** A case of its own, so that the commands meet one that is handled. */
async function onFresh(run: Run, command: string, body: object, then?: { command: string; body: object }) {
  const sent = await run.office.anyone.post('/cases', matter('WX-05'));
  if (sent.status !== 201) return sent;
  const { number, trackingCode: code } = sent.body;
  run.cases.push({ number, code });
  const given = await run.clients.head.post(`/cases/${number}/${command}`, body);
  return then ? run.clients.head.post(`/cases/${number}/${then.command}`, then.body) : given;
}

const appraisal = (run: Run) => ({
  kind: run.random.chance(0.8) ? 'appraisal' : 'tender',
  basis: '《城市危险房屋管理规定》',
  from: dayAfter(run, 0),
  expectedUntil: dayAfter(run, run.random.below(6)),
  told: told(run),
});

/** Special procedures and meetings that a matter waits for (TL-6, TL-8, TL-11). */
export const WAITING_STEPS: Record<string, Step> = {
  pause: (run) => onFresh(run, 'pause', appraisal(run)),
  resume: (run) => {
    const end = { on: dayAfter(run, 0), result: '已出具结论' };
    return onFresh(run, 'pause', appraisal(run), { command: 'resume', body: end });
  },
  awaitMeeting: (run) =>
    onFresh(run, 'await-meeting', {
      reason: '等校长办公会',
      expectedOn: dayAfter(run, 8 + run.random.below(12)),
      told: told(run),
    }),
  putToMeeting: (run) => onFresh(run, 'put-to-meeting', { latestOn: dayAfter(run, run.random.below(3)) }),
  resolveMeeting: (run) => {
    const owner = run.random.pick(['handler', 'backup'] as const);
    const resolution = { text: '由调度岗办理', owner, dueOn: dayAfter(run, 1) };
    const body = { latestOn: dayAfter(run, 1) };
    return onFresh(run, 'put-to-meeting', body, { command: 'resolve', body: resolution });
  },
};

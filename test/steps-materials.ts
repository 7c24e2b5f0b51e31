import { DAY_MS, dateOf, formatInstant, HOUR_MS } from '../src/kernel/time.ts';
import type { Sent } from './office-client.ts';
import type { Run } from './random-steps.ts';
import { matter } from './stories/matters.ts';

const HELP = '样表可在事项页面下载';
const FORM = '周转房租住申请表';
const MARRIAGE = '婚姻情况证明';
const missing = (name: string) => [{ name, count: 1, why: '未交' }];
const dayAfter = ({ now }: Run, days: number) => dateOf(now + days * DAY_MS);

/** A fresh application that is reviewed first, with a notice or without one. */
async function applied(run: Run, noticed: boolean): Promise<{ number: string; code: string }> {
  const sent = await run.office.anyone.post('/cases', matter('FC-01', { location: undefined }));
  if (sent.status !== 201) return { number: '2026-000000', code: 'AAAAAAAAAAAAAAAA' };
  const found = { number: sent.body.number, code: sent.body.trackingCode };
  // Some only, so that the run's other commands go on finding cases of every kind.
  if (run.random.chance(0.3)) run.cases.push(found);
  const respondBy = dayAfter(run, 9);
  if (noticed) await give(run, found.number, 'notice', { missing: missing(FORM), help: HELP, respondBy });
  return found;
}

const give = ({ clients }: Run, number: string, command: string, body: object = {}): Promise<Sent> =>
  clients['fc.head'].post(`/cases/${number}/${command}`, body);

const handIn = ({ office }: Run, code: string, name: string): Promise<Sent> =>
  office.anyone.post(`/track/${code}/materials`, { items: [{ name, count: 1 }] });

/** Notices, materials and visits, each after what it needs (FC-6, SC-5.2). */
export const MATERIALS_STEPS: Record<string, (run: Run) => Promise<Sent | undefined>> = {
  notice: async (run) => {
    const { number } = await applied(run, false);
    return give(run, number, 'notice', { missing: missing(FORM), help: HELP, respondBy: dayAfter(run, 3) });
  },
  materialsTracked: async (run) => handIn(run, (await applied(run, true)).code, FORM),
  materialsAtCounter: async (run) => {
    const { number } = await applied(run, true);
    const items = [{ name: run.random.pick([FORM, '身份证复印件']), count: 1, original: true }];
    return give(run, number, 'materials', { items });
  },
  secondNotice: async (run) => {
    const { number, code } = await applied(run, true);
    await handIn(run, code, FORM);
    return give(run, number, 'notice', {
      missing: missing('收入证明'),
      help: HELP,
      beyondVersion: '核定租金',
    });
  },
  acceptFollowing: async (run) => {
    const { number } = await applied(run, false);
    return give(run, number, 'accept', { mayFollow: [{ name: MARRIAGE, by: dayAfter(run, 4) }] });
  },
  deemWithdrawn: async (run) => {
    const { number } = await applied(run, true);
    const at = formatInstant(run.now);
    await give(run, number, 'remind', {
      means: 'phone',
      at,
      to: '申请人',
      text: '请补交',
      finalOn: dayAfter(run, 1),
    });
    run.now += 12 * 24 * HOUR_MS;
    await run.office.anyone.post('/demo/clock', { now: formatInstant(run.now) });
    return give(run, number, 'deem-withdrawn', { reason: '提醒后仍未补交' });
  },
  visit: async (run) => {
    const { number } = await applied(run, false);
    const at = formatInstant(run.now);
    await give(run, number, 'visit', { at });
    return give(run, number, 'visit', { at, cause: run.random.pick(['applicant', 'office'] as const) });
  },
};

import { formatInstant, HOUR_MS } from '../src/kernel/time.ts';
import type { Run, Step } from './random-steps.ts';

const recent = ({ random, cases }: Run) =>
  random.pick(cases.slice(-8)) ?? { number: '2026-000000', code: 'A' };

const hours = ({ now }: Run, ahead: number) => formatInstant(now + ahead * HOUR_MS);

const send = (run: Run, body: object, number = recent(run).number) =>
  run.clients.head.post(`/cases/${number}/dispatch`, body);

/** Crews and outside firms sent by rule or by name, times agreed on and chosen anew (TL-12). */
export const FIELD_STEPS: Record<string, Step> = {
  dispatch: (run) => send(run, {}),
  dispatchFirm: (run) => send(run, { staff: ['contractor'], reason: '维保合同内' }),
  dispatchInstead: (run) => send(run, { staff: ['wx.plumb3'], instead: true, reason: '就在附近' }),
  appoint: (run) =>
    run.clients.head.post(`/cases/${recent(run).number}/appoint`, {
      from: hours(run, 1),
      to: hours(run, 2),
      told: { means: 'phone', at: hours(run, 0), to: '申请人', text: '已约定' },
    }),
  chooseWindow: (run) => {
    const ahead = run.random.below(90);
    return run.office.anyone.post(`/track/${recent(run).code}/reschedule`, {
      appointment: { from: hours(run, ahead + 1), to: hours(run, ahead + 2) },
    });
  },
};

import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../contract.ts';
import type { Entry } from './outbox.ts';
import { stepsBehind } from './trace.ts';

const at = (time: string) => `2026-09-28T${time}:00+08:00`;
const me = { username: 'crew', name: '喻示十二' };
const other = { username: 'wx.elec1', name: '喻示十三' };
type Job = Parameters<typeof stepsBehind>[0];
const job = (more: Partial<Job> = {}): Job => ({
  number: 'n',
  milestones: [],
  acceptedAt: at('09:00'),
  ...more,
});
const said = (time: string, by = me) => ({ at: at(time), by, text: '已到', arrived: true });
const waits = (more: Partial<Entry>): Entry => ({
  key: 'k',
  number: 'n',
  command: 'progress',
  body: {},
  at: 1,
  ...more,
});

describe('SC-6.1 what is behind on a job', () => {
  it('SC-6.1 says when this person arrived, and nobody else', () => {
    const progress = [said('10:05'), said('10:01', other), { at: at('10:02'), by: me, text: '还在路上' }];
    expect(stepsBehind(job({ progress }), 'crew', [])).toEqual([{ key: at('10:05'), at: at('10:05') }]);
  });

  it('SC-6.1 sent anew, one has to come anew', () => {
    const jobs = [{ staff: me, at: at('11:00') }];
    const progress = [said('10:05')];
    expect(stepsBehind(job({ progress, jobs }), 'crew', [])).toEqual([]);
    expect(stepsBehind(job({ progress, acceptedAt: at('10:30') }), 'crew', [])).toEqual([]);
  });

  it('SC-2 milestones that were reached, then what the phone still has to send', () => {
    const milestones: CaseView['milestones'] = [
      { name: '到场', dueAt: at('10:30'), reachedAt: at('10:10') },
      { name: '止水', dueAt: at('12:00') },
    ];
    const entries = [
      waits({ key: 'a', command: 'milestone', body: { name: '到场' } }),
      waits({ key: 'b', command: 'milestone', body: { name: '止水' }, at: 2 }),
      waits({ key: 'c', body: { text: '已到', arrived: true }, number: 'another' }),
      waits({ key: 'd', body: { text: '做到一半' } }),
    ];
    expect(stepsBehind(job({ milestones }), 'crew', entries)).toEqual([
      { key: '到场', milestone: '到场', at: at('10:10') },
      { key: 'b', milestone: '止水' },
    ]);
    expect(stepsBehind(job(), 'crew', [waits({ body: { text: '已到', arrived: true } })])).toEqual([
      { key: 'k' },
    ]);
  });
});

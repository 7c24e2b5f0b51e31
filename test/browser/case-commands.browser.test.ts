import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verb } from '../../src/rooms/time-limit/ui/desk/forms/form.ts';
import { readCase, submit, told as toldAt } from '../stories/matters.ts';
import { type BrowserOffice, openBrowserOffice } from './browser-office.ts';
import { caseDesk, type Typed } from './case-desk.ts';
import { axeFindings } from './checks.ts';

type Step = { verb: Verb; typed?: Typed };
type Names = Record<'handler' | 'backup', string>;

let office: BrowserOffice;
let first: string;
let repeat: string;
let other: string;
let task: string;
let names: Names;
let photo: { name: string; mimeType: string; buffer: Buffer };
beforeAll(async () => {
  office = await openBrowserOffice('09-14 10:00');
  first = (await submit(office.anyone, 'WX-05')).number;
  other = (await submit(office.anyone, 'WX-05')).number;
  repeat = (await submit(office.anyone, 'WX-05')).number;
  const head = await office.signIn('head');
  const { body } = await head.post('/cases', {
    source: 'daily',
    title: '修订夜间值班办法',
    matter: '修订夜间值班办法，提交处务会讨论',
    limit: { count: 10, unit: 'workingDay' },
    accept: true,
  });
  task = body.number;
  const { handler, backup } = await readCase(head, first);
  names = { handler: handler.name, backup: backup.name };
  const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } });
  photo = { name: 'wall.jpg', mimeType: 'image/jpeg', buffer: await plain.jpeg().toBuffer() };
});
afterAll(async () => office?.close());

/** Each command opened, filled in, looked at and sent; what was done is said, and stands on the case. */
async function walk(as: string, number: string, steps: readonly Step[]): Promise<void> {
  const { page } = await office.visit(`/desk/cases/${number}`, { as, width: 1440, sameDevice: true });
  const { say, open, fill, send } = caseDesk(page);
  const reader = await office.signIn(as);
  for (const { verb, typed = {} } of steps) {
    const { version } = await readCase(reader, number);
    await open(verb);
    await fill(verb, typed);
    expect(await axeFindings(page)).toEqual([]);
    await send(verb);
    // What was done a moment ago may still be said.
    await page
      .getByText(say.draw('done', { verb: say.verb(verb) }))
      .last()
      .waitFor();
    const after = (await reader.get(`/cases/${number}`)).body?.version ?? version + 1;
    // What is erased is no event of the case.
    if (verb !== 'erase') expect(after, verb).toBeGreaterThan(version);
  }
}

const told = { to: '林老师', text: '已说明情况和新的时间' };

describe('the rarer commands of a case, in their forms', () => {
  it('TL-5 support is asked of another department and of an outside firm', async () => {
    await walk('handler', first, [
      {
        verb: 'supports',
        typed: {
          outside: '燃气公司',
          task: '关闭楼前燃气阀',
          dueOn: '2026-09-17',
          'letter/number': '后勤办函〔2026〕7号',
          'letter/on': '2026-09-14',
        },
      },
      { verb: 'support-withdraw', typed: { reason: '改由本中心处理' } },
      { verb: 'supports', typed: { department: '能源', task: '关闭三楼供水阀门', dueOn: '2026-09-17' } },
    ]);
  });

  it('TL-5 another day is offered and set, with which the support is taken on, and reported on', async () => {
    await walk('supporthead', first, [
      { verb: 'support-counter', typed: { dueOn: '2026-09-18', reason: '周四另有停水' } },
    ]);
    await walk('handler', first, [{ verb: 'support-reschedule', typed: { reason: '同意改到周五' } }]);
    await walk('supporthead', first, [{ verb: 'support-progress', typed: { text: '周五上午关阀' } }]);
    expect((await readCase(await office.signIn('handler'), first)).supports.at(-1)).toMatchObject({
      state: 'accepted',
    });
  });

  it('SC-5.2 TL-8 TL-9 what is told, asked upwards, waited for and recorded', async () => {
    await walk('handler', first, [
      { verb: 'tell', typed: { told } },
      { verb: 'remind', typed: { told, consequence: '不确认时间就不能进场', finalOn: '2026-09-18' } },
      { verb: 'appoint', typed: { to: '2026-09-14T12:00', told } },
      { verb: 'visit', typed: { note: '到窗口看方案' } },
      { verb: 'photos', typed: { uploads: photo } },
      { verb: 'report-up', typed: { question: '是否需要整层停水', urgent: 'yes' } },
      { verb: 'await-meeting', typed: { reason: '须经校长办公会研究', expectedOn: '2026-09-28', told } },
    ]);
    await walk('head', first, [{ verb: 'answer-report', typed: { answer: '可以，周五上午停' } }]);
  }, 120_000);

  it('TL-12 SC-6.3 a repeat is merged; it is given to another, who declares an interest', async () => {
    await walk('handler', repeat, [
      { verb: 'merge', typed: { into: other } },
      { verb: 'separate', typed: { reason: '是另一处渗水' } },
    ]);
    await walk('head', repeat, [{ verb: 'assign', typed: { staff: names.backup } }]);
    await walk('backup', repeat, [{ verb: 'interest', typed: { statement: '申请人是我的家属' } }]);
  });

  it('TL-6 a task is put before the meeting, and the resolution names owner and day', async () => {
    await walk('head', task, [
      { verb: 'put-to-meeting', typed: { latestOn: '2026-09-16' } },
      {
        verb: 'resolve',
        typed: { text: '由调度岗牵头修订', owner: names.handler, dueOn: '2026-09-18' },
      },
    ]);
    expect((await readCase(await office.signIn('head'), task)).handler.name).toBe(names.handler);
  });
});

const FORM = '周转房租住申请表';
/** The clock goes on here, so these come last. */
describe('the commands that end a case without its result', () => {
  let absent: string;
  let silent: string;

  it('TL-12 the handler hands over to the backup', async () => {
    const { number } = await submit(office.anyone, 'WX-05');
    await walk('handler', number, [{ verb: 'hand-over', typed: { staff: names.backup } }]);
    expect((await readCase(await office.signIn('head'), number)).handler.name).toBe(names.backup);
  });

  it('TL-3 after reminders on two days by two means it counts as on time; its personal data are erased', async () => {
    absent = (await submit(office.anyone, 'WX-04')).number;
    silent = (await submit(office.anyone, 'FC-01')).number;
    const [handler, housing] = await Promise.all([office.signIn('handler'), office.signIn('fc.housing1')]);
    await handler.post(`/cases/${absent}/remind`, toldAt('09-14 10:00'));
    const missing = [{ name: FORM, count: 1, why: '没有随申请提交' }];
    const notice = { missing, help: '样表可在事项页面下载', respondBy: '2026-09-21' };
    expect((await housing.post(`/cases/${silent}/notice`, notice)).status).toBe(200);
    await office.moveClock('09-15 15:00');
    const last = { consequence: '逾期不约定上门时间，按已办结处理', finalOn: '2026-09-16' };
    const written = toldAt('09-15 15:00', { means: 'written', ...last });
    expect((await handler.post(`/cases/${absent}/remind`, written)).status).toBe(200);
    await office.moveClock('09-17 09:00');
    await walk('head', absent, [
      { verb: 'deem-on-time', typed: { statement: '两次约定的上门时间申请人均不在' } },
      { verb: 'erase' },
    ]);
    const left = await readCase(await office.signIn('head'), absent);
    expect(left).toMatchObject({ verdict: 'deemedOnTime' });
    expect(left.matter).toBeUndefined();
  });

  it('FC-6 reminded of what is missing and not heard of, it counts as withdrawn', async () => {
    const housing = await office.signIn('fc.housing1');
    await housing.post(`/cases/${silent}/remind`, toldAt('09-17 09:00'));
    await office.moveClock('09-22 09:00');
    await walk('fc.housing1', silent, [{ verb: 'deem-withdrawn', typed: { reason: '提醒后仍未补交' } }]);
    expect((await readCase(housing, silent)).status).toBe('withdrawn');
  });
});

import type { repeatable } from '../src/app/demo/random.ts';
import { DAY_MS, dateOf, formatInstant, HOUR_MS, type Instant } from '../src/kernel/time.ts';
import type { TestOffice } from './office.ts';
import type { Client, Sent } from './office-client.ts';
import { CONTACT_STEPS } from './random-contact-steps.ts';
import { FIELD_STEPS } from './random-field-steps.ts';
import { SUPPORT_STEPS } from './random-support-steps.ts';
import { wholeService } from './sample-service.ts';
import { MATERIALS_STEPS } from './steps-materials.ts';
import { WAITING_STEPS } from './steps-waiting.ts';
import { matter } from './stories/matters.ts';

const SERVICES = ['WX-01', 'WX-02', 'WX-04', 'WX-05', 'WX-05', 'WX-06', 'WX-07', 'WX-07', 'FC-02', 'YS-03'];
export const PEOPLE = [
  'handler',
  'backup',
  'head',
  'leader',
  'registrar',
  'window',
  'fc.head',
  'admin',
  'supporthead',
] as const;
const LEAVING = ['wx.wood3', 'wx.plumb4', 'fc.housing2', 'wx.elec6', 'backup'];

export type Run = {
  office: TestOffice;
  random: ReturnType<typeof repeatable>;
  now: Instant;
  clients: Record<(typeof PEOPLE)[number], Client>;
  cases: { number: string; code: string }[];
  contacts: string[];
  absences: string[];
  services: string[];
};
export type Step = (run: Run) => Promise<Sent | undefined>;

/** Mostly somebody who may. */
const ACTING: Partial<Record<(typeof PEOPLE)[number], number>> = {
  handler: 8,
  head: 8,
  backup: 3,
  leader: 3,
  'fc.head': 2,
};
const someone = ({ random, clients }: Run): Client =>
  clients[random.weighted(PEOPLE, (name) => ACTING[name] ?? 0.5)];
/** Mostly a recent case, on which something can still happen. */
const aCase = ({ random, cases }: Run) =>
  random.pick(random.chance(0.8) ? cases.slice(-8) : cases) ?? {
    number: '2026-000000',
    code: 'AAAAAAAAAAAAAAAA',
  };
const told = ({ now, random }: Run) => ({
  means: random.pick(['written', 'phone', 'online'] as const),
  at: formatInstant(now),
  to: '申请人',
  text: '已告知',
});
const dayAfter = ({ now }: Run, days: number) => dateOf(now + days * DAY_MS);

const onCase =
  (command: string, body: (run: Run) => object): Step =>
  (run) =>
    someone(run).post(`/cases/${aCase(run).number}/${command}`, body(run));

const onTrack =
  (command: string, body: (run: Run) => object): Step =>
  (run) =>
    run.office.anyone.post(`/track/${aCase(run).code}/${command}`, body(run));

async function afterAsking(run: Run, answer: string, body: object): Promise<Sent> {
  const { number } = aCase(run);
  const { handler, head } = run.clients;
  await handler.post(`/cases/${number}/extend`, { count: 2, unit: 'workingDay', reason: '等配件' });
  return head.post(`/cases/${number}/${answer}`, body);
}

async function finished(run: Run) {
  const found = aCase(run);
  await run.clients.head.post(`/cases/${found.number}/finish`, { outcome: 'done', answer: '已办好' });
  return found;
}

async function submit(run: Run, wanted?: string): Promise<Sent> {
  const service = wanted ?? run.random.pick([...SERVICES, ...run.services]);
  const place = { building: '教三楼', room: '302' };
  const sent = await run.office.anyone.post(
    '/cases',
    matter(service, {
      location: service === 'ZH-01' || service === 'YS-03' ? undefined : place,
      fields: service === 'WX-07' ? { quoteAccepted: '同意报价单' } : undefined,
      appointment: undefined,
    }),
  );
  if (sent.status === 201) run.cases.push({ number: sent.body.number, code: sent.body.trackingCode });
  return sent;
}

async function registerTask(run: Run): Promise<Sent> {
  const sent = await run.random.pick([run.clients.head, run.clients['fc.head']]).post('/cases', {
    source: run.random.pick(['daily', 'safety', 'schoolLeaderInstruction'] as const),
    title: '专项检查',
    matter: '检查配电间',
    document: { title: '会议纪要', number: '〔2026〕5号' },
    limit: { count: 1 + run.random.below(6), unit: 'workingDay' },
    ...(run.random.chance(0.5) ? { accept: true } : {}),
  });
  if (sent.status === 201) run.cases.push({ number: sent.body.number, code: sent.body.trackingCode });
  return sent;
}

async function moveOn(run: Run): Promise<Sent> {
  run.now += Math.round((run.random.next() * 9 + 0.2) * HOUR_MS);
  return run.office.anyone.post('/demo/clock', { now: formatInstant(run.now) });
}

async function wait(run: Run, hours: number): Promise<void> {
  run.now += hours * HOUR_MS;
  await run.office.anyone.post('/demo/clock', { now: formatInstant(run.now) });
}

/** The whole way to “counts as on time”: reminded on two days by two means, the last date passed (TL-3). */
async function applicantAtFault(run: Run): Promise<Sent> {
  await submit(run, 'WX-05');
  const { number = '' } = run.cases.at(-1) ?? {};
  const { head } = run.clients;
  for (const means of ['phone', 'written', 'online', 'written', 'phone']) {
    await head.post(`/cases/${number}/remind`, {
      ...told(run),
      means,
      consequence: '视为办结',
      finalOn: dayAfter(run, 0),
    });
    await wait(run, 24);
  }
  return head.post(`/cases/${number}/deem-on-time`, { statement: '多次提醒未到' });
}

async function reportAbsence(run: Run): Promise<Sent> {
  const who = run.random.pick(['handler', 'backup', 'head'] as const);
  const sent = await run.clients[who].post('/organisation/absences', {
    to: dayAfter(run, 1 + run.random.below(2)),
    kind: 'sick',
    reason: '身体不适',
  });
  if (sent.status === 201) run.absences.push(sent.body.id);
  return sent;
}

async function draftItem(run: Run): Promise<Sent> {
  const code = `WX-${30 + run.services.length}`;
  const sent = await run.clients.handler.post('/services', {
    ...wholeService,
    code,
    name: '新事项',
    posts: ['WX-DISPATCH'],
  });
  if (sent.status === 201) run.services.push(code);
  return sent;
}

const onItem =
  (who: 'handler' | 'head' | 'registrar', command: string, body: object = {}): Step =>
  async (run) => {
    const code = run.random.pick([...run.services, 'WX-05']);
    return run.clients[who].post(`/services/${code}/${command}`, body);
  };

async function changeCalendar(run: Run): Promise<Sent> {
  const { body } = await run.office.anyone.get('/calendar/2026');
  const days = body.days.filter(({ name }: { name: string }) => name !== '校庆');
  return run.clients.admin.put('/calendar/2026', {
    days: [...days, { date: dayAfter(run, 2), kind: 'holiday', name: '校庆' }].filter(
      (day, index, all) => all.findIndex(({ date }) => date === day.date) === index,
    ),
  });
}

/** One command each, some after what it needs. `undefined`: there was nothing to give it on. */
export const STEPS: Record<string, Step> = {
  ...CONTACT_STEPS,
  ...MATERIALS_STEPS,
  ...SUPPORT_STEPS,
  ...FIELD_STEPS,
  submit: (run) => submit(run),
  registerTask,
  moveOn,
  accept: onCase('accept', () => ({})),
  decline: onCase('decline', () => ({ reason: '不属本处', basis: '目录', alternative: '无' })),
  assign: onCase('assign', ({ random }) => ({
    staff: random.pick(['handler', 'backup', 'wx.plumb2', 'crew']),
  })),
  handOver: onCase('hand-over', ({ random }) => ({ staff: random.pick(['handler', 'backup']) })),
  extend: onCase('extend', (run) => ({
    count: 1 + run.random.below(5),
    unit: 'workingDay',
    reason: '等配件',
    ...(run.random.chance(0.4) ? { told: told(run) } : {}),
  })),
  approve: (run) => afterAsking(run, 'approve-extension', run.random.chance(0.6) ? { told: told(run) } : {}),
  refuse: (run) => afterAsking(run, 'refuse-extension', { reason: '有备件' }),
  ...WAITING_STEPS,
  tell: onCase('tell', (run) => ({
    ...told(run),
    about: run.random.pick(['progress', 'delay', 'extension'] as const),
  })),
  remind: onCase('remind', (run) => ({ ...told(run), consequence: '视为办结', finalOn: dayAfter(run, 0) })),
  deem: onCase('deem-on-time', () => ({ statement: '多次提醒未到' })),
  applicantAtFault,
  milestone: async (run) => {
    await submit(run, 'WX-01');
    return run.clients.head.post(`/cases/${run.cases.at(-1)?.number}/milestone`, { name: '到场' });
  },
  finish: onCase('finish', () => ({ outcome: 'done', answer: '已办好' })),
  withdraw: onCase('withdraw', () => ({ reason: '申请人要求' })),
  reopen: async (run) => {
    const { number } = await finished(run);
    return run.clients.head.post(`/cases/${number}/reopen`, { reason: '复查未通过' });
  },
  urge: onTrack('urge', () => ({ note: '请尽快' })),
  reschedule: onTrack('reschedule', (run) => ({ dueOn: dayAfter(run, 8), reason: '出差' })),
  withdrawTracked: onTrack('withdraw', () => ({})),
  unsolved: async (run) => {
    const { code } = await finished(run);
    return run.office.anyone.post(`/track/${code}/unsolved`, { reason: '仍漏水' });
  },
  reportAbsence,
  endAbsence: async (run) =>
    run.absences.length > 0
      ? run.clients.head.post(`/organisation/absences/${run.random.pick(run.absences)}/return`)
      : undefined,
  duty: (run) =>
    run.clients.head.post('/organisation/duty', {
      department: 'WX',
      username: run.random.pick(['crew', 'wx.plumb3']),
      weekdays: [1 + run.random.below(7)],
      from: '18:00',
      to: '21:00',
    }),
  standIn: (run) =>
    run.clients.head.post('/organisation/stand-ins', {
      post: 'WX-DISPATCH',
      username: 'wx.plumb5',
      to: dayAfter(run, 1),
    }),
  changeDepartment: (run) =>
    run.clients.admin.patch('/organisation/departments/WX', { phone: `8800-15${10 + run.random.below(80)}` }),
  changePost: (run) =>
    run.clients.admin.patch('/organisation/posts/WX-WOOD', { scope: `木作维修 ${run.random.below(100)}` }),
  changeStaff: (run) =>
    run.clients.admin.patch('/organisation/staff/crew', { title: `水暖工（${run.random.below(100)}）` }),
  addStaff: (run) =>
    run.clients.admin.post('/organisation/staff', {
      username: `wx.new${run.random.below(1_000)}`,
      name: '新师傅',
      title: '木瓦工',
      department: 'WX',
    }),
  leave: (run) => run.clients.admin.post(`/organisation/staff/${run.random.pick(LEAVING)}/leave`),
  division: (run) =>
    run.clients.admin.patch('/organisation/divisions/LIFE', { name: `维修与生活 ${run.random.below(50)}` }),
  hours: (run) =>
    run.clients.admin.put('/organisation/office-hours', {
      department: 'FC',
      from: dayAfter(run, 1),
      intervals: [
        { opens: '08:30', closes: '12:00' },
        { opens: '13:30', closes: `17:${10 + run.random.below(40)}` },
      ],
    }),
  vacation: (run) =>
    run.clients.admin.put('/organisation/vacations', {
      department: 'YS',
      from: dayAfter(run, 3),
      to: dayAfter(run, 4),
      name: '设备检修',
    }),
  changeCalendar,
  draftItem,
  changeItem: async (run) =>
    run.clients.handler.patch(`/services/${run.random.pick([...run.services, 'WX-05'])}/draft`, {
      fee: `${run.random.below(90)} 元`,
    }),
  submitItem: onItem('head', 'submit'),
  publishItem: onItem('registrar', 'publish'),
  returnItem: onItem('registrar', 'return', { reason: '收费依据不清' }),
  withdrawItem: onItem('registrar', 'withdraw', { reason: '合并事项' }),
};

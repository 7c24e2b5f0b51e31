import { describe, expect, it } from 'vitest';
import { ref, told } from '../../../../test/sample-case.ts';
import { at } from '../../../../test/sample-office.ts';
import type { DocumentKind } from '../../../platform/documents/numbers.ts';
import { paperHtml } from '../../../platform/documents/paper.ts';
import type { CaseEvent } from '../model.ts';
import { CASE_DOCUMENTS } from './index.ts';
import type { CaseSheet } from './sheet.ts';

const BAD = '<img src=x onerror=alert(1)>&"\'';
const EVENTS: CaseEvent[] = [
  {
    type: 'NoticeGiven',
    demand: 'FC-6',
    data: {
      id: 1,
      missing: [{ material: `证明${BAD}`, count: 2, why: ref('why') }],
      help: ref('help'),
      respondBy: '2026-10-12',
      by: 'handler',
      breach: false,
    },
  },
  {
    type: 'CaseAccepted',
    demand: 'TL-0',
    data: {
      startedAt: at('09-28 10:00'),
      dueAt: at('10-10 17:30'),
      following: [{ material: '复印件', count: 1, by: '2026-10-05' }],
    },
  },
  {
    type: 'ExtensionAsked',
    demand: 'SC-5.2.3',
    data: { id: 1, count: 3, unit: 'workingDay', reason: ref('reason'), approver: 'head', by: 'handler' },
  },
  { type: 'ExtensionGranted', demand: 'SC-5.2.3', data: { id: 1, by: 'head' } },
  {
    type: 'ExtensionInForce',
    demand: 'SC-5.2.3',
    data: { id: 1, told: told('phone', '10-09 10:00'), from: at('10-10 17:30'), dueAt: at('10-14 17:30') },
  },
  {
    type: 'CasePaused',
    demand: 'TL-11',
    data: {
      id: 1,
      kind: 'hearing',
      fromOn: '2026-10-09',
      untilOn: '2026-10-13',
      told: told('written', '10-09 11:00'),
      dueAt: at('10-16 17:30'),
      moved: true,
      basis: ref('basis'),
    },
  },
  {
    type: 'CaseResumed',
    demand: 'TL-11',
    data: {
      id: 1,
      kind: 'hearing',
      resumedOn: '2026-10-13',
      result: ref('result'),
      dueAt: at('10-16 17:30'),
    },
  },
  {
    type: 'CaseDeclined',
    demand: 'FC-4',
    data: { reason: ref('reason'), basis: ref('basis'), alternative: ref('alternative') },
  },
  {
    type: 'CaseFinished',
    demand: 'TL-10',
    data: {
      ending: {
        at: at('10-13 16:00'),
        outcome: 'notPossible',
        verdict: 'early',
        dueOn: '2026-10-16',
        dueAt: at('10-16 17:30'),
        calendarVersion: 1,
        daysLate: 0,
        daysEarly: 3,
        toldBefore: true,
      },
      answer: ref('answer'),
      reason: ref('reason'),
      basis: ref('basis'),
      alternative: ref('alternative'),
    },
  },
];

/** Every text says what it is, and tries to be more. */
const sheet = (more: Partial<CaseSheet> = {}): CaseSheet => ({
  lang: 'zh',
  office: `后勤管理处${BAD}`,
  number: '2026-000007',
  item: `事项${BAD}`,
  service: { code: 'WX-01', version: 2, basis: [`依据甲${BAD}`, '依据乙'] },
  matter: `内容${BAD}`,
  place: `教三楼${BAD}`,
  applicant: { name: `林晚舟${BAD}`, unit: `文学院${BAD}`, phone: '138****1234' },
  maskedName: '林*',
  channel: '窗口',
  receivedAt: at('09-28 09:00'),
  receivedBy: '收件人甲',
  department: { name: `维修中心${BAD}`, phone: '8800-1501' },
  handler: { name: `承办人乙${BAD}`, phone: '8800-1511' },
  complaintPhone: '8800-1010',
  limit: '5 个工作日',
  statutory: '20 个工作日',
  acceptedAt: at('09-28 10:00'),
  dueAt: at('10-10 17:30'),
  next: '我们会答复您。',
  crew: [`师傅丙${BAD}`],
  appointment: { from: at('09-29 08:00'), to: at('09-29 10:00') },
  milestones: [{ name: `到场${BAD}`, dueAt: at('09-28 10:30') }],
  answers: [{ label: `几楼${BAD}`, value: `三楼${BAD}` }],
  materials: [
    {
      name: `申请表${BAD}`,
      count: 1,
      received: 1,
      receivedAt: '2026-09-28T09:00:00+08:00',
      originalSeen: true,
    },
  ],
  files: 2,
  procedures: ['听证'],
  events: EVENTS.map((event) => ({
    event,
    at: at('10-13 16:00'),
    actor: { kind: 'staff' as const, id: 'handler' },
  })),
  say: (text) => text && `${text.text} said${BAD}`,
  nameOf: (username) => username && `${username} named${BAD}`,
  wordOf: {
    procedure: () => '听证会',
    outcome: () => '不能办理',
    verdict: () => '提前',
    length: () => '3 个工作日',
  },
  ...more,
});

const draw = (kind: DocumentKind, more: Partial<CaseSheet> = {}) => {
  const made = CASE_DOCUMENTS[kind](sheet(more));
  return (
    made &&
    paperHtml({ lang: more.lang ?? 'zh', issuer: '后勤管理处', number: '后勤办〔2026〕1号', ...made.paper })
  );
};

/** What norms ask of each, beside number, title, matter, department, handler, day, seal and basis. */
const FIELDS: Record<DocumentKind, string[]> = {
  receipt: [
    '2026-000007',
    '林晚舟',
    '138****1234',
    '窗口',
    '收件人甲',
    '申请表',
    '核对原件',
    '2 个',
    '2026年9月28日 09:00',
    '（印章）',
  ],
  workOrder: [
    '教三楼',
    '内容',
    '师傅丙',
    '到场',
    '林*',
    '138****1234',
    '2026年9月29日 08:00',
    '2026年10月10日（周六）17:30',
    '更换配件',
    '申请人签字',
  ],
  acceptance: [
    '林晚舟',
    '138****1234',
    '2026年9月28日',
    '5 个工作日',
    '20 个工作日',
    '2026年10月10日（周六）17:30',
    '依据甲',
    '复印件',
    '8800-1010',
    '签收人',
    '（印章）',
  ],
  notice: [
    '证明',
    'why said',
    'help said',
    '2026年10月12日',
    '逾期后果',
    '此次为一次性告知',
    '8800-1511',
    '签收人',
    '（印章）',
  ],
  declined: [
    'reason said',
    'basis said',
    'alternative said',
    '2026年9月28日',
    '8800-1010',
    '签收人',
    '（印章）',
  ],
  extension: [
    '2026年10月10日（周六）17:30',
    '2026年10月14日（周三）17:30',
    'reason said',
    'head named',
    '3 个工作日',
    '电话',
    '2026年10月9日 10:00',
    'to said',
    '（印章）',
  ],
  excludedTime: [
    '听证会',
    'basis said',
    '2026年10月9日',
    '2026年10月13日',
    'result said',
    '不计入承诺办结时限',
    '书面',
    '签收人（签字）',
    '（印章）',
  ],
  finish: [
    '不能办理告知书',
    '2026年10月13日 16:00',
    'answer said',
    'reason said',
    'alternative said',
    '8800-1010',
    '签收人',
    '（印章）',
  ],
};
const kinds = Object.keys(FIELDS) as DocumentKind[];

describe('documents of a case', () => {
  it.each(kinds)('TL-10 FC-4 FC-6 TL-11 %s says all that belongs on it', (kind) => {
    const page = draw(kind) ?? '';
    for (const field of ['后勤办〔2026〕1号', '2026-000007', '事项', '维修中心', '承办人乙', ...FIELDS[kind]])
      expect(page, field).toContain(field);
    expect(page).toContain('依据：《');
    // Seal, signature and basis are one block, so that they never part over two pages.
    const [body = '', end = ''] = page.split('<div class="end">');
    expect([end.includes('<footer>'), /class="(seal|receiving)"/.test(body)]).toEqual([true, false]);
  });

  it.each(kinds)('SC-6 %s shows what people wrote as text and nothing else', (kind) => {
    for (const lang of ['zh', 'en'] as const) {
      const page = draw(kind, { lang }) ?? '';
      expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(page).not.toContain('<img');
      expect(page).not.toContain('<script');
    }
  });

  it.each(kinds)('TL-10 %s is English where English is asked for', (kind) => {
    const words = { lang: 'en', office: 'Office', item: 'Repair', matter: 'Matter', place: 'Place' } as const;
    const title = CASE_DOCUMENTS[kind](sheet(words))?.paper.title ?? '';
    expect(title).toMatch(/^[A-Z][A-Za-z0-9 ,().’-]+$/);
  });

  it('SC-5.1 the work order shows the applicant masked', () => {
    expect(draw('workOrder')).not.toContain('林晚舟');
    // Told by phone: nobody signs for a call.
    expect(draw('extension')).not.toContain('签收人（签字）');
  });

  it('SC-5.2.3 TL-11 there is none of what has not happened', () => {
    for (const kind of kinds.filter((one) => one !== 'receipt' && one !== 'workOrder'))
      expect(CASE_DOCUMENTS[kind](sheet({ events: [] })), kind).toBeUndefined();
    expect(CASE_DOCUMENTS.workOrder(sheet({ acceptedAt: undefined }))).toBeUndefined();
    expect(CASE_DOCUMENTS.receipt(sheet({ applicant: undefined }))).toBeUndefined();
    expect(CASE_DOCUMENTS.notice(sheet(), 2)).toBeUndefined();
  });

  it('SC-6.1 the applicant’s own copy leads to the matter', () => {
    const track = { code: 'AAAABBBBCCCCDDDD', address: 'https://office.example/track/AAAABBBBCCCCDDDD' };
    const page = draw('receipt', { track }) ?? '';
    expect(page).toContain('AAAABBBBCCCCDDDD');
    expect(page).toContain('<svg class="qr"');
    expect(draw('acceptance', { track })).toContain('AAAABBBBCCCCDDDD');
    expect(draw('receipt')).not.toContain('<svg');
  });
});

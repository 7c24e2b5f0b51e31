import type { Sent } from './office-client.ts';
import type { Run, Step } from './random-steps.ts';
import { onBehalf, visitor } from './stories/contacts.ts';

const RECEIVING = ['window', 'handler', 'head', 'registrar'] as const;

const someOutcome = ({ random }: Run): object =>
  random.pick([
    { kind: 'answered', answer: '已说明' },
    { kind: 'answered', requirementsOf: 'FC-01' },
    { kind: 'guided', to: { department: 'WX', phone: '8800-1511' } },
    { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } },
    { kind: 'handedOver', to: { department: 'WX' } },
    { kind: 'handedOver', to: { department: 'FC' } },
    onBehalf('WX'),
    { kind: 'explained', reason: '条件不足', basis: '管理办法', alternative: '无' },
    { kind: 'reportedUp', to: 'head', question: '能否停水' },
    {
      kind: 'caseOpened',
      case: {
        service: random.pick(['WX-05', 'WX-01', 'FC-02']),
        location: { building: '教三楼', room: '302' },
      },
    },
  ]);

async function receiveContact(run: Run): Promise<Sent> {
  const { random, clients } = run;
  const sent = await clients[random.pick(RECEIVING)].post('/contacts', {
    channel: random.pick(['counter', 'phone', 'letter']),
    kind: random.pick(['enquiry', 'matter', 'problem']),
    matter: '灯不亮',
    visitor,
    urgent: random.chance(0.2),
    ...(random.chance(0.5) ? { outcome: someOutcome(run) } : {}),
  });
  if (sent.status !== 201) return sent;
  run.contacts.push(sent.body.number);
  if (sent.body.opened)
    run.cases.push({ number: sent.body.opened.number, code: sent.body.opened.trackingCode });
  return sent;
}

/** A contact of late, and one who has a part in it. */
const onContact =
  (command: string, body: (run: Run) => object, people: readonly (keyof Run['clients'])[]): Step =>
  async (run) => {
    const number = run.random.pick(run.contacts.slice(-8));
    if (number === undefined) return undefined;
    const sent = await run.clients[run.random.pick(people)].post(`/contacts/${number}/${command}`, body(run));
    if (sent.body?.opened)
      run.cases.push({ number: sent.body.opened.number, code: sent.body.opened.trackingCode });
    return sent;
  };

/** Commands of first contacts, as people who may and people who may not. */
export const CONTACT_STEPS: Record<string, Step> = {
  receiveContact,
  contactOutcome: onContact('outcome', someOutcome, RECEIVING),
  confirmContact: onContact('confirm', () => ({}), ['handler', 'head', 'fc.head', 'backup']),
  returnContact: onContact('return', () => ({ reason: '不属本岗' }), ['handler', 'head', 'fc.head']),
  assignContact: onContact('assign', () => ({ department: 'WX' }), ['registrar', 'window']),
  followContact: onContact('follow', () => ({ note: '已问' }), RECEIVING),
  correctVisitor: onContact(
    'correct',
    ({ random }) => ({
      visitor: { phone: random.pick(['13800001234', '13800005678']), unit: random.pick(['', '化学学院']) },
    }),
    RECEIVING,
  ),
  answerContactReport: onContact('answer-report', () => ({ answer: '可以' }), ['head', 'handler']),
};

import { createKey } from '../../src/platform/auth/keys.ts';
import type { TestOffice } from '../office.ts';
import { openTestOffice } from '../office.ts';
import type { Client, Sent } from '../office-client.ts';
import { atCounter } from '../stories/contacts.ts';
import type { Variant } from './cases.ts';
import type { Stage } from './contacts.ts';
import type { Situation } from './roles.ts';
import type { Column } from './verdict.ts';

const OK = new Set([200, 201]);

/** Must go through: what the matrix is asked of is built by the people whose business it is. */
function taken(sent: Sent): Sent['body'] {
  if (!OK.has(sent.status)) throw new Error(`not taken, ${sent.status}: ${sent.text}`);
  return sent.body;
}

/** The example office at night, with everybody of the matrix signed in as they are needed. */
export async function openScene() {
  const office = await openTestOffice('09-28 22:00');
  const clients = new Map<string, Promise<Client>>();
  const as = (username: string): Promise<Client> => {
    const known = clients.get(username) ?? office.signIn(username);
    clients.set(username, known);
    return known;
  };
  const give = async (who: string, path: string, body: object = {}) =>
    taken(await (await as(who)).post(path, body));
  return { office, as, give };
}
export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A program with a key. */
export async function machine({ database, app }: TestOffice, scope: 'read' | 'write'): Promise<Client> {
  const { key } = await createKey(database.db.pool, scope, [scope]);
  const send = async (method: Column['method'], path: string, body: unknown): Promise<Sent> => {
    const answer = await app.inject({
      method,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      payload: body ? JSON.stringify(body) : undefined,
    });
    const { statusCode: status, body: text, headers } = answer;
    return { status, text, headers, body: undefined, cookies: [] };
  };
  return {
    get: (path) => send('GET', path, undefined),
    post: (path, body = {}) => send('POST', path, body),
    put: (path, body = {}) => send('PUT', path, body),
    patch: (path, body = {}) => send('PATCH', path, body),
    remove: (path) => send('DELETE', path, undefined),
  };
}

const later = '2026-10-05';

/** A matter that came over the hall's counter, with a crew out and three supports asked for. */
async function matter({ give }: Scene, service: string): Promise<string> {
  const contact = await give('window', '/contacts', atCounter());
  const location = { campus: '东校区', building: '教三楼', room: '302' };
  const { opened } = await give('window', `/contacts/${contact.number}/outcome`, {
    kind: 'caseOpened',
    case: { service, matter: '三楼走廊墙面渗水', location, privacyNotice: 'accepted' },
  });
  const of = `/cases/${opened.number}`;
  await give('handler', `${of}/dispatch`, { staff: ['crew'], post: 'WX-PLUMB', reason: '就近' });
  await give('handler', `${of}/dispatch`, { staff: ['contractor'], post: 'WX-CONTRACT', reason: '外包' });
  return opened.number;
}

async function withSupports(scene: Scene, number: string): Promise<string> {
  const ask = (more: object) =>
    scene.give('handler', `/cases/${number}/supports`, { task: '关阀', dueOn: later, ...more });
  await ask({ department: 'NY' });
  await ask({ department: 'NY' });
  await ask({ outside: '市自来水公司', letter: { number: '协 1', on: '2026-09-28' } });
  await scene.give('supporter', `/cases/${number}/supports/1/accept`);
  return number;
}

const extension = { count: 1, unit: 'workingDay', reason: '等材料' };

/** The case of a variant, by the acts of the people whose business it is. */
export async function caseOf(scene: Scene, variant: Variant): Promise<string> {
  const { give } = scene;
  if (variant === 'request') {
    const document = { title: '请示', number: '维修〔2026〕1 号' };
    return (
      await give('head', '/cases', { source: 'instructionRequest', title: '请示', matter: '封路', document })
    ).number;
  }
  if (variant === 'urgent') return matter(scene, 'WX-01');
  const number = await withSupports(scene, await matter(scene, 'WX-05'));
  if (variant === 'headsOwn') await give('head', `/cases/${number}/assign`, { staff: 'head' });
  if (variant === 'headsOwn') await give('head', `/cases/${number}/extend`, extension);
  if (variant === 'asked' || variant === 'silent')
    await give('handler', `/cases/${number}/extend`, extension);
  return number;
}

const AWAY: Partial<Record<Situation, string>> = {
  handlerAway: 'handler',
  headAway: 'head',
  officerAway: 'window',
};
const INTERESTED: Partial<Record<Situation, string>> = {
  interestOfHandler: 'handler',
  interestOfHead: 'head',
  interestOfOfficer: 'window',
  interestOfSupporter: 'supporter',
};

/** Lets a situation come about, does the work, and lets it pass. */
export async function inSituation(
  scene: Scene,
  on: Situation,
  work: (number: string) => Promise<void>,
  plain: string,
) {
  const interested = INTERESTED[on];
  if (interested !== undefined) {
    const number = await caseOf(scene, 'plain');
    await scene.give(interested, `/cases/${number}/interest`, { statement: '申请人是亲属' });
    return work(number);
  }
  const away = AWAY[on];
  if (away === undefined) return work(plain);
  const absence = await scene.give(away, '/organisation/absences', { kind: 'sick' });
  try {
    await work(plain);
  } finally {
    await scene.give(away, `/organisation/absences/${absence.id}/return`);
  }
}

/** A contact of the hall's at a stop of its way. */
export async function contactAt({ give }: Scene, stage: Stage): Promise<string> {
  const { number } = await give('window', '/contacts', atCounter());
  const outcome = (body: object) => give('window', `/contacts/${number}/outcome`, body);
  const toWx = { kind: 'handedOver', to: { department: 'WX' } };
  if (stage === 'passed') await outcome(toWx);
  if (stage === 'named' || stage === 'received')
    await outcome({ kind: 'handedOver', to: { department: 'WX', staff: 'handler' } });
  if (stage === 'received') await give('handler', `/contacts/${number}/confirm`);
  if (stage === 'reported') await outcome({ kind: 'reportedUp', to: 'leader2', question: '如何处理' });
  if (stage === 'returnedTwice') {
    for (let turn = 0; turn < 2; turn++) {
      await outcome(toWx);
      await give('head', `/contacts/${number}/return`, { reason: '不属本中心' });
    }
  }
  return number;
}

/** Sends what no schema takes, or takes away what has changed meanwhile: whoever has the authority hears of that alone. */
export async function attempt(
  client: Client,
  { method, path, body }: Column & { body?: object },
): Promise<number> {
  const given = body ?? { noSuchField: true };
  if (method === 'GET') return (await client.get(path)).status;
  if (method === 'PATCH') return (await client.patch(path, given)).status;
  if (method === 'PUT') return (await client.put(path, given)).status;
  if (method === 'DELETE') return (await client.remove(path, { ifMatch: 999_999 })).status;
  return (await client.post(path, given)).status;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../src/app/demo/prepare.ts';
import { formatInstant, type Instant } from '../../src/kernel/time.ts';
import { matter } from '../stories/matters.ts';
import type { OfficeUnderFire } from './office-under-fire.ts';

/** A write and, once the server has said so, its answer. `text` stands in the write and nowhere else. */
export type Write = { key: string; path: string; body: object; text: string; answer?: string; tries: number };

const WRITERS = 8;
const PAUSE_MS = 50;
const GIVE_UP_AFTER_MS = 180_000;

/** A matter nobody has told of yet, and when it came in. */
type Taken = { number: string; at: Instant };

/**
 * Clients as they should be: each write has a key, and is sent again with the same key until it is answered, through
 * servers that die and databases that are gone.
 */
export class Load {
  readonly writes: Write[] = [];
  /** Cases nobody has told anything of yet. */
  private readonly untold: Taken[] = [];
  private acknowledged = 0;
  private stopped = false;
  private readonly writers: Promise<unknown>;

  private readonly office: OfficeUnderFire;
  private readonly cookie: string;
  /** A moment of the office that has come for certain. */
  private readonly past: () => Instant;

  private constructor(office: OfficeUnderFire, cookie: string, past: () => Instant) {
    this.office = office;
    this.cookie = cookie;
    this.past = past;
    this.writers = Promise.all(Array.from({ length: WRITERS }, () => this.writeOn()));
    this.writers.catch(() => {
      this.stopped = true;
    });
  }

  static async open(office: OfficeUnderFire, past: () => Instant): Promise<Load> {
    return new Load(office, await signIn(office), past);
  }

  /** Waits until so many more writes are acknowledged. */
  async more(count: number): Promise<void> {
    const wanted = this.acknowledged + count;
    while (this.acknowledged < wanted && !this.stopped) await sleep(5);
    if (this.stopped) await this.writers;
  }

  /** No new writes; those under way are answered first. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.writers;
  }

  /** Sends a write once; `undefined` where there is no answer, or none yet. */
  async attempt(write: Write): Promise<string | undefined> {
    const address = this.office.address();
    const response = await fetch(`${address}/api/v1${write.path}`, {
      method: 'POST',
      headers: {
        origin: address,
        'content-type': 'application/json',
        'idempotency-key': write.key,
        ...(write.path === '/cases' ? {} : { cookie: this.cookie }),
      },
      body: JSON.stringify(write.body),
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined);
    const text = await response?.text().catch(() => undefined);
    if (!response || text === undefined || response.status === 503) return undefined;
    // The worker's clock spoke on the same case between the reading and the writing: nothing was written, send it again.
    if (response.status === 409 && JSON.parse(text).code === 'stale') return undefined;
    if (response.status >= 300) throw new Error(`${write.path}: ${response.status} ${text}`);
    return text;
  }

  private async writeOn(): Promise<void> {
    while (!this.stopped) {
      const write = this.newWrite();
      this.writes.push(write);
      await this.sendUntilAnswered(write);
      if (write.path === '/cases') this.untold.unshift(takenIn(write.answer as string));
    }
  }

  private async sendUntilAnswered(write: Write): Promise<void> {
    const until = Date.now() + GIVE_UP_AFTER_MS;
    while (write.answer === undefined) {
      write.tries += 1;
      write.answer = await this.attempt(write);
      if (write.answer === undefined && Date.now() > until)
        throw new Error(`${write.path} is never answered`);
      if (write.answer === undefined) await sleep(PAUSE_MS);
    }
    this.acknowledged += 1;
  }

  /** A write nobody has sent before: a matter of the public, or a telling on a case nobody has told of yet. */
  private newWrite(): Write {
    const key = randomUUID();
    const text = `第 ${key} 件`;
    const taken = this.writes.length % 3 === 2 ? this.untold.pop() : undefined;
    if (taken === undefined)
      return { key, path: '/cases', body: matter('WX-05', { matter: text }), text, tries: 0 };
    const at = formatInstant(Math.max(this.past(), taken.at));
    const body = { means: 'phone', at, to: '申请人', text, about: 'progress' };
    return { key, path: `/cases/${taken.number}/tell`, body, text, tries: 0 };
  }
}

/** Nothing is told of a matter before it came in, and the clock may have moved on since it was last heard of. */
function takenIn(answer: string): Taken {
  const { number, receipt } = JSON.parse(answer);
  return { number, at: Date.parse(receipt.receivedAt) };
}

async function signIn(office: OfficeUnderFire): Promise<string> {
  const address = office.address();
  const response = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'handler', password: DEMO_PASSWORD }),
  });
  if (response.status !== 200) throw new Error(`the handler cannot sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

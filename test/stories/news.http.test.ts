import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.ts';
import { submit } from './matters.ts';

let office: TestOffice;
let origin: string;
beforeAll(async () => {
  office = await openTestOffice('09-28 10:00');
  await office.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(office.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => office?.close());

async function cookieOf(username: string): Promise<string> {
  await office.signIn(username);
  const body = { username, password: 'yinuo-demo' };
  const answer = await office.anyone.post('/api/auth/sign-in/username', body);
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

type News = { kind: string; number?: string };

/** Listens like a browser. */
async function listen(cookie: string) {
  const stopping = new AbortController();
  const answer = await fetch(`${origin}/api/v1/events/stream`, {
    headers: { cookie },
    signal: stopping.signal,
  });
  const heard: News[] = [];
  let hasEnded = false;
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) if (event.startsWith('data: ')) heard.push(JSON.parse(event.slice(6)));
    }
  })()
    .catch(() => {})
    .finally(() => {
      hasEnded = true;
    });
  return {
    answer,
    heard,
    ended: () => hasEnded,
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
}

const soon = { timeout: 10_000, interval: 100 };

describe('SC-6 news of what changed', () => {
  it('SC-6 reaches who may see the matter, as its number alone, and nobody else', async () => {
    const [handler, supporter] = await Promise.all([
      listen(await cookieOf('handler')),
      listen(await cookieOf('supporter')),
    ]);
    expect(handler.answer.headers.get('content-type')).toContain('text/event-stream');
    // The first round begins from what is there.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { number } = await submit(office.anyone, 'WX-02');
    await expect.poll(() => handler.heard, soon).toContainEqual({ kind: 'case', number });
    await expect.poll(() => handler.heard, soon).toContainEqual({ kind: 'inbox' });
    expect(supporter.heard).toEqual([]);
    await Promise.all([handler.stop(), supporter.stop()]);
  });

  it('tells that the clock of a demonstration was moved', async () => {
    const window = await listen(await cookieOf('window'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await office.moveClock('09-28 11:00');
    await expect.poll(() => window.heard, soon).toContainEqual({ kind: 'office' });
    await window.stop();
  });

  it('is for people who are signed in, and no longer than that', async () => {
    expect((await fetch(`${origin}/api/v1/events/stream`)).status).toBe(401);
    const crew = await listen(await cookieOf('crew'));
    await office.database.db.pool.query(
      `delete from auth_session where user_id = (select id from auth_user where username = 'crew')`,
    );
    await expect.poll(crew.ended, { timeout: 30_000, interval: 250 }).toBe(true);
  }, 40_000);

  it('keeps six streams of a person; the oldest makes room', async () => {
    const cookie = await cookieOf('backup');
    const streams: Awaited<ReturnType<typeof listen>>[] = [];
    for (let i = 0; i < 7; i += 1) streams.push(await listen(cookie));
    await expect
      .poll(() => streams.map(({ ended }) => ended()), soon)
      .toEqual([true, ...Array(6).fill(false)]);
    await Promise.all(streams.map(({ stop }) => stop()));
  });
});

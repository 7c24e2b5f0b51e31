import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process whose first step of going down takes a while. */
async function startProgram(stepMs: number, signalled = 0) {
  const program = `
    import { createLifecycle, goDownOnSignals } from ${JSON.stringify(path.join(import.meta.dirname, 'lifecycle.ts'))};
    const log = { info: () => {}, error: (facts) => console.log(facts.reason) };
    const lifecycle = createLifecycle({ log });
    lifecycle.onShutdown('finish', 'slow', async () => {
      console.log('finishing');
      await new Promise((resolve) => setTimeout(resolve, ${stepMs}));
      console.log('finished');
    });
    lifecycle.onShutdown('pools', 'close', () => console.log('closed'));
    goDownOnSignals(lifecycle, log, ${signalled});
    process.on('message', () => { throw new Error('nobody caught me'); });
    setInterval(() => {}, 1000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  const heard = (word: string) => expect.poll(() => said, { timeout: 15_000 }).toContain(word);
  await heard('ready');
  const ended = once(child, 'exit').then(([code]) => ({ code, said: said.trim().split('\n').slice(1) }));
  return { child, heard, ended };
}

describe('signals (issue 2, graceful stop)', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what is under way on %s and ends with 0',
    async (signal) => {
      const { child, ended } = await startProgram(50);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, said: ['finishing', 'finished', 'closed'] });
    },
  );

  it('gives a command that was broken off the code it names', async () => {
    const { child, ended } = await startProgram(50, 130);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
  });

  it('takes the two signals of one Ctrl+C under npm for one', async () => {
    const { child, ended } = await startProgram(300);
    child.kill('SIGINT');
    await sleep(30);
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 0, said: ['finishing', 'finished', 'closed'] });
  });

  it('ends at once on a second signal', async () => {
    const { child, heard, ended } = await startProgram(15_000);
    child.kill('SIGINT');
    await heard('finishing');
    await sleep(1_300);
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 1, said: ['finishing'] });
  });

  it('goes down in order on an error nobody caught, and ends with 1', async () => {
    const { child, ended } = await startProgram(10);
    child.send('throw');
    expect(await ended).toEqual({ code: 1, said: ['nobody caught me', 'finishing', 'finished', 'closed'] });
  });
});

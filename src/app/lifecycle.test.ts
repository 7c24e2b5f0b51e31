import { describe, expect, it } from 'vitest';
import { createLifecycle, SHUTDOWN_STAGES } from './lifecycle.ts';

const log = { info: () => {}, error: () => {} };

describe('going down (SC-0 program)', () => {
  it('stops accepting, finishes requests, releases jobs, closes pools and stops the database, in this order', async () => {
    const lifecycle = createLifecycle({ log });
    const done: string[] = [];
    for (const stage of [...SHUTDOWN_STAGES].reverse()) {
      lifecycle.onShutdown(stage, stage, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        done.push(stage);
      });
    }
    expect(await lifecycle.shutdown('test')).toBe(true);
    expect(done).toEqual(['accept', 'finish', 'jobs', 'pools', 'database']);
  });

  it('goes on when a step fails or hangs, and says that it did not go well', async () => {
    const said: object[] = [];
    const lifecycle = createLifecycle({
      log: { ...log, error: (facts) => said.push(facts) },
      stepWithinMs: 20,
    });
    const done: string[] = [];
    lifecycle.onShutdown('accept', 'breaks', () => {
      throw new Error('no');
    });
    lifecycle.onShutdown('finish', 'hangs', () => new Promise(() => {}));
    lifecycle.onShutdown('pools', 'closes', () => done.push('closed'));
    expect(await lifecycle.shutdown('test')).toBe(false);
    expect(done).toEqual(['closed']);
    expect(said).toMatchObject([{ step: 'breaks' }, { step: 'hangs' }]);
  });

  it('goes down once, however often it is asked, and tells open streams at the beginning', async () => {
    const lifecycle = createLifecycle({ log });
    let times = 0;
    let toldFirst = false;
    lifecycle.onShutdown('accept', 'counts', () => {
      times++;
      toldFirst = lifecycle.signal.aborted;
    });
    await Promise.all([lifecycle.shutdown('one'), lifecycle.shutdown('two')]);
    expect(times).toBe(1);
    expect(toldFirst).toBe(true);
  });
});

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { systemFailure } from './system-failure.ts';

const listening = (host: string, port: number) =>
  new Promise<Error | number>((resolve) => {
    const server = createServer().unref();
    server.on('error', resolve);
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });

test('a port that another program holds is told with its address and the variable to change (issue 2, the program)', async () => {
  const port = await listening('127.0.0.1', 0);
  const failure = systemFailure(await listening('127.0.0.1', port as number));
  expect(failure?.en).toContain(`another program listens on 127.0.0.1:${port} already`);
  expect(failure?.zh).toContain('PORT');
  expect(failure?.code).toBe('listenEADDRINUSE');
});

test('an address that is not this machine’s names HOST', async () => {
  expect(systemFailure(await listening('203.0.113.1', 0))?.en).toContain('Check HOST');
});

test.each([
  ['/nowhere/at/all.csv', 'no folder for it'],
  ['/tmp', 'is a folder'],
  ['/dev/null/file.csv', 'is a file, not a folder'],
])('a file that cannot be written is told by its path: %s', async (path, words) => {
  const error = await writeFile(path, '').catch((reason: Error) => reason);
  expect(systemFailure(error)?.en).toContain(path);
  expect(systemFailure(error)?.en).toContain(words);
});

test.each([new Error('a fault of ours'), new TypeError('x'), 'words', undefined])(
  'a fault of the program is no refusal of the system: %s',
  (error) => expect(systemFailure(error)).toBeUndefined(),
);

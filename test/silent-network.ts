import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can fall silent: nothing is refused, nothing is closed, nothing arrives any more. */
export type SilentNetwork = { url: string; silence(): void; restore(): void; close(): Promise<void> };

export async function openSilentNetwork(url: string): Promise<SilentNetwork> {
  const target = new URL(url);
  const ends = new Set<Socket>();
  let silent = false;
  const keep = (socket: Socket) => {
    ends.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => ends.delete(socket));
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      keep(from);
      from.on('data', (chunk) => void (silent || to.write(chunk)));
      from.on('end', () => void (silent || to.end()));
      from.on('close', () => void (silent || to.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const through = new URL(url);
  through.port = String(address.port);
  return {
    url: through.toString(),
    silence: () => {
      silent = true;
    },
    // What was swallowed is lost, as by a real network: connections from before are of no use any more.
    restore: () => {
      silent = false;
      for (const socket of ends) socket.destroy();
    },
    close: async () => {
      for (const socket of ends) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

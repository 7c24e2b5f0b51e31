import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came back on one connection, byte for byte, and whether the server ended it. */
export type RawAnswer = { text: string; isClosed: boolean; ms: number };

/** A connection by which a test says exactly these bytes, or none. */
export async function openRaw(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Sends bytes and listens until the server ends the connection, or for `waitMs`. */
export async function sayRaw(port: number, bytes: string | Buffer, waitMs = 5_000): Promise<RawAnswer> {
  const socket = await openRaw(port);
  return hear(
    socket,
    () => socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
    waitMs,
  );
}

/** What a connection brings after `act`, until the server ends it, or for `waitMs`. */
export async function hear(socket: Socket, act: () => unknown, waitMs = 5_000): Promise<RawAnswer> {
  const since = performance.now();
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  const isClosed = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), waitMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve(true);
    });
    act();
  });
  socket.destroy();
  return { text: Buffer.concat(parts).toString('utf8'), isClosed, ms: performance.now() - since };
}

/** Status and body of each answer that stands in what was heard; `Content-Length` is what tells them apart. */
export function answersIn({ text }: RawAnswer): { status: number; type: string; body: string }[] {
  const answers = [];
  let rest = Buffer.from(text);
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return answers;
    const head = rest.subarray(0, end).toString();
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    answers.push({
      status: Number(head.split(' ')[1]),
      type: /^content-type: (.*)$/im.exec(head)?.[1] ?? '',
      body: rest.subarray(end + 4, end + 4 + length).toString(),
    });
    rest = rest.subarray(end + 4 + length);
  }
}

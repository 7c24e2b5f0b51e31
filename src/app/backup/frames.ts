import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/**
 * A backup is one gzip stream of frames: a letter, the length (32 bits, big endian) and that many bytes.
 * `H` header · `T` a table begins · `F` a file begins · `D` data of what has begun · `E` its end with count and digest ·
 * `S` sequences · `J` a pending job · `Z` the end of the whole. All but `D` hold JSON.
 */
export type FrameKind = 'H' | 'T' | 'F' | 'D' | 'E' | 'S' | 'J' | 'Z';

export type Frame = { kind: FrameKind; payload: Buffer };

/** The first bytes of the unpacked stream. */
export const MAGIC = Buffer.from('yinuo backup 1\n');

const LONGEST_FRAME = 16 * 1024 * 1024;

/** The stream is not a backup of ours, or it ends too early. */
export class BrokenBackup extends Error {}

/** Writes frames, waiting whenever the stream behind is full. */
export function frameWriter(out: Writable) {
  const put = async (bytes: Buffer) => {
    if (out.destroyed) throw out.errored ?? new Error('the backup was closed');
    // Rejects when the stream fails while we wait.
    if (!out.write(bytes)) await once(out, 'drain');
  };
  const frame = async (kind: FrameKind, payload: Buffer) => {
    const head = Buffer.alloc(5);
    head.write(kind, 0, 'latin1');
    head.writeUInt32BE(payload.length, 1);
    await put(head);
    await put(payload);
  };
  return {
    begin: () => put(MAGIC),
    json: (kind: FrameKind, value: object) => frame(kind, Buffer.from(JSON.stringify(value))),
    async data(bytes: Buffer): Promise<void> {
      for (let at = 0; at < bytes.length; at += LONGEST_FRAME)
        await frame('D', bytes.subarray(at, at + LONGEST_FRAME));
    },
  };
}

export type FrameWriter = ReturnType<typeof frameWriter>;

/** Reads frames one after another; throws `BrokenBackup` where the stream is none of ours or ends inside a frame. */
export async function* readFrames(source: Readable): AsyncGenerator<Frame> {
  const take = byteReader(source);
  const magic = await take(MAGIC.length);
  if (!magic?.equals(MAGIC)) throw new BrokenBackup('no backup of this program');
  for (;;) {
    const head = await take(5);
    if (!head) return;
    const length = head.readUInt32BE(1);
    if (length > LONGEST_FRAME) throw new BrokenBackup('a frame is too long');
    const payload = await take(length);
    if (!payload) throw new BrokenBackup('the file ends too early');
    yield { kind: head.toString('latin1', 0, 1) as FrameKind, payload };
  }
}

/** Gives exactly so many bytes, `undefined` at the end of the stream. */
function byteReader(source: Readable) {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  return async (length: number): Promise<Buffer | undefined> => {
    const parts = [rest];
    let have = rest.length;
    while (have < length) {
      const { value, done } = await chunks.next();
      if (done) {
        if (have > 0) throw new BrokenBackup('the file ends too early');
        return undefined;
      }
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? rest : Buffer.concat(parts, have);
    rest = all.subarray(length);
    return all.subarray(0, length);
  };
}

export const jsonOf = <T>({ payload }: Frame): T => JSON.parse(payload.toString('utf8')) as T;

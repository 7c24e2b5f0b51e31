import { crc32, inflateRawSync } from 'node:zlib';

/** A file inside a zip, unpacked. */
export type ZipEntry = { name: string; data: Buffer };

/** The archive is damaged, encrypted, or of a kind that no spreadsheet writes. */
export class ZipBroken extends Error {}

/** The archive would unpack to more than it may. */
export class ZipTooLarge extends Error {}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 500;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the entries of a zip whose names pass `wanted`, by its central directory. Declared sizes are added up before
 * anything is unpacked; while unpacking no entry may grow past its declared size. Throws `ZipBroken`, `ZipTooLarge`.
 */
export function unzip(archive: Buffer, mostBytes: number, wanted: (name: string) => boolean): ZipEntry[] {
  const entries = readDirectory(archive).filter(({ name }) => wanted(name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) throw new ZipTooLarge(`${total} bytes`);
  return entries.map((entry) => ({ name: entry.name, data: unpack(archive, entry) }));
}

type Listed = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

function readDirectory(archive: Buffer): Listed[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ZipTooLarge(`${count} entries`);
  const entries: Listed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL) throw new ZipBroken('directory');
    const encrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted) throw new ZipBroken('encrypted');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const next = at + 46 + (nameLength ?? 0);
    entries.push({
      name: archive.toString('utf8', at + 46, next),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at = next + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** The end record stands in the last 64 KB; a comment may follow it. */
function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - 22 - 0xffff);
  for (let at = archive.length - 22; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new ZipBroken('no directory');
}

function unpack(archive: Buffer, { name, method, crc, packed, size, offset }: Listed): Buffer {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw new ZipBroken(name);
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + packed);
  const data = inflate(bytes, name, method, size);
  if (data.length !== size || crc32(data) !== crc) throw new ZipBroken(name);
  return data;
}

function inflate(bytes: Buffer, name: string, method: number, size: number): Buffer {
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw new ZipBroken(name);
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ZipBroken(name);
  }
}

/** Packs entries without compression: what has been checked is handed on as exactly these bytes. */
export function zipStored(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    const body = [word(LOCAL), common, label, data];
    bodies.push(...body);
    directory.push(central, label);
    offset += body.reduce((sum, part) => sum + part.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

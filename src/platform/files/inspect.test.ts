import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.ts';
import { isStorable } from '../http/validate.ts';
import { inspectFile, safeName } from './inspect.ts';

const plain = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#345' } });
const SCRIPT = '<html><script>alert(document.cookie)</script></html>';
const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** A PNG that says it has this size and holds these chunks before its picture. */
function pngOf(width: number, height: number, before: Buffer[], pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([PNG_MARK, chunk('IHDR', head), ...before, chunk('IDAT', deflateSync(pixels)), end]);
}

/** A zip of one deflated entry. */
function zipOf(name: string, data: Buffer): Buffer {
  const packed = deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(data), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(name.length, 26);
  return Buffer.concat([local, Buffer.from(name), packed]);
}

const refusal = async (content: Buffer) => {
  const file = await inspectFile(content);
  return isRefusal(file) ? file.refused : `${file.mediaType} ${file.shown ? 'shown' : 'downloaded'}`;
};

async function within(ms: number, megabytes: number, act: () => Promise<unknown>): Promise<unknown> {
  const [since, memory] = [performance.now(), process.memoryUsage().rss];
  const result = await act();
  expect(performance.now() - since).toBeLessThan(ms);
  expect((process.memoryUsage().rss - memory) / 2 ** 20).toBeLessThan(megabytes);
  return result;
}

describe('files that unfold to more than they are', () => {
  it.each([
    [60_000, 60_000],
    [1, 2 ** 31 - 1],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [0, 0],
  ])('are refused by the size they name, before they are unpacked: %i × %i', async (width, height) => {
    const bomb = pngOf(width, height, [], Buffer.alloc(1_000));
    expect(await within(5_000, 200, () => refusal(bomb))).toBe('imageUnreadable');
  });

  it('fill no memory by what stands beside the picture', async () => {
    const zeros = deflateSync(Buffer.alloc(300 * 2 ** 20));
    const text = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), zeros]);
    for (const name of ['zTXt', 'iCCP']) {
      const bomb = pngOf(30, 20, [chunk(name, text)], Buffer.alloc(20 * 91));
      expect(await within(10_000, 200, () => refusal(bomb))).toMatch(/^(imageUnreadable|image\/png shown)$/);
    }
  }, 60_000);

  it('fill no memory while their kind is found out', async () => {
    const bomb = zipOf('[Content_Types].xml', Buffer.alloc(400 * 2 ** 20, ' '));
    expect(await within(10_000, 300, () => refusal(bomb))).toBe('fileTypeRefused');
  }, 60_000);
});

describe('files that are two things at once', () => {
  it('keep nothing but the picture when they are one', async () => {
    const [jpeg, png, webp] = await Promise.all([
      plain()
        .withExif({ IFD0: { Copyright: SCRIPT } })
        .jpeg()
        .toBuffer(),
      plain().png().toBuffer(),
      plain().webp().toBuffer(),
    ]);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, SCRIPT.length + 2]), Buffer.from(SCRIPT)]);
    const zip = zipOf('a.html', Buffer.from(SCRIPT));
    const beside = chunk('tEXt', Buffer.from(`Title\0${SCRIPT}`, 'latin1'));
    const both = [
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(SCRIPT)]),
      Buffer.concat([png.subarray(0, 33), beside, png.subarray(33), zip]),
      Buffer.concat([webp, Buffer.from(SCRIPT), zip]),
    ];
    for (const content of both) {
      const file = await inspectFile(content);
      if (isRefusal(file)) throw new Error(file.refused);
      expect([file.shown, file.content.includes('script'), file.content.includes('PK\u0003\u0004')]).toEqual([
        true,
        false,
        false,
      ]);
    }
  });

  it('are downloaded as what they begin with, or refused', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
    expect(
      await refusal(Buffer.concat([pdf, zipOf('a.html', Buffer.from(SCRIPT)), Buffer.from(SCRIPT)])),
    ).toBe('application/pdf downloaded');
    const gif = Buffer.concat([Buffer.from('GIF89a/*'), Buffer.alloc(20), Buffer.from('*/=1;alert(1)')]);
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`);
    for (const content of [
      gif,
      svg,
      Buffer.concat([Buffer.from('\ufeff<?xml version="1.0"?>'), svg]),
      Buffer.from(`<!--%PDF-->${SCRIPT}`),
      zipOf('a.html', Buffer.from(SCRIPT)),
      Buffer.from('#!/bin/sh\n%PDF-1.4'),
    ])
      expect(await refusal(content)).toBe('fileTypeRefused');
    for (const mark of [PNG_MARK, Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')])
      expect(await refusal(Buffer.concat([mark, svg]))).toMatch(/^(imageUnreadable|fileTypeRefused)$/);
  });

  it('never break the program, whatever the bytes', async () => {
    const marks = [
      PNG_MARK,
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from('%PDF-'),
      Buffer.from('PK\u0003\u0004'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }), async (mark, rest) => {
        const file = await inspectFile(Buffer.concat([mark, rest]));
        expect(isRefusal(file) || file.content.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('names of files', () => {
  it('come without folders, signs that steer, and beyond a length, whatever was given', () => {
    const steering = fc.constantFrom(
      '/',
      '\\',
      '..',
      '\u0000',
      '\u202e',
      '\u200f',
      '\ud800',
      '\r\n',
      '"',
      ':',
      '.',
      'a',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(steering).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(names, (given) => {
        const name = safeName(given, 'pdf');
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}"*:<>?|.][^/\\\p{Cc}\p{Cf}\p{Cs}"*:<>?|]*\.pdf$/u);
        expect(isStorable(name)).toBe(true);
      }),
    );
    expect(safeName('x'.repeat(100_000), 'pdf')).toHaveLength(104);
  });
});

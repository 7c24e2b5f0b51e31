import type { Refusal } from '../../kernel/refusal.ts';
import { refuse, UNNAMED } from './refusals.ts';

/** A file as it is kept. `shown`: re-encoded here, so that a browser may show it. */
export type InspectedFile = { content: Buffer; mediaType: string; extension: string; shown: boolean };

/** What may be handed in, by what the bytes are, not by what they are called. HTML and SVG have no such signature. */
const IMAGES: Record<string, 'jpeg' | 'png' | 'webp'> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};
const DOCUMENTS = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** Decoded, fifty million pixels are 200 MB: a small file that unfolds to more is refused. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 4_096;
/** Images wait for each other: one made to be decoded slowly must not hold up all others. */
const DECODED_WITHIN_SECONDS = 20;

/** Loaded with the first image: the program's start does not wait for it. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** Knows a file by its bytes; images come back re-encoded, upright, without metadata. */
export async function inspectFile(content: Buffer): Promise<InspectedFile | Refusal> {
  if (content.length === 0) return refuse('fileEmpty');
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(content).catch(() => undefined);
  const format = type && IMAGES[type.mime];
  if (type && format) {
    const clean = await reencode(content, format);
    return clean
      ? { content: clean, mediaType: type.mime, extension: type.ext, shown: true }
      : refuse('imageUnreadable');
  }
  if (!type || !DOCUMENTS.has(type.mime)) return refuse('fileTypeRefused');
  return { content, mediaType: type.mime, extension: type.ext, shown: false };
}

async function reencode(content: Buffer, format: 'jpeg' | 'png' | 'webp'): Promise<Buffer | undefined> {
  try {
    const sharp = await loadSharp();
    return await sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: DECODED_WITHIN_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toFormat(format, format === 'png' ? {} : { quality: 85 })
      .toBuffer();
  } catch {
    return undefined;
  }
}

/** The sender's name for it, without folders and control characters, with the ending of what it really is. */
export function safeName(given: string | undefined, extension: string): string {
  const base = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}"*:<>?|]/gu, '').trim();
  const stem = [...clean.replace(/\.[^.]*$/, '').replace(/^\.+/, '')].slice(0, 100).join('');
  return `${stem || UNNAMED}.${extension}`;
}

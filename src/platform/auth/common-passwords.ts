import { createHash } from 'node:crypto';

/** Shorter ones would find the beginnings of words. */
const SHORTEST = 4;

let known: Promise<(word: string) => boolean> | undefined;

/** Loaded with the first new password: the program's start does not wait for it. */
async function load(): Promise<(word: string) => boolean> {
  const { DIGESTS, DIGEST_BYTES } = await import('./common-passwords.generated.ts');
  const digestOf = (bytes: Buffer, at: number) => bytes.readUIntBE(at, DIGEST_BYTES);
  const bytes = Buffer.from(DIGESTS, 'base64');
  const digests = new Set<number>();
  for (let at = 0; at < bytes.length; at += DIGEST_BYTES) digests.add(digestOf(bytes, at));
  return (word) => digests.has(digestOf(createHash('sha256').update(word).digest(), 0));
}

/** Whether one of these words is among the ten thousand passwords most often found in stolen lists. */
export async function isWidelyUsed(words: string[]): Promise<boolean> {
  known ??= load();
  const isKnown = await known;
  return words.some((word) => word.length >= SHORTEST && isKnown(word));
}

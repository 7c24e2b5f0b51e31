import type { Problem } from '../../../../web/kit/api.ts';

/** What can be done on the spot; a photo is one deed of its own. */
export type DeedCommand = 'milestone' | 'progress' | 'extend' | 'finish' | 'return-job' | 'photos';

/** A deed as it is kept on the phone until the server has it. */
export type Entry = {
  /** The Idempotency-Key of every try, so that it is done once. */
  key: string;
  /** Who did it; sent as theirs only. */
  by?: string;
  number: string;
  command: DeedCommand;
  body: Record<string, unknown>;
  /** When it was done, by the phone's clock. */
  at: number;
  photo?: Blob;
  /** The photo at the server already, and since when; the server holds an unbound one for a day. */
  upload?: { id: string; claim: string; at: number };
  /** What was tried once is never worded anew: the same key asks for the same body. */
  tried?: boolean;
  /** The server said no; kept until somebody has read it. */
  refused?: Problem;
};

export type Port = {
  upload(photo: Blob): Promise<{ id: string; claim: string }>;
  give(entry: Entry): Promise<void>;
  keep(entry: Entry): Promise<void>;
  drop(key: string): Promise<void>;
  /** Words a deed that was done a while ago: how many minutes before now. */
  reworded(entry: Entry, minutesAgo: number): Record<string, unknown>;
};

const UPLOAD_HOLDS_MS = 20 * 3_600_000;
const LATER_MS = 5 * 60_000;

/** Conflicts that a moment later are none. */
const AGAIN = new Set(['idempotencyKeyInFlight', 'stale']);
/** The same deed came through before, its answer was lost, and its photo has another number by now. */
const DONE_BEFORE = 'idempotencyKeyReused';

/** Whether the same may go through another time: no network, a busy or broken server, a sign-in that ran out. */
export function passes({ status, code }: Problem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500 || AGAIN.has(code);
}

/** In the order in which they were done. */
export const inOrder = (entries: Entry[]): Entry[] => [...entries].sort((a, b) => a.at - b.at);

export const waiting = (entries: Entry[]): Entry[] => inOrder(entries).filter((one) => !one.refused);

/**
 * Sends what waits, one after the other. Stops where something may go through later, so that the order stays; what the
 * server refuses is set aside, and what comes after is sent. `problemOf` reads what a try threw.
 */
export async function sendAll(
  entries: Entry[],
  port: Port,
  now: number,
  problemOf: (error: unknown) => Problem,
): Promise<'sent' | Problem> {
  for (const entry of waiting(entries)) {
    try {
      await sendOne(entry, port, now);
    } catch (error) {
      const problem = problemOf(error);
      if (passes(problem)) return problem;
      if (problem.code === DONE_BEFORE) await port.drop(entry.key);
      else await port.keep({ ...entry, refused: problem });
    }
  }
  return 'sent';
}

async function sendOne(entry: Entry, port: Port, now: number): Promise<void> {
  let sent = entry;
  const stale = sent.upload === undefined || now - sent.upload.at > UPLOAD_HOLDS_MS;
  if (sent.photo && stale) {
    const { id, claim } = await port.upload(sent.photo);
    const body = { ...sent.body, uploads: [{ id, claim }] };
    sent = { ...sent, body, upload: { id, claim, at: now } };
    await port.keep(sent);
  }
  if (!sent.tried) {
    const late = now - sent.at > LATER_MS;
    const body = late ? port.reworded(sent, Math.round((now - sent.at) / 60_000)) : sent.body;
    sent = { ...sent, body, tried: true };
    await port.keep(sent);
  }
  await port.give(sent);
  await port.drop(sent.key);
}

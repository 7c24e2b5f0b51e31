import { useRef, useState } from 'react';
import { newKey, type Problem, RequestRefused } from './api.ts';
import { type Say, useLang, useSay } from './language.ts';
import { uploadTexts } from './texts-uploads.ts';
import { type KeptUpload, LARGEST_BYTES, MOST_UPLOADS, sendFile } from './uploads-send.ts';

/** A file on its way, or one that could not be sent. */
export type Sending = { key: string; file: File; percent: number; failure?: string };
type Change = (update: (kept: KeptUpload[]) => KeptUpload[]) => void;

function failureOf(error: unknown, say: Say<typeof uploadTexts>): string {
  const fault: Problem = { status: 500, code: 'fault' };
  const { code, detail, title } = error instanceof RequestRefused ? error.problem : fault;
  return code === 'offline' ? say('offline') : (detail ?? title ?? code);
}

/** Files that are sent one by one as they are chosen; the caller keeps those that have arrived. */
export function useUploads(kept: KeptUpload[], change: Change) {
  const lang = useLang();
  const say = useSay(uploadTexts);
  const [sending, setSending] = useState<Sending[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const left = MOST_UPLOADS - kept.length - sending.length;

  const note = (key: string, news: Partial<Sending>) =>
    setSending((list) => list.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const drop = (key: string) => {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setSending((list) => list.filter((one) => one.key !== key));
  };

  async function send(key: string, file: File): Promise<void> {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    note(key, { failure: undefined, percent: 0 });
    try {
      const upload = await sendFile(file, lang, (percent) => note(key, { percent }), abort.signal);
      change((list) => [...list, upload]);
      drop(key);
    } catch (error) {
      note(key, { failure: failureOf(error, say) });
    }
  }

  const add = (files: Iterable<File>) => {
    const fresh = [...files].slice(0, Math.max(0, left)).map((file) => ({
      key: newKey(),
      file,
      percent: 0,
      failure: file.size > LARGEST_BYTES ? say('tooLarge') : undefined,
    }));
    setSending((list) => [...list, ...fresh]);
    for (const { key, file, failure } of fresh) if (!failure) void send(key, file);
  };

  return {
    kept,
    sending,
    left,
    busy: sending.some(({ failure }) => failure === undefined),
    add,
    retry: ({ key, file }: Sending) => void send(key, file),
    drop,
    remove: (id: string) => change((list) => list.filter((one) => one.id !== id)),
  };
}

export type Uploads = ReturnType<typeof useUploads>;

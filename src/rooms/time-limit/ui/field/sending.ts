import { api, type Problem, RequestRefused, taken } from '../../../../web/kit/api.ts';
import { type Lang, sayIn } from '../../../../web/kit/language.ts';
import { dropDeed, keepDeed } from './keep.ts';
import type { Entry, Port } from './outbox.ts';
import { fieldTexts } from './texts.ts';

/** The server as the outbox meets it. */
export function portOf(lang: Lang): Port {
  return {
    upload,
    give: async ({ number, command, body, key }) => {
      // Each command has a body of its own, made where the deed was; the path joins them.
      const path = `/cases/{number}/${command}` as '/cases/{number}/progress';
      const params = { path: { number }, header: { 'Idempotency-Key': key } };
      await taken(api.POST(path, { params, body: body as { text?: string } }));
    },
    keep: keepDeed,
    drop: dropDeed,
    reworded: (entry, minutes) => reworded(entry, minutes, lang),
  };
}

async function upload(photo: Blob): Promise<{ id: string; claim: string }> {
  const form = new FormData();
  form.append('file', photo, 'photo.jpg');
  const answer = await fetch('/api/v1/uploads', { method: 'POST', body: form }).catch(() => undefined);
  if (!answer) throw new RequestRefused({ status: 0, code: 'offline' });
  const body: unknown = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new RequestRefused({ code: 'fault', ...(body as object), status: answer.status });
  return body as { id: string; claim: string };
}

/** Where the words of a deed stand; what is sent late says so there, since the server's time is that of its coming. */
const WORDS: Partial<Record<Entry['command'], string>> = { progress: 'text', finish: 'answer' };

function reworded({ command, body }: Entry, minutes: number, lang: Lang): Record<string, unknown> {
  const field = WORDS[command];
  const text = field === undefined ? undefined : body[field];
  if (field === undefined || typeof text !== 'string') return body;
  const say = sayIn(fieldTexts, lang);
  const hours = Math.round(minutes / 60);
  const words = minutes < 90 ? say('minutesAgo', { text, minutes }) : say('hoursAgo', { text, hours });
  return { ...body, [field]: words };
}

export function problemOf(error: unknown): Problem {
  if (error instanceof RequestRefused) return error.problem;
  return { status: 0, code: 'fault' };
}

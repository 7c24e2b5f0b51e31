import { type Problem, RequestRefused } from './api.ts';
import { type Lang, tagOf } from './language.ts';

/** A file the server has taken in: what names it in a submission, and what it is called. */
export type KeptUpload = { id: string; claim: string; name: string; at: number };

export const MOST_UPLOADS = 10;
export const LARGEST_BYTES = 10_485_760;

/** A file not bound to a matter within a day is thrown away; one hour of it stays for typing on. */
const KEPT_FOR_MS = 23 * 3_600_000;
export const isStillThere = ({ at }: KeptUpload, now: number): boolean => now - at < KEPT_FOR_MS;

/** Sends one file and tells how far it is; `fetch` cannot say that. */
export function sendFile(
  file: File,
  lang: Lang,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<KeptUpload> {
  const { promise, resolve, reject } = settle<KeptUpload>();
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/uploads');
  request.setRequestHeader('accept-language', tagOf(lang));
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / (total || 1)) * 100));
  request.onload = () => {
    const body = request.response as (Problem & KeptUpload) | null;
    if (request.status === 201 && body) {
      const { id, claim, name } = body;
      resolve({ id, claim, name: name || file.name, at: Date.now() });
    } else reject(new RequestRefused({ ...body, status: request.status, code: body?.code ?? 'fault' }));
  };
  request.onerror = () => reject(new RequestRefused({ status: 0, code: 'offline' }));
  signal.addEventListener('abort', () => request.abort());
  const form = new FormData();
  form.append('file', file);
  request.send(form);
  return promise;
}

/** `Promise.withResolvers`, which is not in every browser that is supported. */
function settle<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

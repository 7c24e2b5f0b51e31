import { api, taken } from '../../../../web/kit/api.ts';
import type { CaseView } from '../../contract.ts';
import type { Verb } from './forms/form.ts';
import { FORMS } from './forms/table.ts';

/** What a command would do (`?preview=true`). Of a merge only the numbers are known. */
export type Preview = {
  preview: true;
  before?: { status: CaseView['status']; dueAt?: string };
  after?: CaseView;
  told?: { staff: { username: string; name: string }; kind: string; at: string }[];
};

export type Sending = {
  number: string;
  verb: Verb;
  body: Record<string, unknown>;
  version: number;
  support?: number;
};

/** Every command of a case has the same manner at the door: one of them stands for all in the types. */
const pathOf = (verb: Verb) => `/cases/{number}/${FORMS[verb].path ?? verb}` as '/cases/{number}/withdraw';

const paramsOf = ({ number, support, version }: Sending, more: object, query: object) =>
  ({
    path: support === undefined ? { number } : { number, id: String(support) },
    header: { 'If-Match': `"${version}"`, ...more },
    query,
  }) as { path: { number: string } };

/** What would happen, nothing saved. */
export const previewCommand = (sending: Sending): Promise<Preview> =>
  taken(
    api.POST(pathOf(sending.verb), {
      params: paramsOf(sending, {}, { preview: true }),
      body: sending.body,
    }),
  ) as Promise<Preview>;

/** Gives the command. A retry with the same `key` is the same command. */
export const giveCommand = (sending: Sending, key: string): Promise<unknown> =>
  taken(
    api.POST(pathOf(sending.verb), {
      params: paramsOf(sending, { 'Idempotency-Key': key }, {}),
      body: sending.body,
    }),
  );

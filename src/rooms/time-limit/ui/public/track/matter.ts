import type { paths } from '../../../../../web/kit/api.generated.ts';
import { api, type Schemas, taken } from '../../../../../web/kit/api.ts';

type Answer<P extends '/track/{trackingCode}/deadline' | '/track/{trackingCode}/personal-data'> =
  paths[P]['get']['responses'][200]['content']['application/json'];

/** A matter as its tracking code shows it. */
export type Matter = Schemas['trackAnswer'];
export type Deadline = Answer<'/track/{trackingCode}/deadline'>;
export type PersonalData = Answer<'/track/{trackingCode}/personal-data'>;

/** What the holder of a code may do. */
export const COMMANDS = ['materials', 'unsolved', 'urge', 'reschedule', 'correct', 'withdraw'] as const;
export type CommandName = (typeof COMMANDS)[number];

const path = (trackingCode: string) => ({ path: { trackingCode } });

export const readMatter = (code: string): Promise<Matter> =>
  taken(api.GET('/track/{trackingCode}', { params: path(code) }));

/** None where no clock has started yet. */
export async function readDeadline(code: string): Promise<Deadline | undefined> {
  const { data } = await api.GET('/track/{trackingCode}/deadline', { params: path(code) });
  return data;
}

/** Gives a command; the answer is the matter as it stands then. A retry with the same key is the same command. */
export function giveCommand(code: string, name: CommandName, body: object, key: string): Promise<Matter> {
  // All six are spelt alike and answer the same; their bodies differ and are made where they are asked for.
  const address = `/track/{trackingCode}/${name}` as '/track/{trackingCode}/urge';
  const params = { ...path(code), header: { 'Idempotency-Key': key } };
  return taken(api.POST(address, { params, body }));
}

export const readPersonalData = (code: string): Promise<PersonalData> =>
  taken(api.GET('/track/{trackingCode}/personal-data', { params: path(code) }));

export function erasePersonalData(code: string, key: string) {
  const params = { ...path(code), header: { 'Idempotency-Key': key } };
  return taken(api.POST('/track/{trackingCode}/personal-data/erase', { params, body: {} }));
}

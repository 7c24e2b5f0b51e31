import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { textCollector } from '../../platform/log/texts.ts';
import type { ToldInput } from './contract-parts.ts';
import type { Naming } from './input-materials.ts';
import type { Told } from './model.ts';
import { refuse } from './refusals.ts';
import { blanks } from './rules/facts.ts';
import { moment } from './texts/index.ts';

export type Seal = ReturnType<typeof textCollector>['seal'];

/**
 * What a command's body is made into. `by` is who gives it, `id` the part of the case that its path names,
 * `naming` which material a name means, `uploads` the photos claimed with it.
 */
export type Given = { seal: Seal; by: string; id?: number; naming?: Naming; uploads?: string[] };

/** A telling with its texts sealed; the teller is who enters it unless another is named. */
export function toldOf(input: ToldInput | undefined, { seal, by }: Given): Told | undefined {
  if (!input?.means || !input.at) return undefined;
  const to = seal('toldTo', input.to);
  const text = seal('told', input.text);
  if (!to || !text) return undefined;
  const teller = input.by === by ? undefined : seal('teller', input.by);
  return { means: input.means, at: moment(input.at), to, text, by, teller };
}

/** What each command that carries a telling tells it for. */
const TOLD_FOR: Record<string, DemandId> = {
  tell: 'SC-5.2.2',
  remind: 'TL-3',
  appoint: 'SC-5.2',
  extend: 'SC-5.2.3',
  'approve-extension': 'SC-5.2.3',
  pause: 'TL-11',
  'await-meeting': 'TL-8',
};

/** The command is the telling itself, and its parts stand in the body. */
const ITSELF = ['tell', 'remind'];

/** What a telling lacks, all named at once; one that is not there at all only where the command cannot do without. */
export function tellingIncomplete(name: string, given: object): Refusal | undefined {
  const body: ToldInput & { told?: ToldInput } = given;
  const demand = TOLD_FOR[name];
  const itself = ITSELF.includes(name);
  const telling = itself ? body : (body.told ?? (name === 'appoint' ? {} : undefined));
  if (!demand || !telling) return undefined;
  const { means, at, to, text } = telling;
  const said = { means, at, to: to?.trim() || undefined, text: text?.trim() || undefined };
  const place = itself ? '' : 'told/';
  const lacking = blanks(
    Object.fromEntries(Object.entries(said).map(([key, value]) => [place + key, value])),
  );
  return lacking.length > 0 ? { ...refuse('toldIncomplete', {}, lacking), demand } : undefined;
}

/** A telling that lacks something, in one answer with all else that the command lacks without it. */
export function withWhatElseLacks(untold: Refusal, outcome: object): Refusal {
  if (!isRefusal(outcome)) return untold;
  const lacking = (outcome.errors ?? []).filter(({ pointer }) => pointer !== '/told');
  const blank = lacking.length > 0 && lacking.every(({ code }) => code === 'blank');
  return blank ? { ...outcome, errors: [...lacking, ...(untold.errors ?? [])] } : untold;
}

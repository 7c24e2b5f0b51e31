import type { textCollector } from '../../platform/log/texts.ts';
import type { ToldInput } from './contract-parts.ts';
import type { Naming } from './input-materials.ts';
import type { Told } from './model.ts';
import { moment } from './texts/index.ts';

export type Seal = ReturnType<typeof textCollector>['seal'];

/**
 * What a command's body is made into. `by` is who gives it, `id` the part of the case that its path names,
 * `naming` which material a name means, `uploads` the photos claimed with it.
 */
export type Given = { seal: Seal; by: string; id?: number; naming?: Naming; uploads?: string[] };

/** A telling with its texts sealed; the teller is who enters it unless another is named. */
export function toldOf(input: ToldInput | undefined, { seal, by }: Given): Told | undefined {
  if (!input) return undefined;
  const to = seal('toldTo', input.to);
  const text = seal('told', input.text);
  if (!to || !text) return undefined;
  const teller = input.by === by ? undefined : seal('teller', input.by);
  return { means: input.means, at: moment(input.at), to, text, by, teller };
}

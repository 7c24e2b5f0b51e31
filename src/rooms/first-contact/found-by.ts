import { toTsVectorText } from '../../kernel/search/bigrams.ts';
import type { VisitorInput } from './contract.ts';
import { phoneHash } from './phones.ts';

type Words = Pick<VisitorInput, 'unit' | 'phone'> & { number: string; matter?: string };

/**
 * By what a contact is found, beside its row: the phone as a hash, an empty one where it was taken away; number, matter and
 * unit as words. Never by a name.
 */
export const foundBy = (
  { phoneSecret }: { phoneSecret: string },
  { number, matter, unit, phone }: Words,
): { phone_hash: string; search: string } => ({
  phone_hash: phoneHash(phone, phoneSecret) ?? '',
  search: toTsVectorText([number, matter, unit].filter(Boolean).join(' ')),
});

import { phoneDigits } from '../../kernel/phone.ts';
import { parsed, type Texts } from '../../kernel/text-ref.ts';
import type { ApplicantInput } from './contract.ts';
import type { CaseState } from './model.ts';

/** Whether a matter was handed in with this phone number, however it is written. Nothing is of a number without digits. */
export function isOfPhone({ state, texts }: { state: CaseState; texts: Texts }, phone: string): boolean {
  const digits = phoneDigits(phone);
  const given = parsed<ApplicantInput>(texts, state.applicant?.contact)?.phone;
  return digits !== '' && phoneDigits(given) === digits;
}

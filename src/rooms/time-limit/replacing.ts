import type { Correction } from '../../kernel/same-person.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { eraseText, readText } from '../../platform/log/texts.ts';
import type { CaseState } from './model.ts';
import type { CaseDeps, Outcome } from './service.ts';

/** What an applicant has put right, for the contact that the case came of. */
export type ApplicantCorrection = Correction & { contact: string; at: Instant; actor: Actor };

/** The applicant’s words that a command has put others in the place of. */
export function replacedApplicant(before: CaseState | undefined, after: CaseState): TextRef | undefined {
  const former = before?.applicant?.contact;
  return former && former.text !== after.applicant?.contact.text ? former : undefined;
}

/**
 * What was corrected is wrong by the person’s own word (PIPL 46): it is kept no longer, and put right at the contact that
 * the case came of as well. In the transaction that writes the case.
 */
export async function forgetReplaced(
  { contactCorrected }: Pick<CaseDeps, 'contactCorrected'>,
  client: Queryable,
  { state, change }: Outcome,
  former: TextRef,
): Promise<void> {
  const from = await readText(client, former.text);
  const to = change.texts?.find(({ id }) => id === state.applicant?.contact.text)?.body;
  if (state.contact !== undefined && from !== undefined && to !== undefined) {
    const { actor, at } = change;
    await contactCorrected(client, {
      contact: state.contact,
      from: JSON.parse(from),
      to: JSON.parse(to),
      at,
      actor,
    });
  }
  await eraseText(client, former.text, change.at);
}

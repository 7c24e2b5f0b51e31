import { isRefusal } from '../../kernel/refusal.ts';
import { type Correction, correctedAlong } from '../../kernel/same-person.ts';
import { parsed } from '../../kernel/text-ref.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { eraseText, textCollector } from '../../platform/log/texts.ts';
import type { ApplicantInput } from './contract.ts';
import { type CaseDeps, commit, decideOn, openRecord } from './service.ts';
import { readCase } from './store.ts';

/** Locks a case to the end of the transaction. */
export async function holdCase(client: Queryable, number: string): Promise<void> {
  await client.query('select 1 from cases where number = $1 for update', [number]);
}

/**
 * What was put right at the first contact is put right at the case that came of it, open or closed, where it is the same
 * person; not where it is forgotten. In the transaction of the contact, the case being held.
 */
export async function correctFromContact(
  deps: CaseDeps,
  client: Queryable,
  number: string,
  correction: Correction,
  actor: Actor,
): Promise<void> {
  const opened = await openRecord(deps, await readCase(client, number));
  const former = opened?.state.applicant;
  const known = opened && former && parsed<ApplicantInput>(opened.texts, former.contact);
  const along = known && correctedAlong(known, correction);
  if (!opened || !known || !along) return;
  // What was taken away at the contact stays the applicant’s to take away.
  const corrected = { ...known, ...along };
  if (JSON.stringify(corrected) === JSON.stringify(known)) return;
  const { rows, seal } = textCollector(opened.stream.id);
  const contact = seal('applicant', JSON.stringify(corrected));
  const command = { type: 'CorrectApplicant', kind: former.kind, contact, atContact: true } as const;
  const outcome = decideOn(opened, command, actor, rows);
  if (isRefusal(outcome)) return;
  // The contact has been corrected already: it is not told once more.
  await commit(deps, client, { ...outcome, replaced: undefined });
  await eraseText(client, former.contact.text, outcome.change.at);
}

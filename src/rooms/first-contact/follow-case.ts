import { isRefusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import { readOffice } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { type Erased, type Erasing, eraseMatter } from '../../platform/log/erase.ts';
import { save } from '../../platform/log/save.ts';
import { type ContactDeps, decideAll, tickRecord } from './service.ts';
import { CONTACTS, takeContact } from './store.ts';

/** What has become of a case that came of a contact. */
export type CaseTurn = { contact: string; case: string; ended: boolean; at: Instant };

/**
 * Ends the contact with its case, or follows it again where the case was taken up again (FC-3, SC-6.1), inside the
 * transaction that writes the case: there is no moment at which one has ended and the other has not, whatever the clock
 * does and whether or not a worker runs. Told twice it changes nothing the second time.
 */
export async function followCase(
  deps: Pick<ContactDeps, 'db' | 'worldAt'>,
  client: Queryable,
  { contact, case: number, ended, at }: CaseTurn,
): Promise<void> {
  const record = await takeContact(client, contact);
  if (!record) return;
  const opened = tickRecord(record, await deps.worldAt(await readOffice(client)), at);
  const outcome = decideAll(opened, [{ type: 'FollowCase', case: number, ended }], { kind: 'system' });
  if (isRefusal(outcome) || outcome.change.events.length === 0) return;
  await save(client, [outcome.change], deps.db.jobsSchema);
}

/** A contact is forgotten with the case that it led to: it holds the same person's name, phone and words (PIPL 47). */
export function forgetContact(
  client: Queryable,
  number: string,
  erasing: Erasing,
): Promise<Erased | undefined> {
  return eraseMatter(client, CONTACTS, number, erasing);
}

import { isRefusal } from '../../kernel/refusal.ts';
import { type Correction, correctedAlong, ownFacts, type PersonalFacts } from '../../kernel/same-person.ts';
import { parsed, text } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import { readOffice } from '../../platform/db/office.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { save } from '../../platform/log/save.ts';
import { eraseText, textCollector } from '../../platform/log/texts.ts';
import type { MaterialInput, VisitorInput } from './contract.ts';
import { foundBy } from './found-by.ts';
import { visitorOf } from './present.ts';
import { type ContactDeps, decideAll, tickRecord } from './service.ts';
import { readContact, takeContactWhole } from './store.ts';
import { entryBetween } from './visitor.ts';

/** What a contact holds of the person whose case came of it. */
export type ContactCopy = {
  number: string;
  visitor: VisitorInput;
  matter?: string;
  materials?: MaterialInput[];
};

/** For the applicant’s copy (PIPL 45): what is theirs; `undefined` where somebody else came, whose data are none of theirs. */
export async function copyOfContact(
  db: Queryable,
  number: string,
  applicant: PersonalFacts,
): Promise<ContactCopy | undefined> {
  const { record } = await readContact(db, number);
  if (!record) return undefined;
  const { state, texts } = record;
  const visitor = ownFacts(visitorOf(state, texts), applicant);
  if (!visitor) return undefined;
  return {
    number,
    visitor,
    matter: text(texts, state.matter),
    materials: parsed<MaterialInput[]>(texts, state.materials),
  };
}

/** What an applicant has put right at the case. */
export type ApplicantCorrection = Correction & { contact: string; at: Instant; actor: Actor };

/** Puts it right at the contact as well, where the same person came, in the transaction of the case (PIPL 46). */
export async function followCorrection(
  deps: Pick<ContactDeps, 'db' | 'worldAt' | 'phoneSecret'>,
  client: Queryable,
  { contact, from, to, at, actor }: ApplicantCorrection,
): Promise<void> {
  const record = await takeContactWhole(client, contact);
  const before = record && visitorOf(record.state, record.texts);
  const after = before && correctedAlong(before, { from, to });
  if (!record || !after) return;
  const opened = tickRecord(record, await deps.worldAt(await readOffice(client)), at);
  const decide = (visitor: VisitorInput) => {
    const { rows, seal } = textCollector(record.stream.id);
    const { entry } = entryBetween(before, visitor, seal);
    const outcome = decideAll(opened, [{ type: 'CorrectVisitor', entry }], actor, rows);
    return isRefusal(outcome) ? undefined : { outcome, visitor };
  };
  // What the contact had to name is not taken away there; all else is still put right.
  const decided = decide(after) ?? decide({ ...before, ...after });
  if (!decided) return;
  const { outcome, visitor } = decided;
  const matter = text(record.texts, record.state.matter);
  const columns = { ...outcome.change.columns, ...foundBy(deps, { number: contact, matter, ...visitor }) };
  await save(client, [{ ...outcome.change, columns }], deps.db.jobsSchema);
  if (record.state.visitor) await eraseText(client, record.state.visitor.text, at);
}

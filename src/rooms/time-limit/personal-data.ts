import type { Refusal } from '../../kernel/refusal.ts';
import type { PersonalFacts } from '../../kernel/same-person.ts';
import { parsed, type TextRef, text } from '../../kernel/text-ref.ts';
import { formatInstant, when } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Answer } from '../../platform/http/route.ts';
import { type Erased, type Erasing, eraseMatter } from '../../platform/log/erase.ts';
import type { ApplicantInput } from './contract.ts';
import type { ContactCopy } from './contract-personal.ts';
import { filesAndLooks } from './queries-personal.ts';
import { refuse } from './refusals.ts';
import type { CaseDeps, Opened } from './service.ts';
import { CASES } from './store.ts';

/**
 * What a person gave with the own matter, at the case and at the first contact it came of, and who looked at it (PIPL 45);
 * what was done with it stands in the timeline.
 */
export async function copyOfPersonalData(
  deps: CaseDeps,
  opened: Opened,
  { copyOfContact }: Pick<ContactsPort, 'copyOfContact'>,
): Promise<Answer> {
  const { state, stream, texts, world } = opened;
  const words = (ref: TextRef | undefined) => text(texts, ref);
  const applicant = parsed<ApplicantInput>(texts, state.applicant?.contact);
  const contact = applicant && state.contact ? await copyOfContact(state.contact, applicant) : undefined;
  // Whoever looked at the first contact looked at the same person, but where somebody else came; after all is removed
  // nothing tells any more who that was.
  const looked = state.contact !== undefined && (contact || !applicant) ? [state.contact] : [];
  const numbers = [state.number, ...looked];
  const { files, looks, erasedAt } = await filesAndLooks(deps.db.pool, stream.id, numbers);
  return {
    body: {
      number: state.number,
      applicant,
      matter: words(state.matter),
      location: parsed<object>(texts, state.location),
      fields: parsed<object>(texts, state.fields),
      materials: parsed<object[]>(texts, state.materials),
      contact,
      files: files.map(({ id, name, mediaType, sizeBytes }) => ({ id, name, mediaType, sizeBytes })),
      looks: looks.map(({ at, staff }) => ({
        at: formatInstant(at),
        by: world.organisation.staff(staff)?.name ?? staff,
      })),
      erasedAt: when(erasedAt),
      mayErase: state.closedAt !== undefined && erasedAt === undefined,
    },
  };
}

/** What hangs on a case outside this room. */
export type ContactsPort = {
  /** What the first contact of a case holds of its applicant; `undefined` where somebody else came. */
  copyOfContact(number: string, applicant: PersonalFacts): Promise<ContactCopy | undefined>;
  /** Removes the files bound to a stream; gives their number. */
  removeFiles(streamId: string): Promise<number>;
  /** Forgets the first contact that a case came of, if that has ended as well; in the caller's transaction. */
  forgetContact(client: Queryable, number: string, erasing: Erasing): Promise<Erased | undefined>;
};

/**
 * At the person's wish, once the matter has ended (PIPL 47): the texts, the files, and what was made of them; of the first
 * contact it came of as well, where the same person gave the same name, phone and words.
 */
export async function erasePersonalData(
  deps: CaseDeps,
  { state, stream, now }: Opened,
  { removeFiles, forgetContact }: ContactsPort,
  by?: string,
): Promise<Answer | Refusal> {
  if (!state.applicant) return refuse('nobodysData');
  if (state.closedAt === undefined) return refuse('stillOpen');
  const erasing = { why: 'request', at: now, by } as const;
  const erased = await deps.db.withTransaction(async (client) => [
    await eraseMatter(client, CASES, state.number, erasing),
    state.contact === undefined ? undefined : await forgetContact(client, state.contact, erasing),
  ]);
  const texts = erased.reduce((sum, one) => sum + (one?.texts ?? 0), 0);
  // Asked once more, perhaps since the answer or the program was lost: what is left of the files goes now.
  const files = await removeFiles(stream.id);
  const ofContact = erased[1] ? await removeFiles(erased[1].streamId) : 0;
  return { body: { number: state.number, texts, files: files + ofContact } };
}

import { maskName } from '../../../kernel/masks.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { dateOf } from '../../../kernel/time.ts';
import { recordLooks } from '../../../platform/db/look-ups.ts';
import { paperHtml } from '../../../platform/documents/paper.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import type { Papers } from '../../../platform/documents/papers.ts';
import type { Drawn } from '../../../platform/documents/routes.ts';
import { paperTexts } from '../../../platform/documents/texts.ts';
import type { Lang } from '../../../platform/http/language.ts';
import { mayLookUp } from '../policy.ts';
import { receiptOf } from '../present.ts';
import { refuse } from '../refusals.ts';
import type { ContactDeps, OpenedFor } from '../service.ts';
import { textsOf } from '../texts/index.ts';
import { receiptPaper } from './receipt.ts';

/**
 * The receipt of what was received on behalf. The name stands on it in full for whoever works on the contact, each drawing
 * a look on record (SC-5.1); phone and address are masked, for it lies about on desks.
 */
export async function drawReceipt(
  { deps, papers }: { deps: ContactDeps; papers: Papers },
  opened: OpenedFor,
  { lang, links }: { lang: Lang; links?: PaperLinks },
): Promise<Drawn | Refusal> {
  const { state, standing, world, now } = opened;
  const given = state.outcomes.some(({ kind }) => kind === 'receivedOnBehalf')
    ? receiptOf(opened)
    : undefined;
  if (!given) return refuse('receiptNotYet');
  const named = mayLookUp(standing);
  const receipt = { ...given, name: named ? given.name : given.name && maskName(given.name) };
  const office = (await papers.office()) || paperTexts.office[lang];
  const registered = world.organisation.department(state.department)?.name ?? '';
  const paper = receiptPaper({
    lang,
    office,
    registeredBy: `${office}${lang === 'zh' ? '' : ' · '}${registered}`,
    status: textsOf(lang).statuses[state.status] ?? state.status,
    receipt,
  });
  const about = state.number;
  const number = await papers.numberOf({ about, kind: 'receipt', part: 1, on: dateOf(state.receivedAt) });
  if (named) await recordLooks(deps.db.pool, now, standing.username, [about]);
  return { page: paperHtml({ ...paper, number }, links), name: `receipt-${about}` };
}

import type { Refusal } from '../../../kernel/refusal.ts';
import { recordLooks } from '../../../platform/db/look-ups.ts';
import type { DocumentKind } from '../../../platform/documents/numbers.ts';
import { paperHtml } from '../../../platform/documents/paper.ts';
import type { PaperLinks } from '../../../platform/documents/paper-links.ts';
import type { Papers } from '../../../platform/documents/papers.ts';
import type { Drawn } from '../../../platform/documents/routes.ts';
import { paperTexts } from '../../../platform/documents/texts.ts';
import type { Lang } from '../../../platform/http/language.ts';
import { looksUp } from '../policy-field.ts';
import { eventsOfCase } from '../queries.ts';
import { refuse } from '../refusals.ts';
import { type CaseDeps, type Opened, type OpenedFor, tickedEvents } from '../service.ts';
import { type Drawing, sheetOf } from './facts.ts';
import { CASE_DOCUMENTS, titleOfDocument } from './index.ts';

/** Which document is wanted, in which language; `links`, `address` as the route gives them. */
export type Wanted = { kind: DocumentKind; part?: number; lang: Lang; links?: PaperLinks; address: string };

type House = { deps: CaseDeps; papers: Papers };

/**
 * A document for a member of staff. Addressed to the applicant it carries the name in full, for whoever may look that up,
 * and each drawing is a look on record (SC-5.1); the work order and everybody else's copy show it masked.
 */
export async function drawForStaff(
  house: House,
  opened: OpenedFor,
  wanted: Wanted,
): Promise<Drawn | Refusal> {
  const { standing, state, now } = opened;
  const onlyTheJob = standing.contractor;
  if (onlyTheJob && wanted.kind !== 'workOrder') return refuse('caseNotFound');
  const named = wanted.kind !== 'workOrder' && looksUp(standing, state) === 'whole';
  const drawn = await draw(house, opened, wanted, { fullName: named, withPhone: !onlyTheJob });
  if (named && 'page' in drawn) await recordLooks(house.deps.db.pool, now, standing.username, [state.number]);
  return drawn;
}

/** A document for the applicant, by the tracking code: the own name in full, the code and where it leads. */
export function drawForApplicant(
  house: House,
  opened: Opened,
  wanted: Wanted,
  code: string,
): Promise<Drawn | Refusal> {
  const track = { code: code.toUpperCase(), address: `${wanted.address}/track/${encodeURIComponent(code)}` };
  return draw(house, opened, wanted, { fullName: true, withPhone: true, track });
}

async function draw(
  { deps, papers }: House,
  opened: Opened,
  { kind, part, lang, links }: Wanted,
  to: Pick<Drawing, 'fullName' | 'withPhone' | 'track'>,
): Promise<Drawn | Refusal> {
  const { state, stream } = opened;
  const [stored, name] = await Promise.all([eventsOfCase(deps.db.pool, stream.id), papers.office()]);
  const events = [...stored, ...tickedEvents(opened)];
  const office = name || paperTexts.office[lang];
  const made = CASE_DOCUMENTS[kind](sheetOf(opened, { lang, office, events, ...to }), part);
  if (!made) return refuse('documentNotYet', documentFacts(kind));
  const number = await papers.numberOf({ about: state.number, kind, part: made.part, on: made.on });
  const page = paperHtml({ lang, issuer: office, number, ...made.paper }, links);
  return { page, name: `${kind}-${state.number}${made.part > 1 ? `-${made.part}` : ''}` };
}

const documentFacts = (kind: DocumentKind) => {
  const { zh: titleZh, en: titleEn } = titleOfDocument(kind);
  return { titleZh, titleEn };
};

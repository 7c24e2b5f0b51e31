import { toTsVectorText } from '../../kernel/search/bigrams.ts';
import { parsed, type Texts, text } from '../../kernel/text-ref.ts';
import type { TextRow } from '../../platform/log/texts.ts';
import type { ApplicantInput } from './contract.ts';
import type { CaseState, World } from './model.ts';
import { versionOf } from './rules/facts.ts';

type Words = {
  number: string;
  title?: string;
  matter?: string;
  location?: object;
  service?: string;
  unit?: string;
};

/** By what a case is found, beside its row: number, words, place, item and unit. Never by a name or a phone. */
export function foundBy({ number, title, matter, location = {}, service, unit }: Words): string {
  const place = Object.values(location).join(' ');
  return toTsVectorText([number, title, matter, place, service, unit].filter(Boolean).join(' '));
}

/** The same from the case as it stands, with the texts of the command that changes it. */
export function foundAnewBy(
  state: CaseState,
  { texts: kept, world }: { texts: Texts; world: World },
  rows: TextRow[],
): string {
  const texts = { ...kept, ...Object.fromEntries(rows.map(({ id, body }) => [id, body])) };
  return foundBy({
    number: state.number,
    title: text(texts, state.title),
    matter: text(texts, state.matter),
    location: parsed<object>(texts, state.location),
    service: versionOf(state, world)?.name,
    unit: parsed<ApplicantInput>(texts, state.applicant?.contact)?.unit,
  });
}

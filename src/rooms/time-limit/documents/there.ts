import type { DocumentKind } from '../../../platform/documents/numbers.ts';
import type { Lang } from '../../../platform/http/language.ts';
import type { Opened } from '../service.ts';
import type { LoggedCaseEvent } from '../timeline.ts';
import { sheetOf } from './facts.ts';
import { CASE_DOCUMENTS, titleOfDocument } from './index.ts';

/** Which of these documents there are of a case now, and what each is called. */
export function documentsThere(
  opened: Opened,
  events: LoggedCaseEvent[],
  lang: Lang,
  kinds: readonly DocumentKind[],
) {
  const sheet = sheetOf(opened, { lang, office: '', events, fullName: false, withPhone: false });
  return kinds
    .filter((kind) => CASE_DOCUMENTS[kind](sheet) !== undefined)
    .map((kind) => ({ kind, title: titleOfDocument(kind)[lang] }));
}

import { Type } from 'typebox';
import { DOCUMENT_KINDS } from '../../platform/documents/numbers.ts';
import type { Papers } from '../../platform/documents/papers.ts';
import { documentRoutes } from '../../platform/documents/routes.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { openTracked } from './commands.ts';
import { NumberParam, TrackingParam } from './contract.ts';
import { Maybe, words } from './contract-parts.ts';
import { drawForApplicant, drawForStaff } from './documents/draw.ts';
import { APPLICANT_DOCUMENTS } from './documents/index.ts';
import { type CaseDeps, openFor } from './service.ts';

const DocumentQuery = Type.Object({
  part: Maybe(
    Type.Integer({
      minimum: 1,
      maximum: 10_000,
      description: 'Which of several of the kind; the last without it',
    }),
  ),
});

/** The documents of a case: for staff as far as they see it, for the applicant by the tracking code. */
export function caseDocumentRoutes(deps: CaseDeps, papers: Papers): AnyRoute[] {
  const house = { deps, papers };
  const ofStaff = documentRoutes(papers, {
    path: '/cases/{number}/documents/{kind}',
    operation: 'caseDocument',
    summary: 'A document of a case',
    tag: 'documents',
    caller: 'staff',
    params: Type.Object({ ...NumberParam.properties, kind: words(DOCUMENT_KINDS) }),
    query: DocumentQuery,
    load: ({ params, caller }) => openFor(deps, params.number, caller.username),
    draw: ({ loaded, params: { kind }, query: { part }, lang, links, address }) =>
      drawForStaff(house, loaded, { kind, part, lang, links, address }),
  });
  const ofApplicant = documentRoutes(papers, {
    path: '/track/{trackingCode}/documents/{kind}',
    operation: 'trackedDocument',
    summary: 'A document of one’s own matter',
    tag: 'documents',
    caller: 'anyone',
    params: Type.Object({ ...TrackingParam.properties, kind: words(APPLICANT_DOCUMENTS) }),
    query: DocumentQuery,
    load: ({ params }) => openTracked(deps, params.trackingCode),
    draw: ({ loaded, params: { kind, trackingCode }, query: { part }, lang, links, address }) =>
      drawForApplicant(house, loaded, { kind, part, lang, links, address }, trackingCode),
  });
  return [...ofStaff, ...ofApplicant];
}

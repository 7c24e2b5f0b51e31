import type { Papers } from '../../platform/documents/papers.ts';
import { documentRoutes } from '../../platform/documents/routes.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { ContactParam } from './contract.ts';
import { drawReceipt } from './documents/draw.ts';
import { type ContactDeps, openFor } from './service.ts';

/** The receipt of a contact, for the visitor to take along (FC-3). */
export const contactDocumentRoutes = (deps: ContactDeps, papers: Papers): AnyRoute[] =>
  documentRoutes(papers, {
    path: '/contacts/{number}/documents/receipt',
    operation: 'contactReceipt',
    summary: 'The receipt of what was received on behalf (FC-3)',
    tag: 'documents',
    caller: 'staff',
    params: ContactParam,
    load: ({ params, caller }) => openFor(deps, params.number, caller.username),
    draw: ({ loaded, lang, links }) => drawReceipt({ deps, papers }, loaded, { lang, links }),
  });

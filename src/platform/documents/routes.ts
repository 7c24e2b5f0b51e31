import type { FastifyRequest } from 'fastify';
import type { Static, TObject, TSchema } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Answer, type AnyRoute, type CallerRule, defineRoute, type LoadContext } from '../http/route.ts';
import { linksOf, type PaperLinks } from './paper-links.ts';
import type { Papers } from './papers.ts';

/** A document that was drawn: its page, and how its file is called. */
export type Drawn = { page: string; name: string };

type DrawContext<P, Q, L, C extends CallerRule> = Omit<LoadContext<P, Q, C>, 'query'> & {
  query: Q;
  loaded: L;
  /** Where else the document is, on a page that is shown; nothing where it is made into a PDF. */
  links?: PaperLinks;
  /** The address of the office, for codes that lead there. */
  address: string;
};

export type DocumentRoute<P extends TSchema, Q extends TObject, L, C extends CallerRule> = {
  /** Without `.html`, `.pdf`. */
  path: string;
  operation: string;
  summary: string;
  tag: string;
  caller: C;
  params: P;
  query?: Q;
  load?: (ctx: LoadContext<Static<P>, Static<Q>, C>, request: FastifyRequest) => Promise<L | Refusal>;
  draw: (ctx: DrawContext<Static<P>, Static<Q>, Awaited<L>, C>) => Promise<Drawn | Refusal>;
};

const FORMS = {
  html: { type: 'text/html; charset=utf-8', says: 'to print' },
  pdf: { type: 'application/pdf', says: 'as PDF' },
} as const;
type Form = keyof typeof FORMS;

/** The address the sender reached us by, where none is configured. */
const addressOf = ({ baseUrl }: Papers, { protocol, host }: FastifyRequest) =>
  baseUrl ?? `${protocol}://${host}`;

/** A page as PDF; why it could not be made is for the log alone. */
export const printed = (
  papers: Papers,
  request: FastifyRequest,
  { page, name }: Drawn,
): Promise<Buffer | Refusal> =>
  papers.printer.print(page, (reason) =>
    request.server.door.log.error({ reason, document: name }, 'a PDF could not be made'),
  );

/** One document at two addresses: a page to print, and the same as PDF. */
export function documentRoutes<
  const C extends CallerRule,
  P extends TSchema,
  Q extends TObject = TObject,
  L = undefined,
>(papers: Papers, route: DocumentRoute<P, Q, L, C>): AnyRoute[] {
  return (['html', 'pdf'] as const).map((form) => routeOf(papers, route, form));
}

function routeOf<const C extends CallerRule, P extends TSchema, Q extends TObject, L>(
  papers: Papers,
  { path, operation, summary, tag, caller, params, query, load, draw }: DocumentRoute<P, Q, L, C>,
  form: Form,
): AnyRoute {
  const { type, says } = FORMS[form];
  return defineRoute<C, P, Q, TSchema, L>({
    method: 'GET',
    path: `${path}.${form}`,
    operationId: `${operation}${form === 'pdf' ? 'Pdf' : 'Page'}`,
    summary: `${summary}, ${says}`,
    tag,
    caller,
    params,
    query,
    answers: { 200: null },
    produces: [type.split(';')[0] as string],
    load,
    handle: async (ctx, request): Promise<Answer | Refusal> => {
      const hasPdf = papers.printer.available();
      const links = form === 'html' ? linksOf(request.url, ctx.lang, hasPdf) : undefined;
      const drawn = await draw({ ...ctx, links, address: addressOf(papers, request) });
      if (isRefusal(drawn)) return drawn;
      const body = form === 'html' ? drawn.page : await printed(papers, request, drawn);
      if (isRefusal(body)) return body;
      return {
        body,
        headers: {
          'content-type': type,
          'content-disposition': `inline; filename="${drawn.name}.${form}"`,
          'content-language': ctx.lang,
        },
      };
    },
  });
}

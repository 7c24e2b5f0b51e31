import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { linksOf } from '../documents/paper-links.ts';
import type { Papers } from '../documents/papers.ts';
import { printed } from '../documents/routes.ts';
import { FILE_TYPES, MOST_ENTRIES, type SheetKind, sheetHeaders } from '../documents/sheet.ts';
import { DEFAULT_LIMIT, listQuery } from '../http/lists.ts';
import { type Answer, type AnyRoute, defineRoute } from '../http/route.ts';
import { registerFile, registerFileName } from './files.ts';
import { openRegister, registerPage, tooLongFor } from './read.ts';
import type { Numbered, Register, RegisterDeps, WorldOfRegister } from './register.ts';

const FORMS: Record<SheetKind, string> = {
  csv: 'as CSV',
  xlsx: 'as a workbook',
  html: 'as a page to print',
  pdf: 'as PDF',
};

/** The period by day, both days included; without it the register from its beginning to now. */
const registerQuery = ({ department, query }: { department: string; query: string }) => ({
  from: Type.Optional(Type.String({ format: 'date' })),
  to: Type.Optional(Type.String({ format: 'date' })),
  department: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$', description: department })),
  query: Type.Optional(Type.String({ maxLength: 200, description: query })),
});

function listRoute<World extends WorldOfRegister, Scope, State extends Numbered, Entry>(
  deps: RegisterDeps<World>,
  register: Register<World, Scope, State, Entry>,
): AnyRoute {
  const { name, operation, summary, holds, asks, entry } = register;
  return defineRoute({
    method: 'GET',
    path: `/registers/${name}`,
    operationId: `read${operation}`,
    summary: `${summary}${holds}, as far as one may see it`,
    tag: 'registers',
    caller: 'staff',
    query: Type.Object({ ...registerQuery(asks), ...listQuery }),
    answers: {
      200: Type.Object({ items: Type.Array(entry), next: Type.Union([Type.String(), Type.Null()]) }),
    },
    handle: async ({ query, caller, lang }): Promise<Answer | Refusal> => {
      const { limit = DEFAULT_LIMIT, after, ...filter } = query;
      const open = await openRegister(deps, register, filter, caller.username, lang);
      if (isRefusal(open)) return open;
      const page = await registerPage(open, limit, after);
      return isRefusal(page) ? page : { body: page };
    },
  });
}

function fileRoute<World extends WorldOfRegister, Scope, State extends Numbered, Entry>(
  deps: RegisterDeps<World>,
  register: Register<World, Scope, State, Entry>,
  { kind, papers }: { kind: SheetKind; papers: Papers },
): AnyRoute {
  const { name, operation, summary, asks } = register;
  return defineRoute({
    method: 'GET',
    path: `/registers/${name}.${kind}`,
    operationId: `export${operation}${kind[0]?.toUpperCase()}${kind.slice(1)}`,
    summary: `${summary} ${FORMS[kind]}`,
    tag: 'registers',
    caller: 'staff',
    query: Type.Object(registerQuery(asks)),
    answers: { 200: null },
    produces: [FILE_TYPES[kind].split(';')[0] as string],
    handle: async ({ query, caller, lang }, request): Promise<Answer | Refusal> => {
      const open = await openRegister(deps, register, query, caller.username, lang);
      if (isRefusal(open)) return open;
      const tooLong = await tooLongFor(open, MOST_ENTRIES[kind]);
      if (tooLong) return tooLong;
      const name = registerFileName(open);
      const hasPdf = papers.printer.available();
      const links = kind === 'html' ? linksOf(request.url, lang, hasPdf) : undefined;
      const made = await registerFile(kind, open, links);
      const body = kind === 'pdf' ? await printed(papers, request, { page: String(made), name }) : made;
      return isRefusal(body) ? body : { body, headers: sheetHeaders(kind, name, lang) };
    },
  });
}

/** A register as the API offers it: to read page by page, to search, to print and to export. */
export function routesOfRegister<World extends WorldOfRegister, Scope, State extends Numbered, Entry>(
  deps: RegisterDeps<World>,
  register: Register<World, Scope, State, Entry>,
  papers: Papers,
): AnyRoute[] {
  const kinds = Object.keys(FILE_TYPES) as SheetKind[];
  return [listRoute(deps, register), ...kinds.map((kind) => fileRoute(deps, register, { kind, papers }))];
}

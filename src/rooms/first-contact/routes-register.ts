import { Type } from 'typebox';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { FILE_TYPES, MOST_ENTRIES, type SheetKind, sheetHeaders } from '../../platform/documents/sheet.ts';
import { DEFAULT_LIMIT, listQuery } from '../../platform/http/lists.ts';
import { type Answer, type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { RegisterPage, registerQuery } from './contract-register.ts';
import { openRegister, type RegisterReading, registerPage, tooLongFor } from './register.ts';
import { fileName, registerCsv, registerHtml, registerXlsx } from './register-export.ts';
import type { ContactDeps } from './service.ts';

const SUMMARIES: Record<SheetKind, string> = {
  csv: 'The register of first contacts as CSV',
  xlsx: 'The register of first contacts as a workbook',
  html: 'The register of first contacts as a page to print',
};

const MAKERS: Record<SheetKind, (deps: ContactDeps, reading: RegisterReading) => unknown> = {
  csv: registerCsv,
  xlsx: registerXlsx,
  html: registerHtml,
};

const listRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'GET',
    path: '/registers/first-contact',
    operationId: 'readFirstContactRegister',
    summary: 'The register of first contacts, as far as one may see it',
    tag: 'registers',
    caller: 'staff',
    query: Type.Object({ ...registerQuery, ...listQuery }),
    answers: { 200: RegisterPage },
    handle: async ({ query, caller, lang }): Promise<Answer | Refusal> => {
      const { limit = DEFAULT_LIMIT, after, ...filter } = query;
      const reading = await openRegister(deps, filter, caller.username, lang);
      if (isRefusal(reading)) return reading;
      const page = await registerPage(deps, reading, limit, after);
      return isRefusal(page) ? page : { body: page };
    },
  });

function fileRoute(deps: ContactDeps, kind: SheetKind): AnyRoute {
  return defineRoute({
    method: 'GET',
    path: `/registers/first-contact.${kind}`,
    operationId: `exportFirstContactRegister${kind[0]?.toUpperCase()}${kind.slice(1)}`,
    summary: SUMMARIES[kind],
    tag: 'registers',
    caller: 'staff',
    query: Type.Object(registerQuery),
    answers: { 200: null },
    produces: [FILE_TYPES[kind].split(';')[0] as string],
    handle: async ({ query, caller, lang }): Promise<Answer | Refusal> => {
      const reading = await openRegister(deps, query, caller.username, lang);
      if (isRefusal(reading)) return reading;
      const tooLong = await tooLongFor(deps, reading, MOST_ENTRIES[kind]);
      if (tooLong) return tooLong;
      const headers = sheetHeaders(kind, fileName(reading), lang);
      return { body: await MAKERS[kind](deps, reading), headers };
    },
  });
}

/** 首问登记簿 (FC-1): read, search by period, department and words, print, export. */
export function firstContactRegisterRoutes(deps: ContactDeps): AnyRoute[] {
  return [listRoute(deps), ...(Object.keys(FILE_TYPES) as SheetKind[]).map((kind) => fileRoute(deps, kind))];
}

import { Type } from 'typebox';
import { FILE_TYPES } from '../../platform/documents/sheet.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { templateWorkbook } from '../export/template.ts';
import type { Office } from '../office.ts';
import { type BroughtIn, bringIn } from './bring-in.ts';
import type { Problem } from './cell.ts';
import { type Language, reasonOf } from './describe.ts';
import { type ReadSheets, readTexts } from './read-source.ts';
import { readXlsx } from './read-xlsx.ts';
import { refuse } from './texts/refusals.ts';

const MOST_PROBLEMS_TOLD = 1_000;
/** A workbook of the largest size in base64, and what stands around it. */
const BODY_LIMIT = 15 * 1024 * 1024;

const Body = Type.Object(
  {
    files: Type.Optional(
      Type.Record(Type.String({ minLength: 1, maxLength: 100 }), Type.String(), {
        maxProperties: 40,
        description: 'CSV texts by file name; the name is the table’s, as `departments.csv`',
      }),
    ),
    workbook: Type.Optional(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 200 }),
          content: Type.String({ description: 'base64' }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

const Counts = Type.Object({
  table: Type.String(),
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
});

const Outcome = Type.Object({
  tables: Type.Array(Counts),
  problems: Type.Array(
    Type.Object({
      file: Type.String(),
      row: Type.Optional(Type.Integer()),
      column: Type.Optional(Type.String()),
      code: Type.String(),
      detail: Type.String(),
    }),
  ),
  accounts: Type.Array(Type.Object({ username: Type.String(), oneTimePassword: Type.String() })),
});

/** The import of the office's tables, and the blank workbook it reads. */
export function importRoutes(office: Office): AnyRoute[] {
  return [importRoute(office), templateRoute(office)];
}

function administratorOnly(office: Office) {
  return async ({ caller }: { caller: { username: string } }) => {
    const { organisation } = await office.worldAt(await office.row());
    const roles = organisation.rolesOf(caller.username, await office.now());
    return roles.includes('administrator') ? undefined : refuse('administratorOnly');
  };
}

/** `GET /imports/template.xlsx`: the same blank workbook as `yinuo template`, a sheet a table with notes on each column. */
function templateRoute(office: Office): AnyRoute {
  return defineRoute({
    method: 'GET',
    path: '/imports/template.xlsx',
    operationId: 'readImportTemplate',
    summary: 'The blank workbook for an import, with a note on each column',
    tag: 'office',
    caller: 'staff',
    answers: { 200: null },
    produces: [FILE_TYPES.xlsx],
    load: administratorOnly(office),
    handle: async () => ({
      body: await templateWorkbook(),
      headers: {
        'content-type': FILE_TYPES.xlsx,
        'content-disposition': 'attachment; filename="yinuo-template.xlsx"',
      },
    }),
  });
}

/**
 * `POST /imports`: the same import as `yinuo import`, for an administrator. A preview says how many rows of each table
 * are new, changed and unchanged, and everything that is wrong; without it anything wrong is a 422 that names it all.
 */
function importRoute(office: Office): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: '/imports',
    operationId: 'importOffice',
    summary: 'Import the office’s tables from CSV or a workbook; a preview changes nothing',
    tag: 'office',
    caller: 'staff',
    // One-time passwords are said once and not kept for a retry.
    idempotencyRead: 'never',
    query: Type.Object({ preview: Type.Optional(Type.Boolean()) }),
    body: Body,
    bodyLimit: BODY_LIMIT,
    answers: { 200: Outcome },
    load: administratorOnly(office),
    handle: async ({ body, preview, caller, lang }) => {
      const read = await readBody(body);
      if (!read) return refuse('eitherFilesOrWorkbook');
      const done = await bringIn(office, read, { preview, actor: { kind: 'staff', id: caller.username } });
      if (done.problems.length === 0 || preview) return { body: present(done, lang) };
      return refuse('importRefused', { count: done.problems.length }, told(done.problems).map(errorOf));
    },
  });
}

type ImportBody = { files?: Record<string, string>; workbook?: { name: string; content: string } };

async function readBody({ files, workbook }: ImportBody): Promise<ReadSheets | undefined> {
  if (files && !workbook) return readTexts(files);
  return workbook && !files ? readXlsx(workbook.name, Buffer.from(workbook.content, 'base64')) : undefined;
}

const told = (problems: Problem[]) => problems.slice(0, MOST_PROBLEMS_TOLD);

function present({ tables, problems, accounts }: BroughtIn, lang: Language) {
  return {
    tables,
    problems: told(problems).map(({ file, row, column, code, facts }) => ({
      file,
      row,
      column,
      code,
      detail: reasonOf(code, facts, lang),
    })),
    accounts: accounts.map(({ username, password }) => ({ username, oneTimePassword: password })),
  };
}

/** The pointer of a problem leads to file, row and column: `/posts.csv/7/role`. */
function errorOf({ file, row, column, code, facts }: Problem) {
  const pointer = ['', file, row, column].filter((part) => part !== undefined).join('/');
  return { pointer, code, detail: { zh: reasonOf(code, facts, 'zh'), en: reasonOf(code, facts, 'en') } };
}

/**
 * `npm run generate` writes what follows from the sources; `npm run generate -- --check` only compares and ends with 1
 * when a file is out of date. The database is a throw-away one, or the server of `TEST_DATABASE_URL`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openOffice } from '../src/app/office.ts';
import { contractRoutes } from '../src/app/server.ts';
import { CONTRACT } from '../src/app/texts/contract.ts';
import { type Database, openDatabase } from '../src/platform/db/pool.ts';
import { buildOpenApi } from '../src/platform/http/openapi.ts';
import { tokensCss } from '../src/web/kit/tokens.ts';
import { authorityDocument } from '../test/authority/document.ts';
import { startTestServer, TEST_SCHEMA } from '../test/database-server.ts';
import { apiTypes } from './api-types.ts';
import { rulebookMap } from './rulebook-map.ts';
import { describeSchema } from './schema-dump.ts';
import { supplyDocument } from './supply.ts';
import { tableTypes } from './table-types.ts';

type Generator = { file: string; make: (db: Database) => Promise<string> };

/** Everything that is generated: a file of the checkout and what makes its text from a migrated database. */
const GENERATORS: Generator[] = [
  { file: 'docs/schema.txt', make: (db) => describeSchema(db.ownerPool(), db.schema, db.servingRole) },
  { file: 'src/platform/db/tables.ts', make: (db) => tableTypes(db) },
  { file: 'docs/openapi.json', make: openApi },
  { file: 'src/web/kit/api.generated.ts', make: async (db) => apiTypes(await openApi(db)) },
  { file: 'src/web/kit/tokens.css', make: async () => tokensCss() },
  { file: 'docs/authority.md', make: async (db) => authorityDocument(await routesOf(db)) },
  { file: 'docs/supply.md', make: async () => supplyDocument() },
  { file: 'docs/rulebook-map.md', make: async () => rulebookMap() },
];

/** Every route that the server serves. */
async function routesOf(db: Database) {
  return contractRoutes(await openOffice(db, { dataDir: os.tmpdir() }), 'signs nothing here');
}

/** The contract as the server publishes it, from the same list of routes. */
async function openApi(db: Database): Promise<string> {
  return `${JSON.stringify(buildOpenApi(await routesOf(db), CONTRACT), null, 2)}\n`;
}

const ROOT = path.resolve(import.meta.dirname, '..');

async function bringUpToDate({ file, make }: Generator, db: Database, onlyCheck: boolean): Promise<boolean> {
  const at = path.join(ROOT, file);
  const [before, now] = await Promise.all([readFile(at, 'utf8').catch(() => ''), make(db)]);
  if (before === now) return true;
  process.stdout.write(`${onlyCheck ? 'out of date' : 'written'}: ${file}\n`);
  if (onlyCheck) return false;
  await mkdir(path.dirname(at), { recursive: true });
  await writeFile(at, now);
  return true;
}

async function main(onlyCheck: boolean): Promise<boolean> {
  const { server, close } = await startTestServer();
  try {
    if (server.templateFailure) throw new Error(server.templateFailure);
    const db = await openDatabase({ url: server.servingUrl, ownerUrl: server.ownerUrl, schema: TEST_SCHEMA });
    try {
      const results = [];
      for (const generator of GENERATORS) results.push(await bringUpToDate(generator, db, onlyCheck));
      return results.every(Boolean);
    } finally {
      await db.close();
    }
  } finally {
    await close();
  }
}

const upToDate = await main(process.argv.includes('--check'));
process.exitCode = upToDate ? 0 : 1;

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Sheets that a desk page may have loaded together with any other. */
const SHEETS = ['src/web/desk', 'src/web/kit', 'src/rooms']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))),
  )
  .filter((name) => name.endsWith('.css') && !/\/(public|field)\//.test(name))
  .sort();

/** Classes that begin a rule: what the sheet takes for its own. */
const ownClasses = (sheet: string): string[] => [
  ...new Set(
    [...readFileSync(sheet, 'utf8').matchAll(/^\s*(\.[a-z][a-z-]*)(?= [>.a-z:]|:| \{|,$)/gm)].map(
      ([, name]) => name as string,
    ),
  ),
];

test('no two sheets of the desk name the same class: the last one loaded would change the other page', () => {
  const owners = new Map<string, string[]>();
  for (const sheet of SHEETS)
    for (const name of ownClasses(sheet)) owners.set(name, [...(owners.get(name) ?? []), sheet]);
  expect(SHEETS.length).toBeGreaterThan(8);
  expect([...owners].filter(([, sheets]) => sheets.length > 1)).toEqual([]);
});

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
type Compiler = { compiledEntry(root: string): Promise<string | undefined> };

async function compiledEntry(): Promise<string> {
  const compiler = (await import(pathToFileURL(path.join(ROOT, 'bin/compile.mjs')).href)) as Compiler;
  return (await compiler.compiledEntry(`${ROOT}/`)) ?? 'not compiled';
}

/** Else every start would run the sources through a loader: seconds longer, with less speed and more memory (ADR 0010). */
it('the program is compiled when it is first started, and knows where its sources stand', async () => {
  const entry = await compiledEntry();
  expect(path.basename(entry)).toBe('main.js');
  const folder = path.dirname(entry);
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const compiled = await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')));
  expect(compiled.join('\n')).toContain(`= "${path.join(ROOT, 'src')}/`);
  expect(compiled.join('\n')).not.toContain('import.meta.dirname');
});

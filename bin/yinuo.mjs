#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { tooOldNode } from '../src/app/texts/too-old-node.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(tooOldNode(process.versions.node));
  process.exit(1);
}

const { compiledEntry } = await import('./compile.mjs');
const entry = await compiledEntry(fileURLToPath(new URL('..', import.meta.url)));
if (entry) {
  await import(entry);
} else {
  // Where nothing may be written the sources run as they are, only slower. tsx and its settings come from this package.
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  await import('../src/app/cli/main.ts');
}

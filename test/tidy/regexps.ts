import ts from 'typescript';
import type { Source } from './sources.ts';

export type FoundRegExp = { where: string; source: string; flags: string };

/** Every regular expression that stands in a source: literals, and the patterns of schemas. */
export function regExpsOf({ path, text }: Pick<Source, 'path' | 'text'>): FoundRegExp[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: FoundRegExp[] = [];
  const add = (node: ts.Node, source: string, flags: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ where: `${path}:${line + 1}`, source, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'pattern' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      add(node, node.initializer.text, 'u');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Signs that stand for the classes an expression may name, beside those it names itself. */
const SIGNS = [
  'a',
  'A',
  '0',
  ' ',
  '\t',
  '\n',
  '.',
  '-',
  '"',
  '"a',
  '_',
  '+',
  '中',
  '\u202e',
  '=',
  '<',
  '(',
  '/',
  '@',
  ',',
];

/** Strings that make an expression go back as often as it can: one sign, or two in turn, many times, and no end that fits. */
export function attacksOn({ source }: FoundRegExp, length: number): string[] {
  const own = [...new Set([...source.replaceAll(/\\[a-zA-Z]/g, '')])].filter(
    (sign) => !/[\\[\]{}?*^$|]/.test(sign),
  );
  const words = source.match(/[A-Za-z]{2,12}/g) ?? [];
  const pieces = [...new Set([...SIGNS, ...own, ...words])].slice(0, 48);
  const pairs = own.slice(0, 8).flatMap((one) => ['a', '0', ' '].map((other) => one + other));
  const repeated = [...pieces, ...pairs].map((piece) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
  );
  return repeated.flatMap((text) => [text, `${text}\u0001`]);
}

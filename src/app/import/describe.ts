import { fillIn } from '../../platform/db/failure.ts';
import type { Problem } from './cell.ts';
import { PLACE_TEXTS, PROBLEM_TEXTS } from './texts/problems.ts';

export type Language = 'zh' | 'en';

/** A problem as one line. Example: `posts.csv, row 7, column role: “boss” is none of: staff / head …`. */
export function describeProblem(problem: Problem, language: Language): string {
  const { file, row, column, code, facts } = problem;
  const place = [file];
  if (row !== undefined) place.push(fillIn(PLACE_TEXTS.row[language], { row }));
  if (column !== undefined) place.push(fillIn(PLACE_TEXTS.column[language], { column }));
  return `${place.join(PLACE_TEXTS.comma[language])}${PLACE_TEXTS.colon[language]}${reasonOf(code, facts, language)}`;
}

/** Only the reason, without its place. */
export function reasonOf(code: Problem['code'], facts: Problem['facts'], language: Language): string {
  return fillIn(PROBLEM_TEXTS[code][language], facts ?? {});
}

/** By file in the order read, then by row: the order in which people mend them. */
export function sortProblems(problems: Problem[], files: string[]): Problem[] {
  const place = new Map(files.map((file, index) => [file, index]));
  const rank = (file: string) => place.get(file) ?? files.length;
  return problems.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.row ?? 0) - (b.row ?? 0));
}

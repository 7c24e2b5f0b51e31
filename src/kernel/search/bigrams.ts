/**
 * Chinese is written without spaces: a run of Han characters is indexed by its pairs (维修服务 → 维修, 修服, 服务), which
 * finds every phrase of two characters or more without a dictionary. Latin words and numbers are tokens as they are.
 */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
const HAN = /^\p{Script=Han}/u;
const WRITTEN_OUT = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?=-[\p{L}\p{N}])|(?<=\p{N}{4}-)\p{N}{6,}/gu;

/** Width and case folded: full-width `ＷＸ` and `wx` are the same. */
function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUNS) ?? [];
}

/** A run of Han gives its pairs, or itself where it is one character; any other run is one token. */
function addTokens(tokens: Set<string>, run: string): void {
  if (!HAN.test(run)) {
    tokens.add(run);
    return;
  }
  let before = '';
  for (const character of run) {
    if (before !== '') tokens.add(before + character);
    before = character;
  }
  if (before === run) tokens.add(run);
}

/**
 * The tokens of a text, each once, in order of appearance.
 * Example: `bigrams('WX-02 给排水')` is `['wx', '02', '给排', '排水']`.
 */
export function bigrams(text: string): string[] {
  return [...tokensOf(runsOf(text))];
}

function tokensOf(runs: string[]): Set<string> {
  const tokens = new Set<string>();
  for (const run of runs) addTokens(tokens, run);
  return tokens;
}

/** Tokens are letters and digits only, so there is nothing in them to escape. */
const quoted = (token: string) => `'${token}'`;

/**
 * A `tsvector` literal of the text. The last character of each run stands by itself too, so that a query of one
 * character finds it as the beginning of a token wherever it stood.
 */
export function toTsVectorText(text: string): string {
  const runs = runsOf(text);
  const tokens = tokensOf(runs);
  for (const run of runs) if (HAN.test(run)) tokens.add([...run].at(-1) as string);
  return [...tokens].map(quoted).join(' ');
}

/**
 * A `tsquery` literal that finds texts with all tokens of the query, words and single characters as beginnings;
 * `undefined` when there is nothing to look for (the query is blank or only punctuation). What stands before a hyphen is
 * written to its end, and so is a number of a matter with all its digits: looked for as a beginning, its year would lead
 * through all matters of that year. Example: `2026-0012` is `'2026' & '0012':*`, `2026-001234` is `'2026' & '001234'`.
 */
export function toTsQueryText(query: string): string | undefined {
  const tokens = bigrams(query);
  if (tokens.length === 0) return undefined;
  const whole = new Set(query.normalize('NFKC').toLowerCase().match(WRITTEN_OUT));
  return tokens
    .map((token) => (isPair(token) || whole.has(token) ? quoted(token) : `${quoted(token)}:*`))
    .join(' & ');
}

function isPair(token: string): boolean {
  return HAN.test(token) && [...token].length === 2;
}

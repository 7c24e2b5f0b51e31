import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { attacksOn, type FoundRegExp, regExpsOf } from './tidy/regexps.ts';
import { allSources, isTest } from './tidy/sources.ts';

/**
 * A body may hold a megabyte, and a pattern is tried on the whole of a text even where the text is too long besides: so
 * each must take a time that grows as the text does. Measured on every expression that stands in the sources.
 */
const LENGTH = 30_000;
/** A line that reads each sign once takes well below a millisecond; one that goes back takes seconds. */
const WITHIN_MS = 150;
/** What a machine that is busy with other things may add; a text that took longer is tried again by itself. */
const TRIES = 3;

const found = allSources()
  .filter(({ path }) => path.startsWith('src/') && !isTest(path))
  .flatMap(regExpsOf);

const TOO_LONG = Number.POSITIVE_INFINITY;

const bench = vm.createContext({ source: '', flags: '', texts: [] as string[] });
const TRY_ALL = new vm.Script(
  'var tried = new RegExp(source, flags); texts.forEach((text) => text.replace(tried, ""))',
);

/** Milliseconds that an expression takes for all texts together; one that does not come back is broken off. */
function timeOf({ source, flags }: FoundRegExp, texts: string[]): number {
  Object.assign(bench, { source, flags: flags.includes('g') ? flags : `${flags}g`, texts });
  const since = performance.now();
  try {
    TRY_ALL.runInContext(bench, { timeout: 500 });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return TOO_LONG;
    throw error;
  }
  return performance.now() - since;
}

/** A text that takes an expression too long, again and again; most expressions pass with all texts at once. */
function slowest(expression: FoundRegExp): string | undefined {
  const attacks = attacksOn(expression, LENGTH);
  if (timeOf(expression, attacks) < WITHIN_MS) return undefined;
  for (const text of attacks) {
    const times: number[] = [];
    while (times.length < TRIES && (times.at(-1) ?? TOO_LONG) > WITHIN_MS)
      times.push(timeOf(expression, [text]));
    if (Math.min(...times) > WITHIN_MS)
      return `${expression.where} /${expression.source}/ on ${JSON.stringify(text.slice(0, 12))}…`;
  }
  return undefined;
}

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(found.length).toBeGreaterThan(100);
    expect(
      regExpsOf({ path: 'a.ts', text: `const a = /x+\\/y/gi; const b = { pattern: '^\\\\d$' };` }),
    ).toEqual([
      { where: 'a.ts:1', source: 'x+\\/y', flags: 'gi' },
      { where: 'a.ts:1', source: '^\\d$', flags: 'u' },
    ]);
  });

  it.each([
    ['(a+)+$', 'one repetition inside another'],
    ['\\s+$', 'blanks before an end that does not come'],
    ['x.*y', 'a beginning that is there many times, an end that is not'],
  ])('that go back are known as such: %s, %s', (source) => {
    expect(slowest({ where: 'here', source, flags: 'u' })).toBeDefined();
  });

  it('read a text in a time that grows as the text does', { timeout: 240_000 }, () => {
    expect(found.map(slowest).filter(Boolean)).toEqual([]);
  });
});

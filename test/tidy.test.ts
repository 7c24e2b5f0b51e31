import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEMAND_IDS } from '../src/kernel/rulebook/ids.ts';
import {
  chineseStrings,
  clumsyApostrophes,
  impurities,
  longFile,
  longFunctions,
  promises,
  testTitles,
  unfinishedTests,
} from './tidy/measures.ts';
import {
  allSources,
  type Finding,
  filesOfView,
  isForBrowsers,
  isGenerated,
  isPure,
  isTest,
  isTexts,
  type Source,
} from './tidy/sources.ts';

const sources = allSources();
const ROOMS = 'src/rooms';
const rooms = existsSync(ROOMS) ? readdirSync(ROOMS) : [];

function findings(check: (source: Source) => Finding[], where: (source: Source) => boolean): string[] {
  return sources
    .filter(where)
    .flatMap(check)
    .map(({ path, line, what }) => `${path}:${line} ${what}`);
}

const isByHand = (source: Source) => !isTexts(source.path) && !isGenerated(source);

/** The ids in the line `Demands: …` of a room's README. */
function claimedDemands(room: string): string[] {
  const path = `${ROOMS}/${room}/README.md`;
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const start = lines.findIndex((line) => /^\W*Demands\W*:/.test(line));
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  const paragraph = lines.slice(start, end < 0 ? undefined : end).join(' ');
  return paragraph.match(/\b(NT|SC|FC|TL|CO|AC)-\d+(\.\d+)*/g) ?? [];
}

const titled = new Set(
  sources
    .filter((source) => isTest(source.path))
    .flatMap(testTitles)
    .flatMap((title) => title.match(/\b(NT|SC|FC|TL|CO|AC)-\d+(\.\d+)*/g) ?? []),
);

describe('the house is tidy', () => {
  it('pure files know no clock, no chance and no outside world', () => {
    expect(findings(impurities, ({ path }) => isPure(path))).toEqual([]);
  });

  it.each([
    ['tsconfig.pure.json', isPure],
    ['tsconfig.web.json', isForBrowsers],
    [
      'tsconfig.json',
      (path: string) => /^(src|test|bench|tools)\/.*\.ts$/.test(path) && !/^src\/(web|.*\/ui)\//.test(path),
    ],
  ])('%s sees every file that is to compile with it', (config, belongs) => {
    const seen = filesOfView(config);
    const paths = sources.map(({ path }) => path).filter((path) => belongs(path) && /\.tsx?$/.test(path));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !seen.has(path))).toEqual([]);
  });

  it('functions fit on a screen: 70 lines, a React component 120', () => {
    expect(findings(longFunctions, isByHand)).toEqual([]);
  });

  it('files have at most 300 lines, but for texts and generated ones', () => {
    expect(findings(longFile, isByHand)).toEqual([]);
  });

  it('words for people stand in texts and refusals, in both languages, not in code', () => {
    expect(findings(chineseStrings, ({ path }) => !isTest(path) && !isTexts(path))).toEqual([]);
  });

  it('English words have apostrophes as they are set, within them', () => {
    expect(findings(clumsyApostrophes, ({ path }) => isTexts(path) && !isTest(path))).toEqual([]);
  });

  it('no test is skipped, left for later or run alone', () => {
    expect(findings(unfinishedTests, ({ path }) => isTest(path))).toEqual([]);
  });

  it('no comment promises work', () => {
    expect(findings(promises, () => true)).toEqual([]);
  });

  it.each(rooms)('%s says in its README which demands live there', (room) => {
    const claimed = claimedDemands(room);
    expect(claimed).not.toEqual([]);
    expect(claimed.filter((id) => !(DEMAND_IDS as readonly string[]).includes(id))).toEqual([]);
  });

  it.each(rooms)('%s names every demand it claims in the title of a test', (room) => {
    expect(claimedDemands(room).filter((id) => !titled.has(id))).toEqual([]);
  });
});

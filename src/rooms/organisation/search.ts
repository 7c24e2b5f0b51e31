import { pinyin } from 'pinyin-pro';
import type { Instant } from '../../kernel/time.ts';
import type { Department, DirectoryEntry, Post } from './model.ts';
import { isActive, type OfficeIndex } from './rules/office-index.ts';

/** One searchable line: what is shown, and what it is found by. `name` and `initials` weigh more than `rest`. */
type Line = { entry: DirectoryEntry; name: string; initials: string; rest: string };

const DEFAULT_LIMIT = 50;
/** Syllables are kept across versions of the organisation, for people and posts hardly change; bounded. */
const MOST_SYLLABLES_KEPT = 50_000;
const syllablesKept = new Map<string, string>();

/** First letters and full syllables of a text: `张伟` → `zw zhangwei`. Latin letters and digits stand for themselves. */
function syllablesOf(text: string, isName: boolean): string {
  const key = isName ? `n${text}` : `t${text}`;
  const kept = syllablesKept.get(key);
  if (kept !== undefined) return kept;
  const syllables = isName ? nameSyllables(text) : readSyllables(text, 'off');
  const made = `${syllables.map((syllable) => syllable.slice(0, 1)).join('')} ${syllables.join('')}`;
  if (syllablesKept.size >= MOST_SYLLABLES_KEPT) syllablesKept.clear();
  syllablesKept.set(key, made);
  return made;
}

const surnamesKept = new Map<string, string[]>();

/**
 * Surnames have readings of their own. Looking for them costs three times the rest, so single-character ones are
 * remembered; a name of four characters may begin with a double surname and is read as a whole.
 */
function nameSyllables(name: string): string[] {
  const characters = [...name];
  if (characters.length > 3) return readSyllables(name, 'head');
  const [surname = '', ...given] = characters;
  let reading = surnamesKept.get(surname);
  if (!reading) {
    reading = readSyllables(surname, 'head');
    surnamesKept.set(surname, reading);
  }
  return [...reading, ...readSyllables(given.join(''), 'off')];
}

function readSyllables(text: string, surname: 'head' | 'off'): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname }).map(
    (syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
}

/**
 * The directory of one snapshot (FC-7). Its lines cost some ten milliseconds with thousands of people, so they are built
 * piece by piece while nobody waits (`prepare`: some lines more, and whether all are there); a search builds the rest.
 */
export function directoryOf(index: OfficeIndex) {
  const lines: Line[] = [];
  const coming = linesOf(index);
  const prepare = (most: number): boolean => {
    for (let built = 0; built < most; built += 1) {
      const { value, done } = coming.next();
      if (done) return true;
      lines.push(value);
    }
    return false;
  };
  const search = (query: string, now: Instant, limit = DEFAULT_LIMIT, asked: string[] = []) => {
    prepare(Number.POSITIVE_INFINITY);
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const hits: { line: Line; rank: number }[] = [];
    for (const line of lines) {
      const rank = rankOf(line, words) || rankAsked(line, asked);
      if (rank > 0 && isListed(index, line, now)) hits.push({ line, rank });
    }
    hits.sort((a, b) => b.rank - a.rank || (a.line.name < b.line.name ? -1 : 1));
    return hits.slice(0, limit).map(({ line }) => line.entry);
  };
  return { search, prepare };
}

/** 0 when a word is found nowhere; else the better the earlier in name or initials. */
function rankOf(line: Line, words: string[]): number {
  let rank = 0;
  for (const word of words) {
    if (line.name === word) rank += 8;
    else if (line.name.startsWith(word)) rank += 5;
    else if (line.initials.startsWith(word)) rank += 4;
    else if (line.name.includes(word)) rank += 3;
    else if (line.initials.includes(word)) rank += 2;
    else if (line.rest.includes(word)) rank += 1;
    else return 0;
  }
  return rank;
}

/** A post that handles what was asked for in words that stand nowhere in the directory. */
function rankAsked({ entry: { kind, key } }: Line, asked: string[]): number {
  return kind === 'post' && asked.includes(key) ? 1 : 0;
}

function isListed(index: OfficeIndex, line: Line, now: Instant): boolean {
  return line.entry.kind !== 'staff' || isActive(index, line.entry.key, now);
}

function* linesOf(index: OfficeIndex): Generator<Line, void> {
  const { departments, posts, staff } = index.snapshot;
  for (const department of departments) yield departmentLine(department);
  for (const post of posts) yield postLine(index, post);
  for (const { username } of staff) yield staffLine(index, username);
}

function departmentLine({ code, name, phone, duties }: Department): Line {
  const entry: DirectoryEntry = {
    kind: 'department',
    key: code,
    name,
    department: { code, name },
    posts: [],
    phone,
  };
  return lineOf(entry, [code, ...duties]);
}

function postLine(index: OfficeIndex, post: Post): Line {
  const entry: DirectoryEntry = {
    kind: 'post',
    key: post.code,
    name: post.name,
    department: departmentOf(index, post.department),
    posts: [publicPost(post)],
    phone: phoneOf(index, post),
  };
  return lineOf(entry, [post.code, post.scope]);
}

function staffLine(index: OfficeIndex, username: string): Line {
  const person = index.staff.get(username);
  if (!person) throw new Error(`no such member of staff: ${username}`);
  const held = index.postsByHolder.get(username) ?? [];
  const posts = held.filter((post) => post.holders.some((seat) => seat.username === username && !seat.toOn));
  const department = departmentOf(index, person.department);
  const entry: DirectoryEntry = {
    kind: 'staff',
    key: username,
    name: person.name,
    title: person.title,
    department,
    posts: posts.map(publicPost),
    phone:
      posts.map((post) => phoneOf(index, post)).find(Boolean) ??
      index.departments.get(person.department ?? '')?.phone,
  };
  return lineOf(entry, [
    person.title,
    department?.name ?? '',
    ...posts.flatMap((post) => [post.name, post.scope]),
  ]);
}

function lineOf(entry: DirectoryEntry, others: string[]): Line {
  const isName = entry.kind === 'staff';
  return {
    entry,
    name: entry.name.toLowerCase(),
    initials: syllablesOf(entry.name, isName),
    rest: others
      .filter(Boolean)
      .map((text) => `${text.toLowerCase()}\n${syllablesOf(text, false)}`)
      .join('\n'),
  };
}

const publicPost = ({ code, name, scope }: Post) => ({ code, name, scope });

function departmentOf(index: OfficeIndex, code: string | undefined) {
  const department = code === undefined ? undefined : index.departments.get(code);
  return department && { code: department.code, name: department.name };
}

/** The post's office phone, else the department's: no personal number is ever shown (FC-5). */
function phoneOf(index: OfficeIndex, post: Post): string | undefined {
  return post.phone || index.departments.get(post.department ?? '')?.phone || undefined;
}

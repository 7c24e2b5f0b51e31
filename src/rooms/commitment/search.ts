import { pinyin } from 'pinyin-pro';

/** What an item is asked for by: its name and the words people have for their trouble. */
export type Asked = { name: string; aliases?: string[] };

/** A name, a part of one or an everyday word, in each way it may be typed. `whole` is without spaces. */
type Phrase = { whole: string; words: string[]; isHan: boolean; sounds: () => string[] };

/** How well a phrase answers: the very words, their beginning, within it; or it stands within what was asked. */
const SAME = 4;
const BEGINS = 3;
const WITHIN = 2;
const SPREAD = 1;
const NONE = 0;

const HAN = /\p{Script=Han}/u;
const LEAST_LETTERS = 2;
const LEAST_SAID = 2;
/** A whole word of Latin letters stands for its other forms too: “leak” for “leaking”. */
const LEAST_STEM = 3;
/** So many other characters may stand within a phrase: 灯不亮 answers 灯都不亮. */
const MOST_BETWEEN = 3;
/** Pinyin of fewer letters stands by chance within Latin words. */
const LEAST_SOUNDS = 6;

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How well an item answers what is asked in everyday words; 0 not at all. Words may be typed in part, by whole pinyin
 * (`loushui`) or initials (`ls`), and a sentence is answered by the item whose word it contains:
 * 宿舍水管爆了 by 水管爆了. Example: `answers({ name: '室内给排水', aliases: ['漏水'] }, 'loushui')` is 4.
 */
export function answers(item: Asked, query: string): number {
  const words = wordsOf(query);
  const whole = words.join('');
  if (whole === '') return NONE;
  const isHan = HAN.test(whole);
  return Math.max(NONE, ...phrasesOf(item).map((phrase) => answerOf(phrase, { whole, words, isHan })));
}

function answerOf(phrase: Phrase, asked: Omit<Phrase, 'sounds'>): number {
  if (phrase.whole === asked.whole) return SAME;
  if (asked.isHan) return phrase.isHan ? answerInHan(phrase.whole, asked.whole) : NONE;
  if (asked.whole.length < LEAST_LETTERS) return NONE;
  return phrase.isHan
    ? answerInPinyin(phrase.sounds(), asked.whole)
    : answerInWords(phrase.words, asked.words);
}

function answerInHan(phrase: string, asked: string): number {
  if (phrase.startsWith(asked)) return BEGINS;
  if (phrase.includes(asked)) return WITHIN;
  const length = [...phrase].length;
  if (length < LEAST_SAID) return NONE;
  if (asked.includes(phrase)) return WITHIN + Math.min(length, 9) / 10;
  return length > LEAST_SAID && isSpread(phrase, asked) ? SPREAD : NONE;
}

/** Whether the characters of a phrase stand in this order in what was asked, with few others between them. */
function isSpread(phrase: string, asked: string): boolean {
  const [first = '', ...others] = [...phrase];
  let from = asked.indexOf(first);
  while (from >= 0) {
    let at = from;
    for (const character of others) at = at < 0 ? at : asked.indexOf(character, at + 1);
    if (at >= 0 && at - from < phrase.length + MOST_BETWEEN) return true;
    from = asked.indexOf(first, from + 1);
  }
  return false;
}

function answerInPinyin(sounds: string[], asked: string): number {
  const [all = ''] = sounds;
  if (all === asked) return SAME;
  if (sounds.some((sound) => sound.startsWith(asked))) return all.startsWith(asked) ? BEGINS : WITHIN;
  return all.length >= LEAST_SOUNDS && asked.includes(all) ? WITHIN : NONE;
}

/** In any order: `blocked toilet` is `toilet blocked`. While it is typed, each word as the beginning of one. */
function answerInWords(phrase: string[], asked: string[]): number {
  const begun = asked.every((word) => phrase.some((one) => one.startsWith(word)));
  if (begun) return BEGINS;
  const said = phrase.every((word) => asked.some((one) => one === word || isForm(one, word)));
  return said ? WITHIN + Math.min(phrase.length, 9) / 10 : NONE;
}

const isForm = (word: string, stem: string) => stem.length >= LEAST_STEM && word.startsWith(stem);

const phrasesKept = new WeakMap<Asked, Phrase[]>();

/** Kept as long as the version itself, which never changes. */
function phrasesOf(item: Asked): Phrase[] {
  const kept = phrasesKept.get(item);
  if (kept) return kept;
  const parts = wordsOf(item.name).filter((part) => part.length >= LEAST_SAID && HAN.test(part));
  const made = [...new Set([item.name, ...parts, ...(item.aliases ?? [])])].flatMap(phraseOf);
  phrasesKept.set(item, made);
  return made;
}

function phraseOf(text: string): Phrase[] {
  const words = wordsOf(text);
  const whole = words.join('');
  if (whole === '') return [];
  let sounds: string[] | undefined;
  const sound = () => {
    sounds ??= soundsOf(whole);
    return sounds;
  };
  return [{ whole, words, isHan: HAN.test(whole), sounds: sound }];
}

/** Whole pinyin first, then from each later syllable on, then the initials in the same way. */
function soundsOf(text: string): string[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
    (syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  const initials = syllables.map((syllable) => syllable.slice(0, 1));
  const tails = (parts: string[]) => parts.map((_, index) => parts.slice(index).join(''));
  return [...tails(syllables), ...tails(initials).filter((tail) => tail.length >= LEAST_LETTERS)];
}

import { pinyin } from 'pinyin-pro';

const MOST_READINGS = 16;

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** First letters of a character, of its usual reading first: 给 is `g` and `j`. What is not Chinese stands for itself. */
function lettersAt(name: string, index: number, usual: string): string[] {
  const readings = pinyin([...name][index] ?? '', {
    multiple: true,
    pattern: 'first',
    toneType: 'none',
    type: 'array',
  });
  return [...new Set([usual, ...readings].map(lettersOf))];
}

/**
 * Pinyin initials of a name, so that `sdjx` finds 水电急修: as it is read first, then with the other readings of its
 * characters, for people who type `gps` or `jps` mean the same 给排水. At most 16. Latin letters and digits stand for
 * themselves.
 */
export function initialsOf(name: string): string[] {
  const usual = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' });
  let found = [''];
  for (const [index, letter] of usual.entries()) {
    const letters = lettersAt(name, index, letter);
    found = letters.flatMap((one) => found.map((before) => before + one)).slice(0, MOST_READINGS);
  }
  return found;
}

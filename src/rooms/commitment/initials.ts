import { pinyin } from 'pinyin-pro';

/** Pinyin initials of a name, so that `sdjx` finds 水电急修. Latin letters and digits stand for themselves. */
export function initialsOf(name: string): string {
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' });
  return initials
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

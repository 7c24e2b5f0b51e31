/** Matters that belong to no published item and are said every day, with the letters that find them. */
export const USUAL_MATTERS = [
  { letters: ['sjcl', 'dp'], zh: '送交材料', en: 'Delivering papers' },
  { letters: ['lqcl', 'cp'], zh: '领取材料', en: 'Collecting papers' },
  { letters: ['sjwj', 'dl'], zh: '送交文件', en: 'Delivering a letter' },
  { letters: ['xwjd', 'ap'], zh: '询问进度', en: 'Asking how far it is' },
  { letters: ['zbmr', 'fp'], zh: '找部门或人', en: 'Looking for a department or person' },
] as const;

/** Those that two letters or more begin. */
export function usualMatters(typed: string, lang: 'zh' | 'en'): { key: string; label: string }[] {
  const wanted = typed.toLowerCase();
  if (wanted.length < 2) return [];
  return USUAL_MATTERS.filter(({ letters }) => letters.some((one) => one.startsWith(wanted))).map(
    ({ letters, ...words }) => ({ key: letters[0], label: words[lang] }),
  );
}

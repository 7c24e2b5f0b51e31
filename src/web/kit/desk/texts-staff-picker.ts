import type { Wordings } from '../language.ts';

export const pickerTexts = {
  staff: { zh: '输入姓名、岗位或拼音首字母', en: 'Name, post or pinyin initials' },
  department: { zh: '输入部门名称或拼音首字母', en: 'Department, or its pinyin initials' },
  nobody: { zh: '没有找到，请换个说法', en: 'Nobody found; please try other words' },
  looking: { zh: '正在查找…', en: 'Looking…' },
  away: { zh: '不在岗', en: 'away' },
} as const satisfies Wordings;

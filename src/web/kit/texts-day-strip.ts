import type { Wordings } from './language.ts';

/** Why a day counts towards a deadline, or does not. */
export const dayStripTexts = {
  title: { zh: '为什么是这一天', en: 'Why this date' },
  legend: {
    zh: '填色的日子计入时限，其余各写原因。',
    en: 'Filled days count towards the limit; the others say why they do not.',
  },
  counted: { zh: '第 {n} 天', en: 'day {n}' },
  startDay: { zh: '当日不计', en: 'first day, not counted' },
  workingDay: { zh: '工作日', en: 'working day' },
  makeupDay: { zh: '调休上班', en: 'make-up workday' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'holiday' },
  vacation: { zh: '寒暑假', en: 'vacation' },
  excluded: { zh: '特别程序，不计', en: 'special procedure' },
  calendarDay: { zh: '自然日', en: 'calendar day' },
  laterDate: { zh: '申请人改约', en: 'put off by the applicant' },
  schoolWait: { zh: '等待学校会议', en: 'waits for the school' },
  toldDate: { zh: '以已告知的日期为准', en: 'the date that was told stands' },
  due: { zh: '到期', en: 'due' },
} as const satisfies Wordings;

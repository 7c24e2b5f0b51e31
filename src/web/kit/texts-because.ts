import type { Wordings } from './language.ts';

/** Why a day counts, or does not (“why this date”). */
export const becauseTexts = {
  startDayCounted: { zh: '收到当天', en: 'day of receipt' },
  startDay: { zh: '收到当天，不计', en: 'day of receipt, not counted' },
  workingDay: { zh: '工作日', en: 'working day' },
  makeupDay: { zh: '调休上班', en: 'make-up workday' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'holiday' },
  vacation: { zh: '寒暑假', en: 'vacation' },
  excluded: { zh: '特别程序，不计', en: 'special procedure, not counted' },
  calendarDay: { zh: '计入', en: 'counted' },
  laterDate: { zh: '应您要求顺延', en: 'put off as you asked' },
  schoolWait: { zh: '等待学校会议', en: 'waiting for the school' },
  toldDate: { zh: '已告知的日期不变', en: 'the date told stands' },
  counted: { zh: '计入', en: 'counted' },
  byTheClock: {
    zh: '按小时连续计算，夜间、周末和节假日也计入。',
    en: 'Counted in hours without a break: nights, weekends and holidays count.',
  },
  total: { zh: '计入 {count} 天，共经过 {all} 天。', en: '{count} days counted of {all}.' },
} as const satisfies Wordings;

import type { Wordings } from './language.ts';

/** Why a deadline is later than the day it would have been on; `{day}` is that day. */
export const restDayTexts = {
  weekend: {
    zh: '{day}是周末，期限顺延到下一个工作日。',
    en: '{day} is a weekend day: the deadline is the close of the next working day.',
  },
  holiday: {
    zh: '{day}放假，期限顺延到下一个工作日。',
    en: '{day} is a public holiday: the deadline is the close of the next working day.',
  },
  vacation: {
    zh: '{day}在寒暑假内，期限顺延到下一个工作日。',
    en: '{day} is in the vacation: the deadline is the close of the next working day.',
  },
} as const satisfies Wordings;

import type { Wordings } from '../../kit/language.ts';

export const demoTexts = {
  moment: { zh: '演示时间 {moment}', en: 'Demo clock {moment}' },
  title: { zh: '拨动演示时钟', en: 'Move the demo clock' },
  help: {
    zh: '时钟只能向前。途中到点的提醒、超期和升级都会照常发生。',
    en: 'It only moves forward. Warnings, overdue marks and escalations on the way happen as they would.',
  },
  hour: { zh: '1 小时后', en: 'An hour on' },
  day: { zh: '1 天后', en: 'A day on' },
  week: { zh: '7 天后', en: 'A week on' },
  to: { zh: '拨到', en: 'Move to' },
  move: { zh: '拨动时钟', en: 'Move the clock' },
} as const satisfies Wordings;

import { channelsEn, channelsZh } from '../../../kernel/texts-channels.ts';
import * as en from './en.ts';
import * as zh from './zh.ts';

const TEXTS = {
  zh: {
    timeline: zh.timelineZh,
    warnings: zh.warningsZh,
    statuses: zh.statusesZh,
    kinds: zh.kindsZh,
    channels: channelsZh,
    outcomes: zh.outcomesZh,
    register: zh.registerZh,
    toBeNamed: zh.toBeNamedZh,
  },
  en: {
    timeline: en.timelineEn,
    warnings: en.warningsEn,
    statuses: en.statusesEn,
    kinds: en.kindsEn,
    channels: channelsEn,
    outcomes: en.outcomesEn,
    register: en.registerEn,
    toBeNamed: en.toBeNamedEn,
  },
} as const;

export const textsOf = (lang: 'zh' | 'en') => TEXTS[lang];

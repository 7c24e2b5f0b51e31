import { channelsEn, channelsZh } from '../../../kernel/texts-channels.ts';
import { type Instant, parseInstant } from '../../../kernel/time.ts';
import * as en from './en.ts';
import { fieldInbox, fieldTimeline } from './field.ts';
import { laterTimeline, restWords } from './later.ts';
import { materialsInbox, materialsList, materialsRegister, materialsTimeline } from './materials.ts';
import { meetingInbox, meetingTimeline } from './meeting.ts';
import { officerInbox } from './officer.ts';
import { clockWords, pauseInbox, pauseTimeline, procedures } from './pause.ts';
import { leaderLevels, ownMatter, reportInbox, reportTimeline } from './report.ts';
import { latenessWords, supportInbox, supportTimeline } from './support.ts';
import * as zh from './zh.ts';

type Lang = 'zh' | 'en';
type Words = Record<string, string>;

const TEXTS = {
  zh: {
    timeline: {
      ...zh.timelineZh,
      ...pauseTimeline.zh,
      ...meetingTimeline.zh,
      ...reportTimeline.zh,
      ...fieldTimeline.zh,
      ...materialsTimeline.zh,
      ...supportTimeline.zh,
      ...laterTimeline.zh,
    } as Words,
    inbox: {
      ...zh.inboxZh,
      ...pauseInbox.zh,
      ...meetingInbox.zh,
      ...reportInbox.zh,
      ...fieldInbox.zh,
      ...materialsInbox.zh,
      ...supportInbox.zh,
      ...officerInbox.zh,
    } as Words,
    clock: clockWords.zh,
    rest: restWords.zh,
    procedures: procedures.zh as Words,
    leaders: leaderLevels.zh,
    ownMatter: ownMatter.zh,
    materials: materialsList.zh,
    lateness: latenessWords.zh as Words,
    next: zh.nextStepZh,
    units: zh.unitsZh,
    oneUnit: zh.unitsZh,
    levels: zh.levelsZh,
    register: { ...zh.registerZh, ...materialsRegister.zh },
    statuses: zh.statusesZh,
    verdicts: zh.verdictsZh,
    outcomes: zh.outcomesZh,
    sources: zh.sourcesZh,
    channels: channelsZh,
  },
  en: {
    timeline: {
      ...en.timelineEn,
      ...pauseTimeline.en,
      ...meetingTimeline.en,
      ...reportTimeline.en,
      ...fieldTimeline.en,
      ...materialsTimeline.en,
      ...supportTimeline.en,
      ...laterTimeline.en,
    } as Words,
    inbox: {
      ...en.inboxEn,
      ...pauseInbox.en,
      ...meetingInbox.en,
      ...reportInbox.en,
      ...fieldInbox.en,
      ...materialsInbox.en,
      ...supportInbox.en,
      ...officerInbox.en,
    } as Words,
    clock: clockWords.en,
    rest: restWords.en,
    procedures: procedures.en as Words,
    leaders: leaderLevels.en,
    ownMatter: ownMatter.en,
    materials: materialsList.en,
    lateness: latenessWords.en as Words,
    next: en.nextStepEn,
    units: en.unitsEn,
    oneUnit: en.oneUnitEn,
    levels: en.levelsEn,
    register: { ...en.registerEn, ...materialsRegister.en },
    statuses: en.statusesEn,
    verdicts: en.verdictsEn,
    outcomes: en.outcomesEn,
    sources: en.sourcesEn,
    channels: channelsEn,
  },
} as const;

export const textsOf = (lang: Lang) => TEXTS[lang];

/** Reads a moment that a schema has already found well-formed. */
export function moment(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error('a moment passed the schema and cannot be read');
  return at;
}

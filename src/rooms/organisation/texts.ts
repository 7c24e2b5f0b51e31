/** What this room puts into inboxes; `{person}` and the like are filled from the note's params. */
export const inboxTexts = {
  standInNeeded: {
    zh: '{person} 离岗，岗位“{post}”已无人在岗，请立即指定临时顶岗人。',
    en: '{person} is away and nobody of the post “{post}” is left: name a stand-in at once.',
  },
  coverTaken: {
    zh: '{person} 自 {from} 离岗，岗位“{post}”由您顶岗，您行使该岗位的权限。',
    en: '{person} is away from {from}; you take over the post “{post}” with its authority.',
  },
  coveredBy: {
    zh: '您自 {from} 离岗期间，岗位“{post}”由 {acting} 顶岗。',
    en: 'While you are away from {from}, {acting} takes over your post “{post}”.',
  },
  coverReturned: {
    zh: '{person} 已返岗，岗位“{post}”未办结的事项由其继续办理。',
    en: '{person} is back and takes over what is not finished at the post “{post}”.',
  },
  standInNamed: {
    zh: '您已被指定为岗位“{post}”的临时顶岗人，行使该岗位的权限。',
    en: 'You have been named stand-in for the post “{post}”, with its authority.',
  },
  calendarYearMissing: {
    zh: '{year} 年的放假安排尚未录入，涉及该年的期限均为暂定。请在国务院公布后录入。',
    en: 'The arrangement of {year} is not declared; deadlines that reach into it are provisional. Enter it once published.',
  },
} as const;

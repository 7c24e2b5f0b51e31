/** Special procedures and the clock that stands still for them (TL-11). */
export const pauseTimeline = {
  zh: {
    CasePaused:
      '依规定须经{kind}，自 {fromOn} 起暂停计时，预计到 {untilOn}；办结时限相应顺延至 {dueAt}。依据：{basis}。',
    PauseProlonged: '{kind}需要更长时间，预计到 {untilOn}，已重新告知；办结时限相应顺延至 {dueAt}。',
    PauseEnding: '{kind}预计 {untilOn} 结束，已提醒承办人。',
    PauseOverran: '{kind}超过告知的时间 {untilOn} 仍未结束，时限恢复计算。',
    CaseResumed: '{kind}已于 {resumedOn} 结束，恢复计时，办结时限为 {dueAt}。',
  },
  en: {
    CasePaused:
      'A rule demands a special procedure ({kind}): the clock stands still from {fromOn}, expected until {untilOn}; the deadline moves to {dueAt}. Basis: {basis}.',
    PauseProlonged:
      'The special procedure ({kind}) takes longer, expected until {untilOn}, and was told anew; the deadline moves to {dueAt}.',
    PauseEnding: 'The special procedure ({kind}) is expected to end on {untilOn}; the handler was reminded.',
    PauseOverran:
      'The special procedure ({kind}) takes longer than the time told, until {untilOn}; the clock runs again.',
    CaseResumed: 'The special procedure ({kind}) ended on {resumedOn}; the clock runs, promised by {dueAt}.',
  },
};

export const pauseInbox = {
  zh: {
    casePaused: '已暂停计时，办结时限暂计至 {dueAt}',
    pauseEnding: '特别程序告知的时间到 {untilOn} 为止：结束的请恢复计时，需要更长时间的请重新告知',
    pauseOverran: '特别程序超过告知的时间 {untilOn}，时限恢复计算：请恢复计时或重新告知',
    caseResumed: '已恢复计时，办结时限 {dueAt}',
  },
  en: {
    casePaused: 'The clock stands still; the deadline is {dueAt} for now',
    pauseEnding:
      'The time told for the special procedure ends on {untilOn}: resume if it is over, or tell anew if it takes longer',
    pauseOverran:
      'The special procedure takes longer than the time told, until {untilOn}; the clock runs again: resume, or tell anew',
    caseResumed: 'The clock runs again, due {dueAt}',
  },
};

/** What a clock that stands still says. */
export const clockWords = {
  zh: {
    paused: '已暂停计时（{kind}，预计 {until}）',
    pausedFrom: '自 {from} 起暂停计时（{kind}，预计 {until}）',
  },
  en: {
    paused: 'clock paused ({kind}, expected {until})',
    pausedFrom: 'clock paused from {from} ({kind}, expected {until})',
  },
};

export const procedures = {
  zh: { hearing: '听证', tender: '招标', appraisal: '鉴定', expertReview: '专家评审' },
  en: { hearing: 'hearing', tender: 'tender', appraisal: 'appraisal', expertReview: 'expert review' },
};

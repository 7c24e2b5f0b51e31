/** Waiting for the school (TL-8), and the department's own meetings (TL-6). */
export const meetingTimeline = {
  zh: {
    MeetingAwaited: '需要等待，预计 {expectedOn}，已告知；办结时限为 {dueAt}。原因：{reason}。',
    WaitToRenew: '须在 {renewOn} 前再次告知等待的情况，已提醒承办人。',
    WaitLapsed: '到 {renewOn} 未再次告知，不再因等待顺延时限。',
    PutBeforeMeeting: '提交部门会议研究，会议最迟 {latestOn} 召开，办结时限不变。',
    MeetingUndecided: '部门会议应在 {latestOn} 前研究决定，已提醒。',
    MeetingResolved: '部门会议已研究决定，明确了负责人，{dueOn} 前完成。',
    ResolutionOverdue: '会议决定的完成日期 {dueOn} 已过，已提醒。',
  },
  en: {
    MeetingAwaited:
      'It has to wait, expected until {expectedOn}, and was told; the deadline is {dueAt}. Reason: {reason}.',
    WaitToRenew: 'The wait is to be told again by {renewOn}; the handler was reminded.',
    WaitLapsed: 'It was not told again by {renewOn}; waiting moves the deadline no further.',
    PutBeforeMeeting:
      'Put before a meeting of the department, held by {latestOn} at the latest; the deadline stays.',
    MeetingUndecided: 'The department’s meeting was to decide by {latestOn}; a reminder was given.',
    MeetingResolved: 'The department’s meeting has decided and named who does it, by {dueOn}.',
    ResolutionOverdue: 'The day the meeting set, {dueOn}, has passed; a reminder was given.',
  },
};

export const meetingInbox = {
  zh: {
    meetingAwaited: '等待学校会议或因特殊原因延迟，已告知，办结时限 {dueAt}',
    waitToRenew: '请在 {renewOn} 前再次告知等待的情况，否则不再顺延时限',
    waitLapsed: '到 {renewOn} 未再次告知，等待不再顺延时限',
    putBeforeMeeting: '有事项提交部门会议，最迟 {latestOn} 研究',
    meetingDay: '今天是部门会议最迟日期 {latestOn}，请研究决定，明确负责人和完成日期',
    meetingPassed: '部门会议最迟日期 {latestOn} 已过，尚无决定',
    meetingResolved: '部门会议决定由您负责，{dueOn} 前完成',
    resolutionOverdue: '会议决定的完成日期 {dueOn} 已过，尚未办结',
  },
  en: {
    meetingAwaited: 'It waits for the school or is late for a special cause, and was told; due {dueAt}',
    waitToRenew: 'Please tell those concerned again by {renewOn}, or waiting moves the deadline no further',
    waitLapsed: 'Not told again by {renewOn}; waiting moves the deadline no further',
    putBeforeMeeting: 'A matter is put before the department’s meeting, to be decided by {latestOn}',
    meetingDay: 'Today, {latestOn}, is the latest day of the meeting: please decide, with owner and deadline',
    meetingPassed: 'The latest day of the department’s meeting, {latestOn}, has passed without a decision',
    meetingResolved: 'The department’s meeting gave this to you, to be done by {dueOn}',
    resolutionOverdue: 'The day the meeting set, {dueOn}, has passed and the matter is not finished',
  },
};

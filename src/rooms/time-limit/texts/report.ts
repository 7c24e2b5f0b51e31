/** Reports upwards, requests for instructions and progress (TL-4, TL-9); interests declared (SC-6.3); repeats merged. */
export const reportTimeline = {
  zh: {
    CaseReportedUp: '已向上级报告：{question}',
    ReportWentUp: '报告未在规定时间内答复，已上报{level}。',
    ReportAnswered: '上级已答复：{answer}',
    ProgressReported: '已报告进展：{text}',
    CrewArrived: '维修人员已到现场。',
    ProgressOwed: '尚未向上级报告进展，已提醒承办人。',
    InstructionWentUp: '请示未在时限内答复，已上报{level}。',
    CaseMerged: '与同一事项的办件合并办理，一并答复您，办结时限 {dueAt}。',
    RepeatTakenIn: '并入重复事项 {number}。',
    ClockFollowed: '合并办理的办结时限调整为 {dueAt}。',
    CaseSeparated: '恢复单独办理，办结时限 {dueAt}。',
    InterestDeclared: '有关人员声明利害关系并回避：{statement}',
  },
  en: {
    CaseReportedUp: 'Reported upwards: {question}',
    ReportWentUp: 'The report was not answered in time and went up to the {level}.',
    ReportAnswered: 'Answered: {answer}',
    ProgressReported: 'Progress: {text}',
    CrewArrived: 'The crew is on the spot.',
    ProgressOwed: 'No progress has been reported upwards yet; the handler was reminded.',
    CaseMerged: 'Handled together with a report of the same fault; you will be answered too, by {dueAt}.',
    RepeatTakenIn: 'Took in the repeat {number}.',
    ClockFollowed: 'The deadline of what is handled together is now {dueAt}.',
    CaseSeparated: 'Handled by itself again, due {dueAt}.',
    InterestDeclared: 'Somebody declared an interest and stepped back: {statement}',
    InstructionWentUp: 'The request for instructions was not answered in time and went up to the {level}.',
  },
};

export const reportInbox = {
  zh: {
    reportedUp: '有事项向您报告，请答复',
    reportedUrgently: '有紧急事项向您报告，请立即答复',
    reportWentUp: '报告逾时未答复，已上报',
    reportAnswered: '您报告的事项已有答复',
    progressReported: '上级交办事项有新进展',
    progressOwed: '请报告上级交办事项的进展，办结时限 {dueAt}',
    instructionWentUp: '请示逾时未答复，已上报',
    instructionAnswered: '您的请示已有答复',
    caseMerged: '您的办件已并入同一事项一并办理',
    caseSeparated: '合并的办件恢复单独办理，请接办，办结时限 {dueAt}',
    interestDeclared: '有人声明利害关系并回避，请接办或安排',
  },
  en: {
    reportedUp: 'A matter is reported to you; please answer',
    reportedUrgently: 'An urgent matter is reported to you; please answer at once',
    reportWentUp: 'A report was not answered in time and has gone up',
    reportAnswered: 'The matter you reported is answered',
    progressReported: 'Progress on a decision from above',
    progressOwed: 'Please report progress on a decision from above, due {dueAt}',
    caseMerged: 'Your case is handled together with another of the same fault',
    caseSeparated: 'A merged case goes its own way again; please take it on, due {dueAt}',
    interestDeclared:
      'Somebody stepped back from a case because of an interest; please take it on or assign it',
    instructionWentUp: 'A request for instructions was not answered in time and has gone up',
    instructionAnswered: 'Your request for instructions is answered',
  },
};

export const leaderLevels = {
  zh: { head: '部门负责人', divisionLeader: '分管领导', headOfOffice: '处主要负责人' },
  en: { head: 'head of department', divisionLeader: 'division leader', headOfOffice: 'head of office' },
};

/** What stands as the statement of staff who apply for themselves (SC-6.3). */
export const ownMatter = {
  zh: '本人即申请人，自动回避。',
  en: 'The applicant in person: steps back without more.',
};

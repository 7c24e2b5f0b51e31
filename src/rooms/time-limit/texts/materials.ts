/** Words of notices, materials and visits. */
export const materialsTimeline: Record<'zh' | 'en', Record<string, string>> = {
  zh: {
    NoticeAsked: '承办人申请再次告知补正，待部门负责人批准：{missing}。',
    NoticeRefused: '部门负责人未批准再次告知：{reason}。',
    NoticeGiven: '一次性告知，请在 {dueOn} 前补交：{missing}。{help}',
    NoticeGivenAgain: '再次告知（经部门负责人批准），请在 {dueOn} 前补交：{missing}。{help}',
    MaterialsReceived: '已收到材料：{items}。',
    MaterialsComplete: '已收到材料：{items}。所缺材料已补齐，自今日起重新审核。',
    MaterialsNear: '补交日期 {dueOn} 临近，已请承办人提醒申请人。',
    MaterialsNotHandedIn: '到 {dueOn} 所缺材料没有补齐。',
    StillAwaiting: '补交日期 {dueOn} 已过 {days} 个工作日，所缺材料没有补齐，尚未作出决定。',
    CaseDeemedWithdrawn: '经提醒，到 {dueOn} 所缺材料没有补齐，视为撤回：{reason}',
    CaseAcceptedFollowing: '已受理，承诺在 {dueAt} 前办结。容缺后补：{following}。',
    VisitRecorded: '已登记到窗口办理一次。',
    VisitBroken: '已登记再次到窗口办理，未做到“只跑一次”。',
  },
  en: {
    NoticeAsked: 'The handler asked to send a further notice, which waits for the head: {missing}.',
    NoticeRefused: 'The head did not let the further notice go out: {reason}.',
    NoticeGiven: 'One-time notice; please hand in by {dueOn}: {missing}. {help}',
    NoticeGivenAgain: 'A further notice, approved by the head; please hand in by {dueOn}: {missing}. {help}',
    MaterialsReceived: 'Materials received: {items}.',
    MaterialsComplete:
      'Materials received: {items}. Everything asked for is there; the review starts anew today.',
    MaterialsNear: 'The day to hand in by, {dueOn}, is near; the handler was asked to remind the applicant.',
    MaterialsNotHandedIn: 'Not everything asked for was there by {dueOn}.',
    StillAwaiting: 'Not everything is there {days} working days after {dueOn}, and nothing has been decided.',
    CaseDeemedWithdrawn:
      'Reminded, the applicant had not handed everything in by {dueOn}; it counts as withdrawn: {reason}',
    CaseAcceptedFollowing: 'Accepted; promised by {dueAt}. To follow: {following}.',
    VisitRecorded: 'A visit to the counter was recorded.',
    VisitBroken: 'A further visit to the counter was recorded; the one-visit promise was not kept.',
  },
};

export const materialsInbox: Record<'zh' | 'en', Record<string, string>> = {
  zh: {
    noticeAsked: '有一份补正告知等您批准',
    noticeGiven: '已一次性告知申请人补交材料',
    noticeBreach: '已再次告知补正，记为未做到一次性告知',
    noticeRefused: '再次告知未获批准',
    materialsReceived: '收到申请人补交的材料',
    materialsComplete: '所缺材料已补齐，请在 1 个工作日内决定是否受理',
    materialsNear: '补交日期 {dueOn} 临近，请提醒申请人',
    materialsNotHandedIn: '到 {dueOn} 材料没有补齐，请作出决定',
    stillAwaiting: '补交日期 {dueOn} 已过 {days} 个工作日，材料没有补齐，尚未作出决定',
    caseDeemedWithdrawn: '材料逾期未补齐，已视为撤回',
    oneVisitBroken: '申请人再次到窗口，未做到“只跑一次”',
  },
  en: {
    noticeAsked: 'A notice waits for your approval',
    noticeGiven: 'The applicant was told, once, what is missing',
    noticeBreach: 'A further notice went out; it is a breach of the one-time notice',
    noticeRefused: 'The further notice was not approved',
    materialsReceived: 'The applicant has handed in materials',
    materialsComplete: 'Everything asked for is there: decide within 1 working day whether to accept',
    materialsNear: 'The day to hand in by, {dueOn}, is near: please remind the applicant',
    materialsNotHandedIn: 'Not everything was there by {dueOn}: please decide',
    stillAwaiting: 'Not everything is there {days} working days after {dueOn}, and nothing is decided',
    caseDeemedWithdrawn: 'The materials did not come in time: it counts as withdrawn',
    oneVisitBroken: 'The applicant had to come again: the one-visit promise is broken',
  },
};

/** How a list of materials reads. */
export const materialsList = {
  zh: {
    item: '{name}（{count} 份）',
    missing: '{name}（{count} 份：{why}）',
    owed: '{name}（{by} 前）',
    between: '；',
  },
  en: {
    item: '{name} ({count})',
    missing: '{name} ({count}: {why})',
    owed: '{name} (by {by})',
    between: '; ',
  },
} as const;

export const materialsRegister = {
  zh: { secondNotices: '再次告知', visits: '到窗口次数', oneVisit: '未做到只跑一次' },
  en: { secondNotices: 'Further notices', visits: 'Visits', oneVisit: 'One-visit promise broken' },
} as const;

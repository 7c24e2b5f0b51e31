/** What each event says in the timeline. `{…}` are facts. */
export const timelineZh: Record<string, string> = {
  ContactReceived: '已登记，首问负责人{officer}。',
  VisitorAdded: '已补登来访人信息。',
  VisitorCorrected: '已按来访人的要求更正其信息，原信息不再保留。',
  Answered: '已答复：{answer}',
  RequirementsTold: '已一次性告知“{service}”的全部材料和条件。',
  Guided: '已指引到{department}，电话 {phone}。',
  HandedOver: '已转交{target}，待对方确认接收。',
  ReceivedOnBehalf: '已代收，转{target}，待对方确认接收。',
  Explained: '不能办理：{reason}。依据：{basis}。可以：{alternative}。',
  ReportedUp: '已报告{to}：{question}',
  ReportAnswered: '领导答复：{answer}',
  CaseOpened: '已立为办件 {case}，由{department}办理。',
  HandOverConfirmed: '已确认接收，由{by}办理。',
  HandOverReturned: '已退回：{reason}',
  ContactAssigned: '综合科指定由{target}办理，不能退回。',
  Followed: '跟踪：{note}',
  CaseEnded: '办件 {case} 已办结，首问登记随之办结。',
  CaseTakenUpAgain: '办件 {case} 重新办理，继续跟踪。',
  ContactWarned: '{about}',
};

export const warningsZh: Record<string, string> = {
  outcome: '尚无结果，已提醒首问负责人。',
  confirmation: '转交后逾时未确认，已提醒首问负责人和接收部门负责人。',
  assignment: '两次退回后尚未指定，已提醒综合科。',
  report: '报告尚未答复，已提醒。',
  receiver: '接收后尚无结果，已提醒接收人。',
  follow: '已提醒首问负责人跟踪办件进展。',
};

export const statusesZh: Record<string, string> = {
  open: '待处理',
  awaitingConfirmation: '待接收确认',
  returned: '已退回',
  awaitingAssignment: '待综合科指定',
  following: '跟踪中',
  closed: '已办结',
};

export const kindsZh: Record<string, string> = {
  enquiry: '咨询',
  matter: '办事',
  problem: '反映问题',
  complaint: '投诉',
  report: '举报',
};

export const outcomesZh: Record<string, string> = {
  answered: '已答复',
  caseOpened: '已立办件',
  guided: '已指引',
  handedOver: '已转交',
  receivedOnBehalf: '已代收',
  explained: '已说明不能办理',
  reportedUp: '已报告领导',
};

export const registerZh = {
  title: '首问登记簿',
  number: '编号',
  receivedAt: '时间',
  name: '姓名',
  unit: '单位',
  channel: '渠道',
  kind: '类别',
  matter: '事由',
  officer: '首问负责人',
  department: '首问部门',
  outcome: '结果',
  result: '结果说明',
  handler: '承办',
  case: '办件编号',
  status: '状态',
  closedAt: '办结时间',
  period: '登记日期：{from} 至 {to}',
  everBefore: '建账起',
  today: '今日',
  total: '共 {count} 件',
  printedAt: '打印时间：{at}',
  departmentIs: '部门：{name}',
  basis: '依据《首问（首访）负责制》第一条',
  keeper: '登记人：',
  checker: '审核人：',
  none: '尚无结果',
};

export const toBeNamedZh = '待定';

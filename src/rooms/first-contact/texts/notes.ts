/** Notes of this room in the inbox. `{department}` is the one that receives. */
export const contactNotes = {
  contactIsYours: {
    zh: '有一件首问登记由您负责',
    en: 'You are the first-contact officer of a contact',
  },
  contactToConfirm: {
    zh: '有首问事项转到{department}，请尽快确认接收或说明原因退回',
    en: 'A contact was passed to {department}; please confirm it or return it with the reason',
  },
  contactPassedOn: {
    zh: '您负责的首问事项已在{department}内再次转交',
    en: 'Your contact was passed on within {department}',
  },
  contactAssignedToYou: {
    zh: '综合科指定由{department}办理首问事项，请确认接收；指定不能退回',
    en: 'The General Section assigned a contact to {department}; please confirm it, it cannot be returned',
  },
  contactAssigned: {
    zh: '您负责的首问事项已由综合科指定{department}办理',
    en: 'The General Section assigned your contact to {department}',
  },
  contactConfirmed: {
    zh: '您转交的首问事项已由{department}确认接收',
    en: 'Your contact was confirmed by {department}',
  },
  contactReturned: {
    zh: '您转交的首问事项被退回，请重新处理',
    en: 'Your contact was returned; please give it a new outcome',
  },
  contactReturnedTwice: {
    zh: '您负责的首问事项第二次被退回，已转综合科指定',
    en: 'Your contact was returned a second time and goes to the General Section',
  },
  contactToAssign: {
    zh: '首问事项第二次被退回，请指定承办部门',
    en: 'A contact was returned a second time; please assign it',
  },
  contactVisitorCorrected: {
    zh: '首问登记的来访人信息已更正，请按新的信息联系',
    en: 'The visitor’s data of a contact were corrected; please use the new ones',
  },
  contactEnded: { zh: '您负责的首问事项已有结果', en: 'Your contact has its outcome' },
  contactCaseOpened: {
    zh: '您负责的首问事项已立为办件 {case}',
    en: 'Your contact became the case {case}',
  },
  contactReported: { zh: '有首问事项向您报告，请答复', en: 'A contact was reported to you; please answer' },
  contactReportedUp: {
    zh: '您负责的首问事项已报告领导',
    en: 'Your contact was reported to a leader',
  },
  contactReportAnswered: {
    zh: '领导已答复首问事项的报告',
    en: 'The leader answered the report on a contact',
  },
  contactCaseEnded: {
    zh: '办件 {case} 已办结，您负责的首问事项随之办结',
    en: 'The case {case} has ended, and your contact with it',
  },
  contactCaseTakenUpAgain: {
    zh: '办件 {case} 重新办理，请继续跟踪',
    en: 'The case {case} was taken up again; please go on following it',
  },
  contactWithoutOutcome: {
    zh: '首问事项还没有结果，请尽快处理',
    en: 'A contact is still without an outcome; please see to it',
  },
  contactNotConfirmed: {
    zh: '转到{department}的首问事项逾时无人确认接收',
    en: 'A contact passed to {department} was not confirmed in time',
  },
  contactNotAssigned: {
    zh: '首问事项两次退回后尚未指定承办部门',
    en: 'A contact returned twice is not assigned yet',
  },
  contactReportUnanswered: {
    zh: '首问事项的报告还没有答复',
    en: 'The report on a contact is not answered yet',
  },
  contactReceiverSilent: {
    zh: '{department}接收的首问事项还没有结果',
    en: 'A contact confirmed by {department} is still without an outcome',
  },
  contactToFollow: {
    zh: '请跟踪办件 {case} 的进展',
    en: 'Please look how the case {case} goes',
  },
} satisfies Record<string, { zh: string; en: string }>;

/** Words of the documents of a case; `{…}` are facts. */
export const documentTexts = {
  // What every document may name.
  addressee: { zh: '{name}：', en: 'To {name}:' },
  issuer: { zh: '{office} · {department}', en: '{office} · {department}' },
  case: { zh: '办件编号', en: 'Matter no.' },
  item: { zh: '办理事项', en: 'Matter' },
  about: { zh: '申请内容', en: 'What is asked' },
  place: { zh: '地点', en: 'Place' },
  applicant: { zh: '申请人', en: 'Applicant' },
  unit: { zh: '单位', en: 'Unit' },
  phone: { zh: '联系电话', en: 'Phone' },
  channel: { zh: '申请方式', en: 'Received by way of' },
  receivedAt: { zh: '收到时间', en: 'Received' },
  receivedBy: { zh: '收件人', en: 'Received by' },
  appliedOn: { zh: '申请日期', en: 'Applied on' },
  acceptedOn: { zh: '受理日期', en: 'Accepted on' },
  department: { zh: '承办部门', en: 'Department' },
  departmentPhone: { zh: '部门电话', en: 'Department phone' },
  handler: { zh: '承办人', en: 'Handler' },
  handlerPhone: { zh: '承办人电话', en: 'Handler’s phone' },
  complaintPhone: { zh: '投诉电话', en: 'Complaints' },
  limit: { zh: '承诺时限', en: 'Promised limit' },
  statutory: { zh: '法定时限', en: 'Statutory limit' },
  due: { zh: '办结时限', en: 'Due' },
  basis: { zh: '办理依据', en: 'Basis' },
  files: { zh: '附件', en: 'Attachments' },
  fileCount: { zh: '{count} 个', en: '{count}' },
  approvedBy: { zh: '批准人', en: 'Granted by' },
  alternative: { zh: '您可以', en: 'What you can do' },
  reason: { zh: '理由', en: 'Reason' },
  reasonBasis: { zh: '依据', en: 'Basis' },
  between: { zh: '、', en: '; ' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },

  // How a document is served, and its small print.
  servedBy: { zh: '送达方式', en: 'Served by' },
  servedAt: { zh: '送达时间', en: 'Served at' },
  servedTo: { zh: '接收人', en: 'Received by' },
  teller: { zh: '告知人', en: 'Told by' },
  signature: { zh: '签收人（签字）', en: 'Received (signature)' },
  signedAt: { zh: '签收时间', en: 'Date of signature' },
  written: { zh: '书面', en: 'in writing' },
  phoneTold: { zh: '电话', en: 'by phone' },
  online: { zh: '网上', en: 'online' },
  rests: { zh: '依据：{citation}', en: 'Rests on {citation}' },
  copies: {
    zh: '本文书一式两份，申请人一份，承办部门留存一份。',
    en: 'Two copies: one for the applicant, one for the department’s file.',
  },
  version: { zh: '服务事项 {code} 第 {version} 版', en: 'Service item {code}, version {version}' },
  code: { zh: '扫码查询办理进度', en: 'Scan to follow the matter' },
  trackingCode: { zh: '查询码', en: 'Tracking code' },
  trackingKept: {
    zh: '办理进度凭提交时告知的查询码查询，请妥善保管。',
    en: 'Follow the matter with the tracking code given when it was handed in; please keep it safe.',
  },
  trackingShown: {
    zh: '凭查询码可查询进度、补交材料、催办、改约或撤回，请妥善保管，不要告诉无关的人。',
    en: 'With the tracking code you can follow the matter, hand in materials, ask about it, put it off or withdraw it. Keep it to yourself.',
  },

  // Receipt.
  receiptTitle: { zh: '收件凭证', en: 'Receipt' },
  receiptText: {
    zh: '您于 {at} 提交的“{item}”已收到。{next}',
    en: 'We received your matter “{item}” on {at}. {next}',
  },
  materials: { zh: '收取材料清单', en: 'Materials' },
  noMaterials: { zh: '本事项未收取纸质或电子材料。', en: 'No materials were handed in with this matter.' },
  materialName: { zh: '材料名称', en: 'Material' },
  materialAsked: { zh: '应交份数', en: 'Asked' },
  materialReceived: { zh: '已收份数', en: 'Received' },
  materialWay: { zh: '收取方式', en: 'How' },
  materialAt: { zh: '收取时间', en: 'When' },
  fetched: { zh: '免提交，由我们调取', en: 'fetched by the office' },
  waived: { zh: '免提交', en: 'need not be handed in' },
  originalSeen: { zh: '核对原件', en: 'original seen' },
  handedIn: { zh: '申请人提交', en: 'handed in' },
  notYet: { zh: '尚未收到', en: 'not yet received' },

  // Work order.
  workOrderTitle: { zh: '派工单', en: 'Work order' },
  crew: { zh: '作业人员', en: 'Crew' },
  crewOpen: { zh: '待派', en: 'to be sent' },
  appointment: { zh: '约定上门', en: 'Appointment' },
  masked: {
    zh: '纸上只印隐去的姓名和电话。需要联系时，请在手机“我的任务”里查看，每次查看都会记录（《服务承诺制》第五条）。',
    en: 'Paper shows name and phone masked. To call, look them up under “My jobs” on the phone; each look is recorded.',
  },
  work: { zh: '现场记录', en: 'On the spot' },
  arrived: { zh: '到场时间', en: 'Arrived' },
  found: { zh: '故障原因', en: 'What was wrong' },
  didWhat: { zh: '处理情况', en: 'What was done' },
  parts: { zh: '更换配件', en: 'Parts used' },
  left: { zh: '完成时间', en: 'Done' },
  workers: { zh: '作业人员签字', en: 'Crew (signature)' },
  applicantSigns: { zh: '申请人签字', en: 'Applicant (signature)' },
  workCopies: {
    zh: '本单一式两份，一份随作业人员，一份由派工部门留存。',
    en: 'Two copies: one goes with the crew, one stays with the department.',
  },

  // Acceptance.
  acceptanceTitle: { zh: '受理通知书', en: 'Notice of acceptance' },
  acceptanceText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），经审查符合受理条件，现予受理。我们承诺在 {due} 前办结并答复您。',
    en: 'Your matter “{item}” (no. {number}) meets the conditions and is accepted. We promise to finish it and answer you by {due}.',
  },
  deemedText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），审查时限已过，自收到之日起视为受理。我们承诺在 {due} 前办结并答复您。',
    en: 'The time for reviewing your matter “{item}” (no. {number}) is over; it counts as accepted from the day it was received. We promise to finish it and answer you by {due}.',
  },
  procedures: { zh: '可能启动的特别程序', en: 'Special procedures that may be needed' },
  procedure: {
    zh: '{kind}（预计 {limit}，不计入承诺时限，启动时另行告知）',
    en: '{kind} (about {limit}, which does not count; you will be told when it starts)',
  },
  following: { zh: '容缺后补的材料', en: 'Materials that may follow' },
  byDay: { zh: '补交期限', en: 'By' },

  // One-time notice.
  noticeTitle: { zh: '一次性告知书（补正）', en: 'One-time notice of missing materials' },
  noticeAgainTitle: {
    zh: '补正告知书（第 {count} 次）',
    en: 'Further notice of missing materials (no. {count})',
  },
  noticeText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），所交材料尚需补正。现将需要补正的全部内容一次告知如下：',
    en: 'For your matter “{item}” (no. {number}) some materials are still needed. This is all of them, told at once:',
  },
  missing: { zh: '需要补正的材料', en: 'What is needed' },
  order: { zh: '序号', en: 'No.' },
  count: { zh: '份数', en: 'Number' },
  why: { zh: '不符合之处与要求', en: 'What is lacking, and what is required' },
  respondBy: { zh: '补正期限', en: 'Hand in by' },
  respondByDay: { zh: '{day}前（含当日）', en: '{day}, that day included' },
  help: { zh: '提交方式与帮助', en: 'How to hand in, and help' },
  consequence: { zh: '逾期后果', en: 'If they do not come' },
  consequenceText: {
    zh: '逾期未补正，经提醒仍未提交的，视为撤回申请；撤回后可以重新申请。材料补齐之日起重新计算受理时限。',
    en: 'If they have not come by then, in spite of a reminder, the matter counts as withdrawn; you may apply again. Once everything is there the time for review starts anew.',
  },
  oneNotice: {
    zh: '此次为一次性告知：首次审查即可发现的问题，我们不再另行要求补充。',
    en: 'This is the one notice: nothing that could be seen at the first review will be asked for later.',
  },
  newlyKnown: { zh: '再次告知的原因', en: 'Why it is asked only now' },

  // Declined.
  declinedTitle: { zh: '不予受理通知书', en: 'Notice that a matter is not accepted' },
  declinedText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），经审查不予受理，理由、依据和您可以采取的办法如下。',
    en: 'Your matter “{item}” (no. {number}) cannot be accepted. Why, on what it rests and what you can do follows.',
  },
  remedy: { zh: '救济途径', en: 'If you disagree' },
  remedyText: {
    zh: '对本决定有异议的，可向{office}投诉{phone}。',
    en: 'You may complain to {office}{phone}.',
  },
  remedyPhone: { zh: '，电话 {phone}', en: ', phone {phone}' },

  // Extension.
  extensionTitle: { zh: '延期办理告知书', en: 'Notice of extension' },
  extensionText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），因下述原因不能在原定时限内办结。经批准延长办理时限，新的办结时限为 {due}。给您带来不便，敬请谅解。',
    en: 'For the reason below your matter “{item}” (no. {number}) cannot be finished within its first limit. An extension was granted; the new deadline is {due}. We are sorry for the delay.',
  },
  dueBefore: { zh: '原办结时限', en: 'Deadline before' },
  dueNew: { zh: '新的办结时限', en: 'New deadline' },
  length: { zh: '延长', en: 'Extended by' },
  extensionReason: { zh: '延期原因', en: 'Reason' },

  // Excluded time.
  excludedTitle: {
    zh: '特别程序告知书（除外时间告知书）',
    en: 'Notice of a special procedure (excluded time)',
  },
  excludedText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），依法依规需要进行{kind}。所需时间为 {from} 至 {until}，该时间不计入承诺办结时限；超过所告知时间的部分计入时限。',
    en: 'Your matter “{item}” (no. {number}) needs a special procedure: {kind}. It takes from {from} to {until}, which does not count against the promised limit; time beyond what is told here counts.',
  },
  kind: { zh: '特别程序种类', en: 'Procedure' },
  excludedBasis: { zh: '启动依据', en: 'Basis' },
  from: { zh: '开始时间', en: 'From' },
  until: { zh: '预计结束时间', en: 'Expected to end' },
  dueThen: { zh: '顺延后的时限', en: 'Deadline with it' },
  resumedOn: { zh: '实际结束时间', en: 'Ended' },
  result: { zh: '结果', en: 'Result' },

  // Finish.
  finishTitle: { zh: '办结告知书', en: 'Notice of completion' },
  notPossibleTitle: { zh: '不能办理告知书', en: 'Notice that a matter cannot be done' },
  finishText: {
    zh: '您申请办理的“{item}”（办件编号 {number}）已于 {at} 办结，结果如下。',
    en: 'Your matter “{item}” (no. {number}) was finished on {at}, as follows.',
  },
  notPossibleText: {
    zh: '您申请办理的“{item}”（办件编号 {number}）经办理不能办成，现将原因告知如下。',
    en: 'Your matter “{item}” (no. {number}) cannot be done, for the reason below.',
  },
  deemedOnTimeText: {
    zh: '您申请办理的“{item}”（办件编号 {number}），经多次提醒仍未按告知的时间配合办理，已于 {at} 办理终结，视为按时办结。',
    en: 'For your matter “{item}” (no. {number}) several reminders went unanswered; it was closed on {at} and counts as finished on time.',
  },
  finishedAt: { zh: '办结时间', en: 'Finished' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  verdict: { zh: '时限结果', en: 'Limit kept' },
  answer: { zh: '答复', en: 'Answer' },
  statement: { zh: '情况说明', en: 'Statement' },
  unsolved: {
    zh: '如未解决，可在办结之日起 7 日内凭查询码反馈，同一办件将重新办理。',
    en: 'If it is not solved, say so with the tracking code within 7 days; the same matter is then taken up again.',
  },
} as const;

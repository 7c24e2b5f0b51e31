import type { DemandTexts } from './texts.ts';

export const SERVICE_COMMITMENT: DemandTexts<'SC'> = {
  'SC-0': {
    zh: '凡是为师生服务的科室和中心，都要公开说明做什么、怎么做、做成什么样。还没有公布承诺的部门，页面上如实标出。',
    en: 'Every section and centre that serves teachers and students promises what it does, how, and with what result. A department without published commitments is shown as such.',
  },
  'SC-1': {
    zh: '承诺本身和兑现情况（按时率、满意度、违诺次数）不用登录就能看到。',
    en: 'The commitments, and the figures on whether they are kept, are open to everyone without signing in.',
  },
  'SC-2': {
    zh: '一项承诺要写全八个要素，加上材料、地点和经办人共十一项，缺一项都不能提交，系统一次列出所有空缺。发布后的版本不再改动，办件始终适用受理时的版本。',
    en: 'A commitment states eight elements, eleven with materials, place and handler; a submission with blanks is refused and all blanks are named at once. A published version never changes, and a case keeps the version it was accepted under.',
  },
  'SC-3': {
    zh: '部门页面展示本部门管什么、按什么步骤、达到什么标准，请师生来看、来评。同样的内容可以打印成带二维码的展板。',
    en: 'A department page shows its duties, procedures and standards. The same can be printed as a poster with a QR code.',
  },
  'SC-5.1': {
    zh: '“五个不让”逐条用数据衡量：无人理会、积压、差错、泄密和侵害师生利益的情形都有统计，评价和投诉可以指明是哪一条。需要上岗证的工作，证件过期或没有证件的人不能被指派。',
    en: 'The five "don’ts" (neglect, delay, error, disclosure, harm) are measured, and a rating or complaint can name the one that was broken. Work that needs a certificate is not assigned to someone whose certificate is missing or expired.',
  },
  'SC-5.2': {
    zh: '能在网上做的，从申请到答复都在网上完成；必须到场的，来一次就够。到场次数逐次登记，非申请人原因的第二次到场记为违诺。',
    en: 'What can be done online is accepted, handled and answered online; for the rest one visit is enough. Every visit is recorded, and a second one that the applicant did not cause shows as a broken promise.',
  },
  'SC-5.2.1': {
    zh: '条件符合、材料齐备而且当时能办的事，登记、受理、办结一步完成，不让人再等。',
    en: 'A matter that meets the conditions, with complete materials, and that can be done on the spot is registered, accepted and finished in one action.',
  },
  'SC-5.2.2': {
    zh: '要研究或者请示才能定的事，也要在承诺的期限以内办好，能早则早，每走一步都告诉申请人。提前了多少作为数据留存。',
    en: 'A matter that needs study or instructions is still finished within its limit, earlier where possible, and the applicant hears of each step. How early is kept as a figure.',
  },
  'SC-5.2.3': {
    zh: '延期要在当前期限届满之前提出、由负责人批准，并用书面或电话告诉申请人为什么延、延到哪天。过了期限再延，系统不予办理。',
    en: 'An extension is asked for, granted by the head and told to the applicant, with the reason and the new deadline, before the current deadline. A late one is refused.',
  },
  'SC-5.2.4': {
    zh: '情况特殊、看来赶不上承诺的，要赶在到期之前先打招呼并讲清缘由。系统提前提醒承办人；没打招呼就超期的，单独记录，性质更重。',
    en: 'Where a special cause will break the limit, the applicant is told beforehand. The software warns the handler in time, and records a breach without prior notice as the heavier one.',
  },
  'SC-6': {
    zh: '每个岗位管什么写得清楚、有据可查，页面和提醒随处带着行为准则。办件内容只有经手的人看得到。',
    en: 'The duties of each post are clear and on record, and pages and reminders carry the standard of conduct. Only those who work on a matter see it.',
  },
  'SC-6.1': {
    zh: '一件事从头到尾都有记录，申请人随时能看到走到哪一步。办结后询问是否真正解决；七天内答“没有解决”，原办件重新打开。',
    en: 'The whole way of a case is tracked and shown to the applicant. Afterwards the applicant is asked whether it is solved; "not solved" within seven days reopens the same case.',
  },
  'SC-6.2': {
    zh: '谁都不能超出自己的权限办事，越权操作会被拒绝并留下记录。承诺版本之外的材料、费用、条件和环节，没有负责人书面理由不得要求。',
    en: 'Nobody acts outside their authority: such an action is refused and recorded. Nothing beyond the accepted version may be demanded without the head’s recorded reason.',
  },
  'SC-6.3': {
    zh: '投诉可以指明遇到的是哪一种“难”，新的旧的都算。与办件有利害关系的人要申报，申报后不得经办，也不得决定。',
    en: 'A complaint can name which of the "difficulties", old or new, was met. Whoever has an interest in a case declares it and neither handles nor decides it.',
  },
  'SC-7': {
    zh: '部门负责人对本部门的承诺负总责，能看到全部门的情况，开展检查并跟踪整改，也第一个收到预警。',
    en: 'The head of a department is the first person responsible: sees all of it, inspects and follows the corrections, and receives its warnings.',
  },
  'SC-9': {
    zh: '每个部门的承诺都要写得具体，同时出现在自己的网站和服务窗口。系统提供可嵌入的页面、订阅源、大厅屏幕和展板。',
    en: 'The commitments of each department, concrete and detailed, stand on its own website and at its counters: as an embeddable page, a feed, a lobby screen and a poster.',
  },
};

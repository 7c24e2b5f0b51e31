import type { DemandTexts } from './texts.ts';

export const TIME_LIMIT: DemandTexts<'TL'> = {
  'TL-0': {
    zh: '符合条件、材料齐备的事，不论是谁提出，都要在说好的期限以内办完。',
    en: 'A matter that meets the rules with complete papers is finished within the promised limit, whoever brings it.',
  },
  'TL-1': {
    zh: '既管师生申请的办件，也管上级和领导交下来的任务。每项任务都写明来源和所依据的文件。',
    en: 'It covers service cases and assigned tasks alike. Each task carries its source and the document it comes from.',
  },
  'TL-2': {
    zh: '有法定期限的以法定期限为准，没有的按类别公布期限。承诺比法定期限长的不能发布，延期和扣除时间也不得越过法定日期。',
    en: 'A statutory limit binds; otherwise each class of matter has a published limit. A promise longer than the statutory limit cannot be published, and no extension passes the statutory date unless that law allows it.',
  },
  'TL-3': {
    zh: '能当时办的就当时办；要延期的，到期前批准并告知。申请人自己拖延而且提醒次数、方式都够的，经负责人确认按期办结并单独列示。',
    en: 'What can be done at once is done at once; an extension is granted and told before the deadline. Where the applicant is at fault and was reminded often enough, the case counts as on time, shown apart.',
  },
  'TL-4': {
    zh: '上级决策马上布置，进展和大事按时上报。下级的请示有答复期限，必须给出明确意见才算了结。',
    en: 'Decisions from above are deployed and their progress reported in time. A request for instructions from below has a limit and ends only with a clear answer.',
  },
  'TL-5': {
    zh: '几家一起办的事，一家主办、其余协办，各有各的期限，协办不得晚于主办。主办提出分工，协办在规定时间内确认或者另提意见。',
    en: 'Of several departments one leads and the others support, each with its own deadline, none after the lead’s. The lead proposes; the supports confirm or counter in time.',
  },
  'TL-6': {
    zh: '要上部门会议的事，同时定下最晚哪天开会、整件事哪天办完，计时不停。决议没有责任人和期限的不能保存。',
    en: 'A matter put before a department meeting gets at once the latest date of the meeting and a deadline for the whole. A resolution without owner and deadline cannot be saved.',
  },
  'TL-7': {
    zh: '要请校领导批示的事，从受理起五个工作日内办好，基本期限不能设得更长。',
    en: 'A matter that needs a school leader’s instruction is finished within five working days; no longer base limit can be set.',
  },
  'TL-8': {
    zh: '等学校开会，或者因特殊情况会晚的，要在到期前向当事人讲清缘由和预计日期，并每五个工作日更新一次。这类延期单独列示。',
    en: 'Waiting for a school meeting, or late for a special cause, is told to the parties before the deadline with reason and expected date, and told again every five working days. Such extensions are shown apart.',
  },
  'TL-9': {
    zh: '碰到急事或特殊情况，承办人一键报告部门负责人，负责人可以再往上请示。报告和回复的时间都有记录。',
    en: 'Urgent or special matters are reported at once to the head, or by the head upwards. Report and answer are recorded with their times.',
  },
  'TL-10': {
    zh: '每件受理的事都进登记簿，写明谁主办、多长期限、哪天到期、怎么答复；办不了的写明原因。登记簿可以查询、打印和导出。',
    en: 'Every accepted matter stands in the register with its lead, limit, deadline and answer, or the reason why it cannot be done. The register can be searched, printed and exported.',
  },
  'TL-11': {
    zh: '依规定必须走听证、招标、鉴定、评审这类程序的，程序占用的时间不计入承诺，但要事先告诉申请人需要多久。告知以前和超出告知的时间照常计算。',
    en: 'Time for a hearing, tender, appraisal or expert review that a rule demands does not count against the promise. The applicant is told how long it will take; time before the telling, or beyond it, still counts.',
  },
  'TL-12': {
    zh: '每个岗位有A角和B角，或者由一组人共同承担；A角不在，工作连同权限转到B角，回来后再接手。两人都请假的计划会被拒绝。',
    en: 'Each post is covered by A and B, or by a pool: while A is away B takes the work with A’s authority, and A takes it back on return. Planned leave of both is refused.',
  },
  'TL-13': {
    zh: '各部门把怎么办、多久办完公布在窗口和网站上，随时可查。',
    en: 'The processes and limits of each department are published at its counters and on its website.',
  },
};

import type { Wordings } from '../../../../web/kit/language.ts';

/** Names of the elements of a service item, as the editor and the comparison of versions say them. */
export const elementTexts = {
  name: { zh: '事项名称', en: 'Name of the item' },
  aliases: { zh: '也叫', en: 'Also asked for as' },
  kind: { zh: '事项类型', en: 'Kind' },
  acceptance: { zh: '受理方式', en: 'How it is accepted' },
  audience: { zh: '服务对象', en: 'For whom' },
  online: { zh: '可网上办理', en: 'Can be done online' },
  note: { zh: '说明', en: 'Note' },
  basis: { zh: '办事依据', en: 'Basis' },
  conditions: { zh: '办事条件', en: 'Conditions' },
  noMaterials: { zh: '无需材料', en: 'No materials needed' },
  materials: { zh: '所需材料', en: 'Materials' },
  procedure: { zh: '办理程序', en: 'Procedure' },
  process: { zh: '办理流程', en: 'Process' },
  promisedLimit: { zh: '承诺时限', en: 'Promised limit' },
  milestones: { zh: '途中承诺', en: 'Promises on the way' },
  statutoryLimit: { zh: '法定时限', en: 'Statutory limit' },
  statutoryBasis: { zh: '法定时限的依据', en: 'Basis of the statutory limit' },
  statutoryExtendable: { zh: '法律允许延长法定时限', en: 'The law itself allows an extension' },
  statutoryMilestone: { zh: '法定时限约束的节点', en: 'What the statutory limit binds' },
  schoolLeaderInstruction: { zh: '校领导批示件', en: 'On a school leader’s instruction' },
  specialProcedures: { zh: '特别程序', en: 'Special procedures' },
  supports: { zh: '协办', en: 'Support by others' },
  result: { zh: '办理结果', en: 'Result' },
  standard: { zh: '服务标准', en: 'Service standard' },
  liability: { zh: '违诺责任', en: 'Liability for breach' },
  place: { zh: '办理地点', en: 'Place' },
  hours: { zh: '办理时间', en: 'Hours' },
  phone: { zh: '咨询电话', en: 'Phone' },
  complaintPhone: { zh: '监督投诉电话', en: 'Complaint line' },
  posts: { zh: '经办岗位', en: 'Posts that handle it' },
  fee: { zh: '收费', en: 'Fee' },
  visits: { zh: '到场次数', en: 'Visits needed' },
  visitsReason: { zh: '为何要来不止一次', en: 'Why more than one visit' },
  fields: { zh: '申请表要填什么', en: 'What the form asks' },
  faq: { zh: '常见问题', en: 'Questions' },
} as const satisfies Wordings;

/** What to write, in one sentence; those without one speak for themselves. */
export const elementHelp = {
  aliases: {
    zh: '一行一个：来办事的人平时怎么说，如“漏水”“灯不亮”“leak”。只用来搜索，不显示在指南上；拼音不用写。',
    en: 'One a line: what people call it, such as “漏水” or “leak”. Only searched, not shown in the guide; pinyin follows by itself.',
  },
  audience: { zh: '可以选，也可以自己写。', en: 'Choose, or write your own.' },
  basis: {
    zh: '一行一条：法规、制度或校内文件的全名。',
    en: 'One a line: full names of laws, rules or documents.',
  },
  conditions: { zh: '一行一条：什么情况可以办。', en: 'One a line: when it can be applied for.' },
  procedure: {
    zh: '一行一步，按申请人经历的先后。',
    en: 'One step a line, in the order the applicant meets them.',
  },
  process: {
    zh: '由谁办、各步用多久；指南上画成流程图。',
    en: 'Who does what and how long; drawn as a diagram in the guide.',
  },
  promisedLimit: { zh: '不得长于法定时限。', en: 'Not longer than the statutory limit.' },
  milestones: {
    zh: '例如 30 分钟到场；与承诺时限同时起算。',
    en: 'Such as “on site in 30 minutes”; counted from the same start.',
  },
  statutoryLimit: { zh: '法律法规没有规定的，选“不设”。', en: 'Choose “none” where no law sets one.' },
  statutoryMilestone: {
    zh: '约束的不是办结而是某一节点时填写。',
    en: 'Where the law binds a milestone and not the end.',
  },
  schoolLeaderInstruction: { zh: '全程 5 个工作日。', en: 'Five working days in all.' },
  specialProcedures: {
    zh: '只有听证、招标、鉴定、专家评审不计时；须写明法律或规定依据。',
    en: 'Only hearing, tender, appraisal and expert review stop the clock; say which law or rule demands it.',
  },
  supports: {
    zh: '各自有时限，合计不超过承诺时限。',
    en: 'Each with a limit of its own, within the promised one.',
  },
  liability: {
    zh: '没有按承诺办到时怎么说明、怎么补。',
    en: 'What is said and made good when the promise is not kept.',
  },
  posts: {
    zh: '指南上的经办人随岗位的任职人员变化。',
    en: 'The people named in the guide follow from who holds these posts.',
  },
  visits: { zh: '全程不用来填 0。', en: '0 when nobody has to come.' },
  fields: {
    zh: '姓名、单位、电话和事由每份申请都有，不用再写。',
    en: 'Name, unit, phone and matter are always asked; leave them out.',
  },
} as const satisfies Wordings;

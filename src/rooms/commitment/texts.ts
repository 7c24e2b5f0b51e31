import type { Acceptance, ServiceKind, SpecialKind } from './model.ts';

type Words = { zh: string; en: string };
export type PageLang = keyof Words;

/** Notes this room puts into inboxes, by kind; `{…}` is filled from the note's params. */
export const commitmentNotes = {
  serviceSubmitted: {
    zh: '{departmentName}上报了服务事项“{name}”（{code}），请审核公布或写明理由退回。',
    en: '{departmentName} submitted the service item “{name}” ({code}). Publish it or return it with a reason.',
  },
  servicePublished: {
    zh: '服务事项“{name}”（{code}）第 {version} 版已公布，自 {effectiveOn} 起生效。',
    en: 'Version {version} of the service item “{name}” ({code}) is published, in force from {effectiveOn}.',
  },
  serviceReturned: {
    zh: '服务事项“{name}”（{code}）的草稿已被综合科退回，请按理由修改后重新上报。',
    en: 'The General Section returned the draft of “{name}” ({code}). Mend it and submit it again.',
  },
  serviceWithdrawn: {
    zh: '服务事项“{name}”（{code}）已撤回，不再受理新的申请。',
    en: 'The service item “{name}” ({code}) is withdrawn and takes no new applications.',
  },
  serviceReviewDue: {
    zh: '服务事项“{name}”（{code}）应在 {dueOn} 前完成年度复核：内容仍然准确请确认，有变化请修改上报。',
    en: 'The yearly review of “{name}” ({code}) is due on {dueOn}: confirm that it still holds, or change it.',
  },
} satisfies Record<string, Words>;

export type CommitmentNote = keyof typeof commitmentNotes;

export const kindWords: Record<ServiceKind, Words> = {
  onTheSpot: { zh: '即办件', en: 'On the spot' },
  promised: { zh: '承诺件', en: 'Promised' },
  urgent: { zh: '紧急件', en: 'Urgent' },
};

export const acceptanceWords: Record<Acceptance, Words> = {
  onSubmission: { zh: '提交即受理', en: 'Accepted on submission' },
  afterReview: { zh: '审核后受理', en: 'Accepted after review' },
};

export const specialWords: Record<SpecialKind, Words> = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  expertReview: { zh: '专家评审', en: 'Expert review' },
};

/** Kinds of applicants in words; an item may name others in its own words. */
export const audienceWords: Record<string, Words> = {
  student: { zh: '学生', en: 'Students' },
  teacher: { zh: '教师', en: 'Teachers' },
  staff: { zh: '职工', en: 'Staff' },
  unit: { zh: '校内单位', en: 'Units of the school' },
  visitor: { zh: '校外人员', en: 'Visitors' },
};

/** Headings and sentences of the public page, the embedded pages and the feeds. */
export const pageWords = {
  promises: { zh: '服务承诺', en: 'Service commitments' },
  lead: {
    zh: '每一事项的办理时限、条件、材料和违诺责任都在这里公开。点开事项可查看全部内容。',
    en: 'Limits, conditions, materials and what we answer for, item by item. Open an item to read all of it.',
  },
  inChinese: {
    zh: '事项内容以中文为准。',
    en: 'What the office wrote is in Chinese.',
  },
  demo: {
    zh: '演示系统：部门、人员和事项均为虚构。',
    en: 'Demonstration: departments, people and items are made up.',
  },
  none: { zh: '本部门尚未公布服务承诺。', en: 'This department has not published any commitments yet.' },
  noDepartments: { zh: '尚未设置部门。', en: 'No departments have been set up yet.' },
  departments: { zh: '部门', en: 'Departments' },
  otherLanguage: { zh: 'English', en: '中文' },
  machine: { zh: '供其他网站和程序使用', en: 'For other sites and programs' },
  json: { zh: '办事指南（JSON）', en: 'Guide (JSON)' },
  jsonFeed: { zh: '订阅（JSON Feed）', en: 'JSON Feed' },
  atomFeed: { zh: '订阅（Atom）', en: 'Atom feed' },
  embed: { zh: '可嵌入网页', en: 'Page to embed' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  duties: { zh: '部门职责', en: 'Duties' },
  standards: { zh: '服务标准', en: 'Standards of service' },
  items: { zh: '服务事项', en: 'Service items' },
  limit: { zh: '承诺时限', en: 'Promised limit' },
  statutory: { zh: '法定时限', en: 'Statutory limit' },
  milestones: { zh: '时间节点', en: 'On the way' },
  basis: { zh: '办事依据', en: 'Basis' },
  conditions: { zh: '办事条件', en: 'Conditions' },
  materials: { zh: '所需材料', en: 'Materials' },
  noMaterials: { zh: '无需材料', en: 'None needed' },
  procedure: { zh: '办理程序', en: 'Procedure' },
  process: { zh: '办理流程', en: 'Process' },
  result: { zh: '办理结果', en: 'Result' },
  standard: { zh: '服务标准', en: 'Service standard' },
  liability: { zh: '违诺责任', en: 'If we break the promise' },
  place: { zh: '办理地点', en: 'Place' },
  hours: { zh: '办理时间', en: 'Hours' },
  handlers: { zh: '经办人', en: 'Handled by' },
  aliases: { zh: '也叫', en: 'Also asked for as' },
  phone: { zh: '咨询电话', en: 'Phone' },
  complaintPhone: { zh: '监督投诉电话', en: 'Complaints' },
  fee: { zh: '收费', en: 'Fee' },
  audience: { zh: '服务对象', en: 'For whom' },
  visits: { zh: '到场次数', en: 'Visits needed' },
  noVisit: { zh: '无需到场', en: 'None' },
  times: { zh: '{count} 次', en: '{count}' },
  online: { zh: '可网上办理', en: 'Online' },
  special: {
    zh: '可能需要的特别程序（不计入承诺时限）',
    en: 'Special procedures that may be needed (time not counted)',
  },
  supports: { zh: '协办', en: 'Supported by' },
  faq: { zh: '常见问题', en: 'Questions' },
  note: { zh: '说明', en: 'Note' },
  copies: { zh: '{count} 份', en: '× {count}' },
  original: { zh: '验原件', en: 'original shown' },
  waived: { zh: '免提交，由我们代查', en: 'fetched by us' },
  mayFollow: { zh: '可后补', en: 'may follow later' },
  planned: { zh: '约 {limit}', en: 'about {limit}' },
  version: {
    zh: '第 {version} 版，自 {effectiveOn} 起生效',
    en: 'Version {version}, in force from {effectiveOn}',
  },
  office: { zh: '后勤服务承诺', en: 'Service commitments' },
  notFound: {
    zh: '没有找到这个页面，它可能尚未公布或已撤回。',
    en: 'Not found: not yet published, or withdrawn.',
  },
  all: { zh: '查看全部服务承诺', en: 'See all service commitments' },
  feedEntry: { zh: '{name}：{limit}', en: '{name}: {limit}' },
  feedOf: { zh: '{name}服务承诺', en: 'Service commitments of {name}' },
} satisfies Record<string, Words>;

/** A sentence with its facts put in. */
export function fillWords(words: Words, lang: PageLang, facts: Record<string, string | number> = {}): string {
  return words[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

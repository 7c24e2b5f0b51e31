import type { Wordings } from '../../../../web/kit/language.ts';

export const statusTexts = {
  draft: { zh: '起草中', en: 'Draft' },
  submitted: { zh: '待综合科审核', en: 'With the General Section' },
  returned: { zh: '已退回', en: 'Returned' },
  published: { zh: '已公布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  version: { zh: '现行第 {version} 版', en: 'version {version}' },
} as const satisfies Wordings;

export const catalogueTexts = {
  title: { zh: '服务事项目录', en: 'Catalogue of services' },
  lead: {
    zh: '部门起草，负责人签发，综合科审核公布。',
    en: 'Departments draft, their heads sign, the General Section publishes.',
  },
  newItem: { zh: '新建事项', en: 'New item' },
  create: { zh: '建草稿', en: 'Start the draft' },
  createLead: {
    zh: '先定编码和名称，其余在下一页填写，随写随存。',
    en: 'Code and name first; the rest on the next page, saved as you write.',
  },
  code: { zh: '编码', en: 'Code' },
  codeHelp: {
    zh: '部门代码加序号，如 WX-12；公布后不变。',
    en: 'Department code and number, such as WX-12; it never changes.',
  },
  codeWrong: {
    zh: '用大写字母、数字和横线，最多 32 位。',
    en: 'Capital letters, digits and hyphens, 32 at most.',
  },
  name: { zh: '事项名称', en: 'Name' },
  nameWrong: { zh: '请写上事项名称。', en: 'Give the item a name.' },
  department: { zh: '承办部门', en: 'Department' },
  find: { zh: '按名称或编码查找', en: 'Find by name or code' },
  all: { zh: '全部部门', en: 'All departments' },
  drafts: { zh: '草稿', en: 'Drafts' },
  draftsEmpty: {
    zh: '没有正在起草、待审核或退回的事项。',
    en: 'Nothing is being drafted, checked or returned.',
  },
  reviews: { zh: '应做年度复核', en: 'Yearly reviews due' },
  reviewsEmpty: { zh: '没有到期的年度复核。', en: 'No yearly review is due.' },
  dueOn: { zh: '{day}前复核', en: 'review by {day}' },
  published: { zh: '已公布的事项', en: 'Published items' },
  count: { zh: '{count} 项', en: '{count} items' },
  none: { zh: '本部门尚未公布服务承诺。', en: 'This department has not published any commitment.' },
  noMatch: { zh: '没有符合“{query}”的事项。', en: 'No item matches “{query}”.' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  unknownLimit: { zh: '未写时限', en: 'no limit said' },
  loading: { zh: '正在读取目录', en: 'Reading the catalogue' },
} as const satisfies Wordings;

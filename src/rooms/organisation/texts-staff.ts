/** The public directory of people. */
export const staffTexts = {
  home: { zh: '首页', en: 'Start page' },
  title: { zh: '人员公示', en: 'Staff' },
  lead: {
    zh: '姓名、职务、岗位和职责范围全部公开。电话都是办公电话。',
    en: 'Names, titles, posts and scope, all public. Phones are office phones.',
  },
  label: { zh: '按姓名、岗位、职责或拼音首字母查找', en: 'By name, post, scope or pinyin initials' },
  search: { zh: '查找', en: 'Search' },
  found: { zh: '找到 {count} 人', en: '{count} found' },
  none: { zh: '没有找到这样的人。换个说法再试。', en: 'Nobody found. Try other words.' },
  nobody: { zh: '尚未公布人员。', en: 'No staff are published yet.' },
  next: { zh: '下一页', en: 'Next page' },
  clear: { zh: '显示全部', en: 'Show all' },
  leaders: { zh: '处领导及其他', en: 'Leaders and others' },
  department: { zh: '部门', en: 'Department' },
  departmentPhone: { zh: '部门电话', en: 'Department’s phone' },
  post: { zh: '岗位', en: 'Post' },
  scope: { zh: '职责范围', en: 'Scope' },
  phone: { zh: '岗位电话', en: 'Phone of the post' },
  duties: { zh: '岗位职责', en: 'Duties of the post' },
  noPost: { zh: '目前没有担任岗位。', en: 'Holds no post at present.' },
  badge: {
    zh: '工牌上的二维码指向本页。姓名与来人不符时，请拨打部门电话核实。',
    en: 'The QR code of the badge leads here. If this is not who is before you, call the department.',
  },
} as const;

/** What is missing, in words, by its pointer. */
export const fieldTexts: Record<string, { zh: string; en: string }> = {
  '/visitor/name': { zh: '姓名', en: 'name' },
  '/visitor/unit': { zh: '单位', en: 'unit' },
  '/visitor/phone': { zh: '电话', en: 'phone' },
  '/visitor/address': { zh: '地址（没有的写“未提供”）', en: 'address (or “not given”)' },
  nameOrUnit: { zh: '姓名或单位', en: 'name or unit' },
  '/matter': { zh: '事由', en: 'matter' },
  '/materials': {
    zh: '材料名称和份数（没有材料的填空清单）',
    en: 'names and counts of materials (an empty list for none)',
  },
  '/reason': { zh: '理由', en: 'reason' },
  '/basis': { zh: '政策依据或欠缺的条件', en: 'policy or lacking condition' },
  '/alternative': { zh: '对方可以怎么办（没有的写“无”）', en: 'what the person can do instead (or “none”)' },
  '/answer': { zh: '答复', en: 'answer' },
  '/to': { zh: '报告给哪位领导', en: 'leader it is reported to' },
  '/to/department': { zh: '主管或接收的部门', en: 'department it belongs to' },
  '/to/phone': { zh: '该部门的电话', en: 'phone of that department' },
  '/for/department': { zh: '转给的部门', en: 'department it is received for' },
  '/question': { zh: '报告的事项', en: 'what is reported' },
  '/note': { zh: '跟踪情况', en: 'what the follow-up found' },
};

import { defineRefusals } from '../../../kernel/refusal.ts';

/** What the import refuses at the door. */
export const refuse = defineRefusals({
  administratorOnly: {
    status: 403,
    demand: 'SC-6.2',
    zh: '只有系统管理员可以导入。',
    en: 'Only an administrator imports.',
  },
  importRefused: {
    status: 422,
    demand: 'NT-1',
    zh: '有 {count} 处问题，没有改动任何数据。',
    en: '{count} problems; nothing was changed.',
  },
  eitherFilesOrWorkbook: {
    status: 422,
    demand: 'NT-1',
    zh: '请给出 CSV 文件（files）或一个工作簿（workbook），二者选一。',
    en: 'Give CSV files or one workbook, not both and not neither.',
  },
});

import type { Wordings } from './language.ts';

export const uploadTexts = {
  add: { zh: '添加照片或文件', en: 'Add photos or files' },
  addMore: { zh: '再添加', en: 'Add more' },
  sending: { zh: '正在上传 {percent}%', en: 'sending {percent} %' },
  done: { zh: '已上传', en: 'sent' },
  failed: { zh: '没有传上：{why}', en: 'Not sent: {why}' },
  offline: { zh: '网络不通', en: 'no connection' },
  retry: { zh: '再传一次', en: 'Try again' },
  remove: { zh: '移除', en: 'Remove' },
  removeNamed: { zh: '移除 {name}', en: 'Remove {name}' },
  most: { zh: '最多 {most} 个文件。', en: 'At most {most} files.' },
  list: { zh: '已添加的文件', en: 'Files added' },
  tooLarge: { zh: '超过 10 MB', en: 'larger than 10 MB' },
} as const satisfies Wordings;

import type { Wordings } from '../../kit/language.ts';

export const inboxTexts = {
  title: { zh: '收件箱', en: 'Inbox' },
  unread: { zh: '未读', en: 'Unread' },
  all: { zh: '全部', en: 'All' },
  show: { zh: '显示', en: 'Show' },
  markRead: { zh: '标为已读', en: 'Mark as read' },
  markReadOf: { zh: '标为已读：{text}', en: 'Mark as read: {text}' },
  markAll: { zh: '全部标为已读', en: 'Mark all as read' },
  markedAll: { zh: '{count} 条已标为已读。', en: '{count} marked as read.' },
  isUnread: { zh: '未读', en: 'unread' },
  noUnread: {
    zh: '没有未读消息。办件临近时限、有事等您处理时，这里会告诉您。',
    en: 'Nothing unread. When something nears its deadline or waits for you, it is said here.',
  },
  none: { zh: '还没有消息。', en: 'No notes yet.' },
  more: { zh: '更早的消息', en: 'Earlier notes' },
} as const satisfies Wordings;

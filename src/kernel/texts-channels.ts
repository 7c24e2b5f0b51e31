/** The ways by which a matter or a contact comes. */
export const channelsZh: Record<string, string> = {
  counter: '窗口',
  phone: '电话',
  online: '网上',
  letter: '来信',
  visit: '来访',
  hotline: '热线',
  mailbox: '信箱',
  chat: '在线咨询',
  inspection: '检查',
};

export const channelsEn: Record<string, string> = {
  counter: 'counter',
  phone: 'phone',
  online: 'online',
  letter: 'letter',
  visit: 'visit',
  hotline: 'hotline',
  mailbox: 'mailbox',
  chat: 'chat',
  inspection: 'inspection',
};

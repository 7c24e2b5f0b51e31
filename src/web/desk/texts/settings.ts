import type { Wordings } from '../../kit/language.ts';

export const settingsTexts = {
  title: { zh: '账号与安全', en: 'Account and security' },
  signedInAs: { zh: '登录名 {username}', en: 'signed in as {username}' },
  sessions: { zh: '登录会话', en: 'Sessions' },
  sessionsHelp: {
    zh: '您在这些设备上登录着。有不认识的，请结束它并修改密码。',
    en: 'You are signed in here. If you do not know one, end it and change your password.',
  },
  here: { zh: '当前', en: 'this one' },
  signedIn: { zh: '{at} 登录', en: 'signed in {at}' },
  lastUsed: { zh: '最近使用 {at}', en: 'last used {at}' },
  endOne: { zh: '结束', en: 'End' },
  endOneOf: { zh: '结束 {at} 登录的会话', en: 'End the session of {at}' },
  endOthers: { zh: '结束其他全部会话', en: 'End all others' },
  endTitle: { zh: '结束登录会话', en: 'End sessions' },
  endHelp: {
    zh: '那台设备上的人会立即退出，未提交的内容会丢失。请输入密码。',
    en: 'Whoever is at that device is signed out at once; what was not sent there is lost. Enter your password.',
  },
  ended: { zh: '已结束 {count} 个会话。', en: '{count} sessions ended.' },
  onlyHere: { zh: '您只在这台设备上登录。', en: 'You are signed in on this device only.' },
  accounts: { zh: '工作人员账号', en: 'Accounts of staff' },
  accountsHelp: {
    zh: '选择一个人，再办理。重置和停用会立即结束其全部登录，并记入不可更改的登录记录。',
    en: 'Choose somebody first. A reset or an end signs them out everywhere at once and stands on a trail that cannot be changed.',
  },
  whose: { zh: '工作人员', en: 'Member of staff' },
  create: { zh: '开通账号', en: 'Make an account' },
  resetPassword: { zh: '重置密码', en: 'Reset the password' },
  resetFactor: { zh: '重置动态验证码', en: 'Reset the second factor' },
  unlock: { zh: '解除锁定', en: 'Unlock' },
  endSessions: { zh: '结束全部登录', en: 'Sign out everywhere' },
  disable: { zh: '停用账号', en: 'End the account' },
  enable: { zh: '恢复账号', en: 'Let in again' },
  sureReset: {
    zh: '{name} 的旧密码立即失效，全部登录结束。要重置吗？',
    en: 'The old password of {name} is over at once and all sessions end. Reset it?',
  },
  sureFactor: {
    zh: '{name} 下次登录只需密码。请先确认是本人提出。',
    en: '{name} then signs in with the password alone. Make sure it was they who asked.',
  },
  sureEnd: { zh: '{name} 在所有设备上立即退出。', en: '{name} is signed out on all devices at once.' },
  sureDisable: {
    zh: '{name} 立即退出，并且不能再登录，直到恢复。离职请在“机构与岗位”中办理。',
    en: '{name} is signed out at once and cannot sign in until let in again. Whoever leaves for good is handled under Organisation.',
  },
  keep: { zh: '不办理', en: 'Leave it' },
  oneTime: { zh: '一次性密码', en: 'One-time password' },
  oneTimeHelp: {
    zh: '{username} 的一次性密码，只显示这一次，14 天内有效，首次登录时必须修改：',
    en: 'One-time password of {username}. It is shown this once, holds 14 days and has to be changed at the first sign-in:',
  },
  done: { zh: '已办理：{what}。', en: 'Done: {what}.' },
  toOrganisation: { zh: '机构与岗位', en: 'Organisation' },
} as const satisfies Wordings;

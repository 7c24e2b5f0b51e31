/** Notes that belong to no single room. */
export const appNotes = {
  daySealed: {
    zh: '{date} 的记录已封存，共 {events} 条，当日指纹 {root}。请另处留存。',
    en: 'The log of {date} is sealed: {events} events, fingerprint {root}. Please keep it elsewhere.',
  },
  passwordChanged: {
    zh: '您的登录密码已更改，其他登录均已退出。若不是您本人所为，请立即告诉管理员。',
    en: 'Your password was changed, and you were signed out everywhere else. If that was not you, tell the administrator at once.',
  },
  passwordReset: {
    zh: '管理员已重置您的登录密码。若您没有提出过，请立即告诉管理员。',
    en: 'The administrator gave you a new password. If you did not ask for it, say so at once.',
  },
  secondFactorAdded: {
    zh: '您的账号已启用动态验证码。若不是您本人所为，请立即告诉管理员。',
    en: 'Your account has a second factor now. If that was not you, tell the administrator at once.',
  },
  secondFactorRemoved: {
    zh: '您的账号已停用动态验证码。若不是您本人所为，请立即告诉管理员。',
    en: 'The second factor of your account was removed. If that was not you, tell the administrator at once.',
  },
  recoveryCodeUsed: {
    zh: '有人用恢复码登录了您的账号，此恢复码已作废。若不是您本人所为，请立即告诉管理员。',
    en: 'Your account was opened with a recovery code, which is gone by it. If that was not you, tell the administrator at once.',
  },
} satisfies Record<string, { zh: string; en: string }>;

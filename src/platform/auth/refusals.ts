import { defineRefusals } from '../../kernel/refusal.ts';

/** What signing in, passwords and accounts refuse. */
export const refuse = defineRefusals({
  wrongCredentials: {
    status: 401,
    zh: '用户名或密码不正确。',
    en: 'The username or the password is wrong.',
  },
  accountLocked: {
    status: 429,
    zh: '登录失败次数过多，账号已锁定，请在 {seconds} 秒后再试，或请管理员解锁。',
    en: 'Too many failed attempts: the account is locked. Try again in {seconds} seconds or ask the administrator.',
  },
  tooManySignIns: {
    status: 429,
    zh: '登录请求过多，请在 {seconds} 秒后再试。',
    en: 'Too many sign-in requests; try again in {seconds} seconds.',
  },
  tooManyGuesses: {
    status: 429,
    zh: '密码或验证码输错次数过多，请在 {seconds} 秒后再试。',
    en: 'Too many wrong passwords or codes; try again in {seconds} seconds.',
  },
  wrongCurrentPassword: {
    status: 422,
    zh: '当前密码不正确。',
    en: 'The current password is wrong.',
  },
  passwordTooWeak: {
    status: 422,
    zh: '新密码不符合要求：至少 10 个字符，含大写字母、小写字母、数字、符号中的三类，不含用户名，不是常见密码，与最近 5 个密码不同。',
    en: 'The new password does not suffice: at least 10 characters, three of upper case, lower case, digits and symbols, without the username, not a common one, none of the last five.',
  },
  notAdministrator: {
    status: 403,
    demand: 'SC-6.2',
    zh: '只有管理员可以管理账号。',
    en: 'Only an administrator may manage accounts.',
  },
  accountUnknown: {
    status: 404,
    zh: '没有这个账号。尚无账号的人员，请先为其开通。',
    en: 'There is no such account. Whoever has none yet is given one first.',
  },
  ownAccount: {
    status: 422,
    zh: '不能停用自己的账号，请由其他管理员办理。',
    en: 'Nobody ends the own account; another administrator does.',
  },
  oneTimePasswordOver: {
    status: 401,
    zh: '一次性密码发出已满 14 天，已经失效，请向管理员申请新的。',
    en: 'This one-time password was given out more than 14 days ago and is over; ask the administrator for a new one.',
  },
  secondFactorNeeded: {
    status: 401,
    zh: '此账号还需要动态验证码：请输入验证器 App 上的 6 位数字，或一个恢复码。',
    en: 'This account needs a code besides: the six digits of the authenticator, or a recovery code.',
  },
  secondFactorWrong: {
    status: 401,
    zh: '动态验证码不正确，或已经用过；请等下一个验证码。',
    en: 'The code is wrong or was used already; wait for the next one.',
  },
  secondFactorUnconfirmed: {
    status: 422,
    zh: '动态验证码不正确，或已经用过；请核对手机时间，等下一个验证码。',
    en: 'The code is wrong or was used already; check the clock of the phone and wait for the next one.',
  },
  secondFactorThere: {
    status: 409,
    zh: '此账号已启用动态验证码；要更换，请先停用。',
    en: 'This account has a second factor already; remove it first to replace it.',
  },
  secondFactorNotBegun: {
    status: 409,
    zh: '此账号没有启用动态验证码。',
    en: 'This account has no second factor.',
  },
  sessionUnknown: {
    status: 404,
    zh: '您没有这个登录会话，它可能已经结束。',
    en: 'You have no such session; it may have ended.',
  },
  ownReset: {
    status: 422,
    demand: 'SC-6.2',
    zh: '自己的密码和动态验证码请在本人账号中更改；需要重置的，请由其他管理员办理。',
    en: 'Change your own password and second factor with your password; a reset is for another administrator.',
  },
  accountExists: { status: 409, zh: '此用户名已有账号。', en: 'There is an account of this name already.' },
});

/** What is wrong with a new password. */
export const PASSWORD_FAULTS = {
  tooShort: { zh: '少于 10 个字符。', en: 'Has fewer than 10 characters.' },
  tooLong: { zh: '多于 128 个字符。', en: 'Has more than 128 characters.' },
  tooFewClasses: {
    zh: '大写字母、小写字母、数字、符号四类中至少要有三类。',
    en: 'Needs three of upper case, lower case, digits and symbols.',
  },
  containsUsername: { zh: '不能包含用户名。', en: 'Must not contain the username.' },
  tooCommon: { zh: '太常见，容易被猜到。', en: 'Is too common to be safe.' },
  usedBefore: { zh: '与最近用过的密码相同。', en: 'Was used lately.' },
};

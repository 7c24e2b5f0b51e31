import type { FailureText } from '../../platform/db/failure.ts';

/** What a wrong configuration is told; `{name}` is the variable, `{value}` what it holds. */
export const configTexts = {
  unknown: { zh: '未知的环境变量 {name}。', en: 'unknown environment variable {name}.' },
  unknownLike: {
    zh: '未知的环境变量 {name}；是否想写 {like}？',
    en: 'unknown environment variable {name}; did you mean {like}?',
  },
  wholeNumber: {
    zh: '{name} 应为 {least} 到 {most} 之间的整数，现在是“{value}”。',
    en: '{name} must be a whole number from {least} to {most}; it is "{value}".',
  },
  oneOf: {
    zh: '{name} 应为 {choices} 之一，现在是“{value}”。',
    en: '{name} must be one of {choices}; it is "{value}".',
  },
  timeOfDay: {
    zh: '{name} 应为时刻，如 02:30；现在是“{value}”。',
    en: '{name} must be a time of day as 02:30; it is "{value}".',
  },
  databaseUrl: {
    zh: '{name} 应为 postgres://用户:密码@主机:端口/数据库 的形式。',
    en: '{name} must look like postgres://user:password@host:port/database.',
  },
  baseUrl: {
    zh: '{name} 应为 http:// 或 https:// 开头、不带路径的地址，现在是“{value}”。',
    en: '{name} must be an address of http:// or https:// without a path; it is "{value}".',
  },
  schema: {
    zh: '{name} 应由小写字母、数字、下划线组成，以字母开头，至多 40 个字符，不能是 public 或以 pg_ 开头，现在是“{value}”。',
    en: '{name} must be lower-case letters, digits and underscores, begin with a letter, have at most 40 characters, and be neither public nor begin with pg_; it is "{value}".',
  },
  host: {
    zh: '{name} 应为主机名或 IP 地址，现在是“{value}”。',
    en: '{name} must be a host name or IP address; it is "{value}".',
  },
  documentNumber: {
    zh: '{name} 应含 {year} 和 {n}（可另含 {kind}），至多 60 个字符，现在是“{value}”。',
    en: '{name} must hold {year} and {n} (and may hold {kind}), with at most 60 characters; it is "{value}".',
  },
  folder: { zh: '{name} 不能为空。', en: '{name} must not be empty.' },
  trustProxy: {
    zh: '{name} 应为 none、loopback，或以逗号分隔的代理 IP 地址或网段，现在是“{value}”。不能信任所有来源。',
    en: '{name} must be none, loopback, or the IP addresses or networks of the proxies separated by commas; it is "{value}". Trusting everyone is not possible.',
  },
  ownerWithoutServing: {
    zh: '设置了 DATABASE_OWNER_URL，但没有 DATABASE_URL。',
    en: 'DATABASE_OWNER_URL is set, but DATABASE_URL is not.',
  },
  proxyUnknown: {
    zh: 'YINUO_BASE_URL 以 https 开头，说明前面有一台终止 TLS 的代理，因此须在 {name} 中写明信任哪台代理，例如 loopback 或其地址。',
    en: 'YINUO_BASE_URL begins with https, so a proxy ends TLS in front of this server: {name} must say which one is believed, as "loopback" or its address.',
  },
  demoAway: {
    zh: '演示模式的账号和密码是公开的，只能在本机上运行，而 HOST 是“{value}”。若确实要公开演示，请设置 YINUO_DEMO_ANYWHERE=yes。',
    en: 'the accounts of the demo are known to everyone, so it only runs on this machine, but HOST is "{value}". To show it to others on purpose, set YINUO_DEMO_ANYWHERE=yes.',
  },
  clock: {
    zh: '--clock 应为带时区的时刻，如 2026-09-28T10:00:00+08:00，现在是“{value}”。',
    en: '--clock must be a moment with offset such as 2026-09-28T10:00:00+08:00; it is "{value}".',
  },
  clockWithoutDemo: { zh: '--clock 只能与 --demo 一起使用。', en: '--clock only goes with --demo.' },
} satisfies Record<string, FailureText>;

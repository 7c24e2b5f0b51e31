/** Why a start was refused, for the operator. */
export const startFailures = {
  demoDatabase: {
    zh: '这个数据库里是演示数据，只能以演示方式启动（yinuo start --demo）。正式使用请另设数据目录（YINUO_DATA）或数据库。',
    en: 'this database holds a demo and starts as a demo only (yinuo start --demo). For real use choose another data folder (YINUO_DATA) or database.',
  },
  realDatabase: {
    zh: '这个数据库里已有正式数据，不能以演示方式启动。请去掉 --demo，或另设数据目录（YINUO_DATA）。',
    en: 'this database holds a real office and does not start as a demo. Leave out --demo, or choose another data folder (YINUO_DATA).',
  },
} as const;

/** What the demo says once it is up. */
export const demoWords = {
  zh: {
    office: '某大学后勤管理处（演示）',
    ready: '演示已就绪',
    accounts: '账号（密码均为 {password}）',
    loading: '正在载入示例数据',
  },
  en: {
    office: 'Logistics Office (demo)',
    ready: 'The demo is ready',
    accounts: 'Accounts (the password is {password})',
    loading: 'loading the example office',
  },
} as const;
